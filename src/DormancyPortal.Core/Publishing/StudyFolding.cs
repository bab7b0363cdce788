using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The same story from two outlets is one study with two releases, also where neither states a DOI: nearly the same words tell.
/// What it finds becomes an act like a person's, so that a rebuild makes the same, everybody sees why, and it can be taken
/// back; what was taken back is not done again.
/// </summary>
public sealed class StudyFolding(PortalDbContext db, ResemblingReleases resembling, EntityDecisionLog log)
{
    /// <summary>Who such acts are by.</summary>
    public const string Rule = "rule: same words";

    /// <summary>Folds the studies of releases that were just published into those of their copies.</summary>
    /// <param name="releaseIds">The releases, in any order.</param>
    /// <param name="cancel">Ends the work; what is folded already stays.</param>
    /// <returns>How many studies were folded into others.</returns>
    public async Task<int> FoldAsync(IReadOnlyCollection<long> releaseIds, CancellationToken cancel)
    {
        var index = await resembling.IndexAsync(cancel);
        var folded = 0;
        foreach (var id in releaseIds.Order())
        {
            folded += await FoldAsync(index, id, cancel) ? 1 : 0;
        }

        return folded;
    }

    private async Task<bool> FoldAsync(SketchIndex index, long releaseId, CancellationToken cancel)
    {
        if (await StudyAsync(releaseId, cancel) is not { } own)
        {
            return false;
        }

        var reading = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == releaseId)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        var near = await resembling.FindAsync(index, ReadingRecord.Extraction(reading), except: releaseId, cancel);
        foreach (var copy in near.Where(IsCopy).OrderBy(n => n.ReleaseId))
        {
            if (
                await StudyAsync(copy.ReleaseId, cancel) is { } other
                && other != own
                && !await IsDecidedAsync(own, other, cancel)
            )
            {
                // The study of the release that came first stays, whichever was published first.
                var (goes, stays) = copy.ReleaseId < releaseId ? (own, other) : (other, own);
                var act = new EntityAct(EntityDecisionKind.Merge, RecordKind.Study, goes, stays, Why(copy.Share));
                return await log.DecideAsync(act, Rule, cancel) == EntityOutcome.Kept;
            }
        }

        return false;
    }

    private static bool IsCopy(Resemblance near) =>
        near is { State: ReleaseState.Published, Share: >= Resemblance.NearlyIdentical };

    /// <summary>The one study of a published release, when no DOI tells it from others.</summary>
    private async Task<string?> StudyAsync(long releaseId, CancellationToken cancel) =>
        await db
            .StudyReleases.Where(s => s.ReleaseId == releaseId)
            .Select(s => new { s.Study.Key, s.Study.Doi })
            .ToListAsync(cancel)
            is [{ Doi: null } only]
            ? only.Key
            : null;

    /// <summary>Whether anybody decided on the two before, even if it was taken back.</summary>
    private Task<bool> IsDecidedAsync(string one, string other, CancellationToken cancel) =>
        db.EntityDecisions.AnyAsync(
            d =>
                d.Entity == RecordKind.Study
                && ((d.Key == one && d.OtherKey == other) || (d.Key == other && d.OtherKey == one)),
            cancel
        );

    private static string Why(double share) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Their releases share {Math.Floor(share * 100)} % of their words, and neither states a DOI."
        );
}
