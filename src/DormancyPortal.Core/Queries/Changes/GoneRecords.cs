using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>
/// Tells what an address led to that leads nowhere now, from the record of changes. Ids of findings could be made again from
/// the text, but not which of them were public: a reading that never was published has ids too.
/// </summary>
public sealed class GoneRecords(PortalDbContext db)
{
    /// <summary>The record that an address led to; null when readers never saw one there, or see it still.</summary>
    /// <param name="what">What sort of record.</param>
    /// <param name="slug">The last part of the address.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<GoneRecord?> FindAsync(RecordKind what, string slug, CancellationToken cancel)
    {
        var on = new RecordHistory(what, what == RecordKind.Finding ? slug.ToLowerInvariant() : slug);
        var last = await on.Changes(db)
            .AsNoTracking()
            .Where(c => c.IsWhole)
            .OrderByDescending(c => c.DecisionId)
            .ThenByDescending(c => c.Ordinal)
            .FirstOrDefaultAsync(cancel);
        return last is { Change: CatalogChangeKind.Went } ? await GoneAsync(last, cancel) : null;
    }

    private async Task<GoneRecord> GoneAsync(CatalogChange went, CancellationToken cancel)
    {
        var act = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == went.DecisionId, cancel);
        var versions = await db.VersionsAsync(went.ReleaseId, cancel);
        var version = versions.Of(went.ReleaseId);
        var because = version.State switch
        {
            ReleaseState.Withdrawn => GoneBecause.Withdrawn,
            ReleaseState.Superseded => GoneBecause.Superseded,
            ReleaseState.Published => GoneBecause.Corrected,
            _ => GoneBecause.TakenBack,
        };
        return new GoneRecord(
            went.What,
            went.Label,
            because,
            because switch
            {
                // An undo of the undo of a withdrawal withdraws for the reason that was given first.
                GoneBecause.Withdrawn => version.By!.Reason,
                GoneBecause.TakenBack => act.Reason,
                _ => null,
            },
            act.DecidedAt,
            new GoneRelease(
                await db.Releases.Where(r => r.Id == versions.Oldest).Select(r => r.Slug).SingleAsync(cancel),
                await HeadlineAsync(went, cancel),
                versions.All.Any(v => v.State == ReleaseState.Published),
                version.State == ReleaseState.Superseded ? versions.NumberOf(went.ReleaseId) : null,
                went.ReleaseId,
                Older(versions)
            )
        );
    }

    private static int? Older(ReleaseVersions versions) =>
        versions.All.Any(v => v.State == ReleaseState.Published) ? null
        : versions.All.LastOrDefault(v => v.State == ReleaseState.Superseded) is { } older
            ? versions.NumberOf(older.ReleaseId)
        : null;

    private async Task<string> HeadlineAsync(CatalogChange went, CancellationToken cancel) =>
        await db
            .CatalogChanges.Where(c => c.ReleaseId == went.ReleaseId && c.What == RecordKind.Release)
            .OrderByDescending(c => c.DecisionId)
            .Select(c => c.Label)
            .FirstAsync(cancel);
}
