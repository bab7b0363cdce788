using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>Suggests records that may be one, the most probable first, and lists what people decided on such pairs.</summary>
public sealed class DuplicateQuery(PortalDbContext db, SharedRecordQuery records)
{
    /// <summary>A mark that more records bear than this tells nothing, and comparing them all would take long.</summary>
    private const int CommonMark = 40;

    /// <summary>Kinds of record that can be merged.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } =
    [RecordKind.Institution, RecordKind.Person, RecordKind.Study, RecordKind.Pathway];

    /// <summary>Pairs of a kind that nobody decided on.</summary>
    public async Task<IReadOnlyList<DuplicatePair>> PairsAsync(RecordKind kind, CancellationToken cancel)
    {
        var decided = EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));
        var all = await records.ListAsync(kind, slugs: null, cancel);
        return
        [
            .. Candidates(all)
                .Where(p => !decided.AreApart(kind, p.One.Key, p.Other.Key))
                .Select(p => DuplicateReasons.Of(p.One, p.Other))
                .OfType<DuplicatePair>()
                .OrderByDescending(p => p.Likelihood)
                .ThenByDescending(p => p.One.Releases.Count + p.Other.Releases.Count)
                .ThenBy(p => p.One.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Other.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Two records and what speaks for their being one; null when one of them is not in the catalog.</summary>
    /// <param name="kind">What sort of record.</param>
    /// <param name="one">Slug of the one.</param>
    /// <param name="other">Slug of the other.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<DuplicatePair?> PairAsync(RecordKind kind, string one, string other, CancellationToken cancel)
    {
        var found = await records.ListAsync(kind, [one, other], cancel);
        return
            found.Find(r => r.Slug == one) is { } first
            && found.Find(r => r.Slug == other) is { } second
            && first != second
            ? DuplicateReasons.Of(first, second) ?? new DuplicatePair(first, second, 0, [])
            : null;
    }

    /// <summary>What speaks for the two sides of an act being one; nothing when one of them is not in the catalog.</summary>
    /// <param name="decision">Number of the act.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<string>> ReasonsAsync(long decision, CancellationToken cancel)
    {
        var merges = EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));
        var act = merges.Decisions.Single(d => d.Id == decision);
        var sides = new[] { act.Key, act.OtherKey }.Select(k => merges.Canonical(act.Entity, k)).Distinct().ToList();
        var slugs = await SlugsAsync(act.Entity, sides, cancel);
        var found = await records.ListAsync(act.Entity, slugs, cancel);
        return found is [var one, var other] ? DuplicateReasons.Of(one, other)?.Reasons ?? [] : [];
    }

    private Task<List<string>> SlugsAsync(RecordKind kind, List<string> keys, CancellationToken cancel) =>
        (
            kind switch
            {
                RecordKind.Study => db.Studies.Where(s => keys.Contains(s.Key)).Select(s => s.Slug),
                RecordKind.Person => db.People.Where(p => keys.Contains(p.Key)).Select(p => p.Slug),
                RecordKind.Institution => db.Institutions.Where(i => keys.Contains(i.Key)).Select(i => i.Slug),
                _ => db.Pathways.Where(p => keys.Contains(p.Slug)).Select(p => p.Slug),
            }
        ).ToListAsync(cancel);

    /// <summary>The newest releases that name a record.</summary>
    public Task<List<NamedRecord>> ReleasesAsync(SharedRecord record, int most, CancellationToken cancel) =>
        db
            .PublishedReleases.Where(r => record.Releases.Contains(r.ReleaseId))
            .OrderByDescending(r => r.Date)
            .ThenBy(r => r.ReleaseId)
            .Take(most)
            .Select(r => new NamedRecord(r.Slug, r.Headline, null))
            .ToListAsync(cancel);

    /// <summary>What people decided, the newest first, and whether it holds.</summary>
    /// <param name="kind">On which sort of record.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<IReadOnlyList<(EntityDecision Decision, bool Holds)>> DecidedAsync(
        RecordKind kind,
        int most,
        CancellationToken cancel
    )
    {
        var merges = EntityMerges.Of(
            await db.EntityDecisions.AsNoTracking().Where(d => d.Entity == kind).ToListAsync(cancel)
        );
        return [.. merges.Decisions.Reverse().Take(most).Select(d => (d, merges.Holds(d)))];
    }

    private static IEnumerable<(SharedRecord One, SharedRecord Other)> Candidates(List<SharedRecord> all)
    {
        var byMark = all.SelectMany((r, i) => DuplicateReasons.Marks(r).Distinct().Select(m => (Mark: m, Place: i)))
            .GroupBy(m => m.Mark, m => m.Place);
        var pairs = new HashSet<(int, int)>();
        foreach (var places in byMark.Select(g => g.ToList()).Where(p => p.Count is > 1 and <= CommonMark))
        {
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    pairs.Add((places[i], places[j]));
                }
            }
        }

        return pairs.Select(p => (all[p.Item1], all[p.Item2]));
    }
}
