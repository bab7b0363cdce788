using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>Reads what acts changed for readers.</summary>
internal static class ChangeDetails
{
    /// <summary>
    /// Findings that came, went or changed, and records that came into the catalog or left it, by the act; in two queries,
    /// however many acts. That a release also names a marker that was there before is no change of it.
    /// </summary>
    public static async Task<ILookup<long, ChangedThing>> OfAsync(
        PortalDbContext db,
        IReadOnlyCollection<long> acts,
        CancellationToken cancel
    )
    {
        var changes = await db
            .CatalogChanges.AsNoTracking()
            .Where(c => acts.Contains(c.DecisionId) && c.IsWhole)
            .OrderBy(c => c.DecisionId)
            .ThenBy(c => c.Ordinal)
            .ToListAsync(cancel);
        changes =
        [
            .. changes
                .GroupBy(c => c.DecisionId)
                .SelectMany(act => WithoutMoved([.. act]))
                .Where(c => c.What != RecordKind.Release),
        ];
        var things = await NamedAsync(db, changes, cancel);
        return changes.Zip(things).ToLookup(c => c.First.DecisionId, c => c.Second);
    }

    /// <summary>
    /// Changes of one act without those that only moved: where a version takes the place of another, both have the address of
    /// the story, and what the text still says has another id but the same claim.
    /// </summary>
    public static IReadOnlyList<CatalogChange> WithoutMoved(IReadOnlyList<CatalogChange> changes)
    {
        if (changes.Count(c => c.What == RecordKind.Release) < 2)
        {
            return changes;
        }

        var kept = changes.ToList();
        foreach (var came in changes.Where(c => c.Change == CatalogChangeKind.Came))
        {
            var went = kept.Find(c =>
                c.Change == CatalogChangeKind.Went
                && c.What == came.What
                && (c.What == RecordKind.Release ? c.Key == came.Key : c.Label == came.Label)
            );
            if (went is not null)
            {
                kept.Remove(went);
                kept.Remove(came);
            }
        }

        return kept;
    }

    /// <summary>Changes with the addresses of what they are of.</summary>
    /// <param name="db">The store.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancel">Ends the query.</param>
    public static async Task<IReadOnlyList<ChangedThing>> NamedAsync(
        PortalDbContext db,
        IReadOnlyCollection<CatalogChange> changes,
        CancellationToken cancel
    )
    {
        var slugs = await SlugsAsync(db, changes, cancel);
        return
        [
            .. changes.Select(c => new ChangedThing(
                c.Change,
                c.What,
                c.Label,
                c.What is RecordKind.Finding or RecordKind.Release or RecordKind.Pathway
                    ? c.Key
                    : slugs.GetValueOrDefault((Recorded(c.What), c.Key)),
                c.Fields
            )),
        ];
    }

    /// <summary>What a sort of record is called where slugs are assigned.</summary>
    public static string Recorded(RecordKind what) => what.ToString().ToLowerInvariant();

    private static async Task<Dictionary<(string, string), string>> SlugsAsync(
        PortalDbContext db,
        IReadOnlyCollection<CatalogChange> changes,
        CancellationToken cancel
    )
    {
        var keys = changes.Select(c => c.Key).Distinct().ToList();
        var kinds = changes.Select(c => Recorded(c.What)).Distinct().ToList();
        var given = await db
            .SlugAssignments.AsNoTracking()
            .Where(s => kinds.Contains(s.Kind) && keys.Contains(s.EntityKey))
            .OrderBy(s => s.Id)
            .ToListAsync(cancel);
        var slugs = new Dictionary<(string, string), string>();
        foreach (var slug in given)
        {
            slugs[(slug.Kind, slug.EntityKey)] = slug.Slug;
        }

        return slugs;
    }
}
