using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>What an act would come to.</summary>
/// <param name="Changes">What would come, go or change for readers by acts on releases.</param>
/// <param name="Opened">Reports that would be open again.</param>
/// <param name="Closed">Reports that would be closed.</param>
public sealed record Rehearsed(
    IReadOnlyList<CatalogChange> Changes,
    IReadOnlyList<ProblemReport> Opened,
    IReadOnlyList<ProblemReport> Closed
);

/// <summary>
/// Says what an act would come to before anybody confirms it: it is done whole, looked at, and its transaction taken back. So what
/// is said is what the act then does, whatever it is; it takes as long as the act.
/// </summary>
public sealed class Rehearsal(PortalDbContext db)
{
    /// <summary>Rehearses an act; changes nothing.</summary>
    /// <param name="act">The act, within the transaction that is begun here.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public async Task<Rehearsed> OfAsync(Func<Task> act, CancellationToken cancel) =>
        (await OfAsync(act, () => Task.FromResult(0), cancel)).Act;

    /// <summary>The same with what is seen of something else before the act and after it.</summary>
    /// <param name="act">The act, within the transaction that is begun here.</param>
    /// <param name="look">Sees it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public async Task<(Rehearsed Act, T Before, T After)> OfAsync<T>(
        Func<Task> act,
        Func<Task<T>> look,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(look);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (before, open) = (await look(), await OpenAsync(cancel));
        var last = await db.Decisions.MaxAsync(d => (long?)d.Id, cancel) ?? 0;
        await act();
        db.ChangeTracker.Clear();
        var (after, left) = (await look(), await OpenAsync(cancel));
        var changes = await db
            .CatalogChanges.AsNoTracking()
            .Where(c => c.DecisionId > last)
            .OrderBy(c => c.DecisionId)
            .ThenBy(c => c.Ordinal)
            .ToListAsync(cancel);
        await transaction.RollbackAsync(cancel);
        db.ChangeTracker.Clear();
        var done = new Rehearsed(
            changes,
            [.. left.ExceptBy(open.Select(r => r.Id), r => r.Id)],
            [.. open.ExceptBy(left.Select(r => r.Id), r => r.Id)]
        );
        return (done, before, after);
    }

    private Task<List<ProblemReport>> OpenAsync(CancellationToken cancel) =>
        db.ProblemReports.AsNoTracking().Where(r => r.ClosedAt == null).OrderBy(r => r.Id).ToListAsync(cancel);
}
