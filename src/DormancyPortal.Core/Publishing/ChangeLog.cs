using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Records what acts on releases made appear, go or change for readers: looks before them, looks after them, and keeps the
/// difference, all in the transaction of the acts.
/// </summary>
internal sealed class ChangeLog(PortalDbContext db)
{
    private ILookup<long, TracedThing> _before = Enumerable.Empty<TracedThing>().ToLookup(t => t.ReleaseId);

    /// <summary>Looks at releases before acts on them.</summary>
    public async Task LookAsync(IReadOnlyCollection<long> releases, CancellationToken cancel) =>
        _before = await new CatalogTrace(db).ReadAsync(releases, cancel);

    /// <summary>Looks again, and keeps what is otherwise.</summary>
    /// <param name="acts">The releases, each with the act that may have moved it, in the order of the acts.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What is otherwise.</returns>
    public async Task<IReadOnlyList<CatalogChange>> KeepAsync(
        IReadOnlyList<(long ReleaseId, Decision By)> acts,
        CancellationToken cancel
    )
    {
        var ids = acts.Select(a => a.ReleaseId).ToHashSet();
        var after = await new CatalogTrace(db).ReadAsync(ids, cancel);
        var changed = acts.ToDictionary(
            a => a.ReleaseId,
            a => Difference(_before[a.ReleaseId], after[a.ReleaseId], IsPublish(a.By, a.ReleaseId))
        );
        var shared = await SharedAsync(changed.Values.SelectMany(c => c), ids, cancel);
        var rows = new List<CatalogChange>();
        foreach (var act in acts.GroupBy(a => a.By.Id, a => a.ReleaseId))
        {
            rows.AddRange(
                act.SelectMany(release => changed[release]).Select((c, i) => Row(c, act.Key, i, IsWhole(c, shared)))
            );
        }

        await new RowInserts(db).AddAsync(rows, cancel);
        return rows;
    }

    private static bool IsPublish(Decision act, long releaseId) =>
        act.Kind == DecisionKind.Publish && act.ReleaseId == releaseId;

    /// <summary>The first act to name a record brought it, where no other release had; then it is there for the others.</summary>
    private static bool IsWhole(ThingChange change, HashSet<(RecordKind, long)> shared) =>
        change.Thing.Id == 0
        || change.Kind == CatalogChangeKind.Changed
        || shared.Add((change.Thing.What, change.Thing.Id));

    private static CatalogChange Row(ThingChange change, long decision, int ordinal, bool isWhole) =>
        new()
        {
            DecisionId = decision,
            Ordinal = ordinal,
            ReleaseId = change.Thing.ReleaseId,
            What = change.Thing.What,
            Change = change.Kind,
            Key = change.Thing.Key,
            Label = change.Thing.Label,
            Fields = change.Fields,
            IsWhole = isWhole,
        };

    /// <summary>Records that are in the catalog by other releases too: those came or went with none of these acts.</summary>
    private async Task<HashSet<(RecordKind, long)>> SharedAsync(
        IEnumerable<ThingChange> changes,
        HashSet<long> releases,
        CancellationToken cancel
    )
    {
        var shared = new HashSet<(RecordKind, long)>();
        foreach (var kind in changes.Where(c => c.Thing.Id != 0).ToLookup(c => c.Thing.What))
        {
            var came = kind.Where(c => c.Kind == CatalogChangeKind.Came).Select(c => c.Thing.Id).Distinct().ToList();
            var went = kind.Where(c => c.Kind == CatalogChangeKind.Went).Select(c => c.Thing.Id).Distinct().ToList();
            var links = SharedRecords.Links(db, kind.Key);
            var elsewhere = await SharedRecords
                .Ids(db, kind.Key)
                .Where(id => came.Contains(id))
                .Where(id => links.Any(l => l.Id == id && !releases.Contains(l.ReleaseId)))
                .ToListAsync(cancel);
            var left = await SharedRecords.Ids(db, kind.Key).Where(id => went.Contains(id)).ToListAsync(cancel);
            var had = _before.SelectMany(b => b).Where(t => t.What == kind.Key).Select(t => t.Id).Intersect(came);
            shared.UnionWith(elsewhere.Concat(left).Concat(had).Select(id => (kind.Key, id)));
        }

        return shared;
    }

    /// <summary>
    /// What differs, the release first: one that was there and is there has changed when anything of it has, or when it was
    /// published again.
    /// </summary>
    private static List<ThingChange> Difference(
        IEnumerable<TracedThing> before,
        IEnumerable<TracedThing> after,
        bool isPublish
    )
    {
        var old = before.ToDictionary(t => (t.What, t.Key));
        var now = after.ToDictionary(t => (t.What, t.Key));
        var changes = new List<ThingChange>();
        foreach (var thing in now.Values)
        {
            if (!old.TryGetValue((thing.What, thing.Key), out var was))
            {
                changes.Add(new(CatalogChangeKind.Came, thing, null));
            }
            else if (Fields(was, thing) is { Length: > 0 } fields)
            {
                changes.Add(new(CatalogChangeKind.Changed, thing, fields));
            }
        }

        var gone = old.Values.Where(t => !now.ContainsKey((t.What, t.Key)));
        changes.AddRange(gone.Select(t => new ThingChange(CatalogChangeKind.Went, t, null)));
        var release = now.Values.FirstOrDefault(t => t.What == RecordKind.Release);
        if (release is not null && old.ContainsKey((release.What, release.Key)) && (changes.Count > 0 || isPublish))
        {
            var own = changes.FirstOrDefault(c => c.Thing == release);
            changes.RemoveAll(c => c.Thing == release);
            changes.Insert(0, own ?? new(CatalogChangeKind.Changed, release, null));
        }

        return changes;
    }

    private static string Fields(TracedThing before, TracedThing after) =>
        string.Join(
            ", ",
            before.Facts.Zip(after.Facts).Where(f => f.First.Value != f.Second.Value).Select(f => f.First.Field)
        );

    private sealed record ThingChange(CatalogChangeKind Kind, TracedThing Thing, string? Fields);
}
