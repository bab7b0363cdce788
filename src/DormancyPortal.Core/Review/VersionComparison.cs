using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>A finding in two versions of a release.</summary>
/// <param name="Kind">Whether it came, went or says something else.</param>
/// <param name="Before">As the older version says it; null when it came.</param>
/// <param name="After">As the newer says it; null when it went.</param>
/// <param name="Item">Id of its thing in the review of the newer; null when it went.</param>
/// <param name="Fields">What is said otherwise of it; empty when only its words are others.</param>
public sealed record FindingChange(
    ChangeKind Kind,
    ExtractedFinding? Before,
    ExtractedFinding? After,
    string? Item,
    IReadOnlyList<ExtractionChange> Fields
)
{
    /// <summary>Whether its sentence is worded otherwise.</summary>
    public bool IsReworded => Before is not null && After is not null && Before.Evidence != After.Evidence;
}

/// <summary>What a new version of a release says otherwise than the version that readers have.</summary>
/// <param name="Findings">Findings that came, went or changed, in the order of the newer text, those that went last.</param>
/// <param name="Others">Everything else.</param>
public sealed record VersionComparison(IReadOnlyList<FindingChange> Findings, IReadOnlyList<ExtractionChange> Others)
{
    /// <summary>Share of words in common from which two sentences are one, worded otherwise.</summary>
    private const double Same = 0.5;

    /// <summary>Compares both as reviewed. A finding is known again by its words, or by most of them.</summary>
    public static VersionComparison Of(ReviewSheet older, ReviewSheet newer)
    {
        var (before, after) = (older.Reviewed(), newer.Reviewed());
        var pairs = Pairs(before.Findings, after.Findings);
        var changes = new List<FindingChange>();
        foreach (var now in after.Findings)
        {
            var item = newer.Find(ReviewItems.IdOf(Records.ItemKind.Finding, "", now.Start, now.Evidence))?.Id;
            if (!pairs.TryGetValue(now, out var was))
            {
                changes.Add(new FindingChange(ChangeKind.Came, null, now, item, []));
                continue;
            }

            var fields = ExtractionDifference.Between(was, now);
            if (fields.Count > 0 || was.Evidence != now.Evidence)
            {
                changes.Add(new FindingChange(ChangeKind.Changed, was, now, item, fields));
            }
        }

        var kept = pairs.Values.ToHashSet();
        changes.AddRange(
            before
                .Findings.Where(f => !kept.Contains(f))
                .Select(f => new FindingChange(ChangeKind.Gone, f, null, null, []))
        );
        return new VersionComparison(
            changes,
            [.. ExtractionDifference.Between(before, after).Where(c => c.What != "finding")]
        );
    }

    /// <summary>The older finding of each newer one: of the same words first, then of the most words in common.</summary>
    private static Dictionary<ExtractedFinding, ExtractedFinding> Pairs(
        IReadOnlyList<ExtractedFinding> before,
        IReadOnlyList<ExtractedFinding> after
    )
    {
        var alike =
            from now in after
            from was in before
            let share = now.Evidence == was.Evidence ? 2 : Share(now.Evidence, was.Evidence)
            where share >= Same
            orderby share descending, now.Start, was.Start
            select (now, was);
        var (pairs, taken) = (
            new Dictionary<ExtractedFinding, ExtractedFinding>(ReferenceEqualityComparer.Instance),
            new HashSet<ExtractedFinding>(ReferenceEqualityComparer.Instance)
        );
        foreach (var (now, was) in alike)
        {
            if (!pairs.ContainsKey(now) && taken.Add(was))
            {
                pairs[now] = was;
            }
        }

        return pairs;
    }

    private static double Share(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        var common = words.Count(others.Contains);
        return (double)common / Math.Max(1, words.Count + others.Count - common);
    }

    private static HashSet<string> Words(string sentence) =>
        sentence
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”').ToLowerInvariant())
            .Where(w => w.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
}
