using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Curation;

/// <summary>What another lexicon would change in one release.</summary>
/// <param name="Changes">What would come, go or change.</param>
/// <param name="Losing">Decisions that would lose their place.</param>
/// <param name="Counts">How much.</param>
public sealed record ReleaseTrial(
    IReadOnlyList<ExtractionChange> Changes,
    IReadOnlyList<Decision> Losing,
    TrialCounts Counts
)
{
    /// <summary>Whether anything would be otherwise.</summary>
    public bool IsOther => Changes.Count + Losing.Count + Counts.LabelsCame + Counts.LabelsGone > 0;

    /// <summary>Compares what two lexicons let the engine read, each with what people decided.</summary>
    /// <param name="before">What is read now.</param>
    /// <param name="after">What would be read.</param>
    /// <param name="decisions">What people decided on the release.</param>
    public static ReleaseTrial Of(ReleaseExtraction before, ReleaseExtraction after, IReadOnlyList<Decision> decisions)
    {
        var (sheet, would) = (ReviewSheet.Of(before, decisions), ReviewSheet.Of(after, decisions));
        var lostAlready = sheet.Lost.Select(d => d.Id).ToHashSet();
        List<Decision> losing = [.. would.Lost.Where(d => !lostAlready.Contains(d.Id))];
        var onWhatWasRead = decisions.Count(d => d.Item is not null && sheet.Holds(d) && !lostAlready.Contains(d.Id));
        var (old, young) = (sheet.Reviewed(), would.Reviewed());
        var (places, newPlaces) = (Places(old), Places(young));
        var changes = ExtractionDifference.Between(old, young);
        var counts = new TrialCounts
        {
            FindingsCame = Count("finding", ChangeKind.Came),
            FindingsGone = Count("finding", ChangeKind.Gone),
            FindingsChanged = Count("finding", ChangeKind.Changed),
            LabelsCame = newPlaces.Count(p => !places.Contains(p)),
            LabelsGone = places.Count(p => !newPlaces.Contains(p)),
            MarkersCame = Count("marker", ChangeKind.Came),
            MarkersGone = Count("marker", ChangeKind.Gone),
            PathwaysCame = Count("pathway", ChangeKind.Came),
            PathwaysGone = Count("pathway", ChangeKind.Gone),
            Kept = onWhatWasRead - losing.Count,
            Losing = losing.Count,
        };
        return new ReleaseTrial(changes, losing, counts);

        // A thing counts once, however much of it would be otherwise.
        int Count(string what, ChangeKind kind) =>
            changes.Where(c => c.What == what && c.Kind == kind).Select(c => c.Name).Distinct().Count();
    }

    private static HashSet<(string, int, int)> Places(ReleaseExtraction extraction) =>
        [
            .. extraction.Markers.SelectMany(m =>
                m.Mentions.Select(place => (m.HgncId ?? m.Symbol ?? m.Name, place.Start, place.Length))
            ),
        ];
}
