using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Storage;

/// <summary>
/// Gives rows that wait for work to one owner at a time: claimed, held, given back. It is all in the store, so a row whose owner was
/// killed is free again when its time is up, and any process may go on with it. Which rows wait is for those to say that ask.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="time">How long an owner may take for one step before another may go on; a step takes a fraction of it.</param>
public sealed class Leases(TimeProvider clock, TimeSpan time)
{
    /// <summary>How often one thing may bring the portal down before it is left alone.</summary>
    public const int MostAttempts = 3;

    /// <summary>Why work was left that failed for no reason of the user's.</summary>
    public const string OurFault = "something went wrong on our side, and the log says what";

    /// <summary>Why work was left that brought the portal down too often.</summary>
    /// <param name="doing">What the portal did then, as in "while it published".</param>
    public static string BroughtDown(string doing) => $"the portal stopped {MostAttempts} times while it {doing}";

    /// <summary>Until when whoever begins a step now may take for it, UTC.</summary>
    public DateTime Until => clock.GetUtcNow().UtcDateTime + time;

    /// <summary>The rows that nobody works on, or whose owner's time is up.</summary>
    public IQueryable<T> Free<T>(IQueryable<T> rows)
        where T : class, ILeased
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return rows.Where(r => r.LeaseUntil == null || r.LeaseUntil < now);
    }

    /// <summary>The rows that an owner works on; none once another has them.</summary>
    public static IQueryable<T> Held<T>(IQueryable<T> rows, string owner)
        where T : class, ILeased => rows.Where(r => r.Owner == owner);

    /// <summary>Takes a row that is free.</summary>
    /// <param name="row">The row, under the condition that it waits.</param>
    /// <param name="owner">Who will work on it; two at once must have different names.</param>
    /// <param name="cancel">Ends the claim.</param>
    /// <returns>Whether it was still free.</returns>
    public async Task<bool> ClaimAsync<T>(IQueryable<T> row, string owner, CancellationToken cancel)
        where T : class, ILeased
    {
        var until = Until;
        return await Free(row)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(r => r.Owner, owner)
                            .SetProperty(r => r.LeaseUntil, until)
                            .SetProperty(r => r.Attempts, r => r.Attempts + 1),
                    cancel
                ) == 1;
    }

    /// <summary>Takes the time again for a row that is got on with, inside the transaction of the step that was made.</summary>
    /// <param name="row">The row, under the condition that it is still to be worked on.</param>
    /// <param name="owner">Who works on it.</param>
    /// <param name="cancel">Ends the step.</param>
    /// <returns>Whether the owner still holds it.</returns>
    public async Task<bool> RenewAsync<T>(IQueryable<T> row, string owner, CancellationToken cancel)
        where T : class, ILeased
    {
        var until = Until;
        return await Held(row, owner)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.LeaseUntil, until).SetProperty(r => r.Attempts, 0),
                    cancel
                ) == 1;
    }

    /// <summary>Gives a row back, done or not: whoever does so was not brought down by it.</summary>
    public static Task GiveBackAsync<T>(IQueryable<T> row, string owner)
        where T : class, ILeased =>
        Held(row, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.Owner, (string?)null)
                        .SetProperty(r => r.LeaseUntil, (DateTime?)null)
                        .SetProperty(r => r.Attempts, 0),
                CancellationToken.None
            );
}
