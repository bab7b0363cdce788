using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Curation;

/// <summary>
/// The one writer of what people do to the lexicon by hand. An act that changes what is adopted holds at once, for searches and for
/// whatever is read from then on; the releases that it touches are read again beside the serving of pages (<see cref="LexiconRereader"/>).
/// What readers see follows with the next publish of each, or a rebuild.
/// </summary>
public sealed class LexiconDesk(PortalDbContext db, PortalLexicon lexicons, TimeProvider clock)
{
    /// <summary>Keeps a proposal.</summary>
    /// <param name="kind">Alias, block or correction.</param>
    /// <param name="marker">The key of the entry; null to block a string altogether.</param>
    /// <param name="text">The string.</param>
    /// <param name="by">User name of who proposes it.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>What speaks against it; it was kept unless that refuses it.</returns>
    public async Task<NameCheck> ProposeAsync(
        CuratedKind kind,
        string? marker,
        string? text,
        string by,
        string? reason,
        CancellationToken cancel
    )
    {
        var name = (text ?? "").Trim();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var names = await db.LexiconActsAsync(cancel);
        var lexicon = lexicons.Current(db);
        var check = NameCheck.Of(lexicon, kind, marker, name);
        if (check.Refusal is not null)
        {
            return check;
        }

        if (names.In(CuratedState.Proposed).Any(p => (p.Kind, p.Marker, p.Text) == (kind, marker, name)))
        {
            return new NameCheck("That is proposed already: it is listed on the desk.", []);
        }

        db.CuratedNames.Add(
            new CuratedName
            {
                Kind = kind,
                Marker = marker,
                Label = marker is null ? null : LexiconRecord.Find(lexicon, marker)!.Label,
                Text = name,
                By = by,
                At = clock.GetUtcNow().UtcDateTime,
                Reason = Trimmed(reason),
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return check;
    }

    /// <summary>Puts proposals into the lexicon, and orders that the releases are read again that they touch.</summary>
    /// <param name="proposals">Their numbers.</param>
    /// <param name="by">User name of who adopts them.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>The number of the act; null when one of the proposals no longer waits, and nothing was kept.</returns>
    public async Task<long?> AdoptAsync(
        IReadOnlyCollection<long> proposals,
        string by,
        string? reason,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var names = await db.LexiconActsAsync(cancel);
        var waiting = names.In(CuratedState.Proposed).Select(p => p.Id).ToHashSet();
        if (proposals.Count == 0 || !proposals.All(waiting.Contains))
        {
            return null;
        }

        var adopt = new CuratedName
        {
            Kind = CuratedKind.Adopt,
            Adopts = [.. proposals.Distinct().Order()],
            By = by,
            At = clock.GetUtcNow().UtcDateTime,
            Reason = Trimmed(reason),
        };
        await KeepAsync(names, adopt, cancel);
        await transaction.CommitAsync(cancel);
        return adopt.Id;
    }

    /// <summary>Takes an act back, which may itself have been an undo.</summary>
    /// <param name="act">Its number.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>The number of the undo; null when the act no longer holds or others build on it, and nothing was kept.</returns>
    public async Task<long?> UndoAsync(long act, string by, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        var names = await db.LexiconActsAsync(cancel);
        if (
            names.Acts.FirstOrDefault(a => a.Id == act) is not { } taken
            || !names.Holds(taken)
            || names.FixedBecause(taken) is not null
        )
        {
            return null;
        }

        var undo = new CuratedName
        {
            Kind = CuratedKind.Undo,
            UndoesId = act,
            By = by,
            At = clock.GetUtcNow().UtcDateTime,
            Reason = Trimmed(reason),
        };
        await KeepAsync(names, undo, cancel);
        await transaction.CommitWithinAsync(cancel);
        return undo.Id;
    }

    private async Task KeepAsync(CuratedNames before, CuratedName act, CancellationToken cancel)
    {
        db.CuratedNames.Add(act);
        await db.SaveChangesAsync(cancel);
        var after = CuratedNames.Of([.. before.Acts, act]);
        await new SettledReports(db).SettleAsync(act, after, cancel);
        if (CuratedNames.Touched(before.Adopted, after.Adopted).Count > 0)
        {
            db.LexiconRereadings.Add(new LexiconRereading { ActId = act.Id });
            await db.SaveChangesAsync(cancel);
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
