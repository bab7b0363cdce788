using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>The markers of a release as people decided on them, whole or place by place.</summary>
internal sealed class ReviewedMarkers
{
    private readonly Dictionary<string, List<(MarkerMention Mention, MarkerValue Value, double Sure)>> _byLabel = new(
        StringComparer.Ordinal
    );
    private readonly List<string> _order = [];
    private readonly Dictionary<string, string?> _whole = new(StringComparer.Ordinal);
    private readonly List<(int Start, int Length, string Old, string? New)> _places = [];
    private readonly List<(int Start, int Length, string Label)> _added = [];

    private ReviewedMarkers() { }

    /// <summary>The markers, in the order in which they were read, those that people added behind them.</summary>
    public IReadOnlyList<ExtractedMarker> Markers => [.. _order.Select(Marker)];

    public static ReviewedMarkers Of(ReviewSheet sheet)
    {
        var made = new ReviewedMarkers();
        foreach (var marker in sheet.Items.Where(i => i is { Kind: ItemKind.Marker, Read: not null }))
        {
            made._whole[marker.Name] = marker is { IsKept: true, Value: MarkerValue v } ? v.Label : null;
            foreach (var mention in sheet.Items.Where(i => i.PartOf == marker.Id))
            {
                made.Add(marker, mention);
            }
        }

        foreach (var item in sheet.Items.Where(i => i is { Kind: ItemKind.Marker, Read: null, IsKept: true }))
        {
            var mention = new MarkerMention(item.Start!.Value, item.Quote!.Length, item.Quote, "person", item.Because!);
            made.Add((MarkerValue)item.Value!, mention, 1);
            made._added.Add((mention.Start, mention.Length, ((MarkerValue)item.Value!).Label));
        }

        return made;
    }

    /// <summary>
    /// The markers of a finding: those that went are left out, those that have another name bear it. A place that a person
    /// moved, took away or added inside the sentence moves the finding with it, unless the marker is named there again.
    /// </summary>
    /// <param name="finding">The finding as read, or with what a person said of it.</param>
    /// <param name="isDecided">A person said what it is about: nothing is added to it.</param>
    public IReadOnlyList<string> Subjects(ExtractedFinding finding, bool isDecided)
    {
        var (from, to) = (finding.Start, finding.Start + finding.Length);
        var subjects = new List<string>();
        foreach (var label in finding.Markers.Concat(finding.OtherMarkers))
        {
            var moved = _places.FindAll(p => p.Old == label && p.Start >= from && p.Start + p.Length <= to);
            if (moved.Count > 0 && !NamedIn(label, from, to))
            {
                subjects.AddRange(moved.Select(m => m.New).OfType<string>());
            }
            else if (_whole.GetValueOrDefault(label, label) is { } now)
            {
                subjects.Add(now);
            }
        }

        if (!isDecided)
        {
            subjects.AddRange(_added.Where(a => a.Start >= from && a.Start + a.Length <= to).Select(a => a.Label));
        }

        return [.. subjects.Where(_byLabel.ContainsKey).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a label is that of one gene.</summary>
    public bool IsGene(string label) =>
        _byLabel.TryGetValue(label, out var places) && places[0].Value.Kind == MarkerKind.Gene;

    private bool NamedIn(string label, int from, int to) =>
        _byLabel.TryGetValue(label, out var places)
        && places.Exists(p => p.Mention.Start >= from && p.Mention.Start + p.Mention.Length <= to);

    private void Add(ReviewItem marker, ReviewItem place)
    {
        var isOwn = !ReferenceEquals(place.Value, place.Read);
        var value =
            !place.IsKept ? null
            : isOwn ? (MarkerValue)place.Value!
            : marker.IsKept ? (MarkerValue)marker.Value!
            : null;
        if (isOwn || !place.IsKept)
        {
            _places.Add((place.Start!.Value, place.Quote!.Length, marker.Name, value?.Label));
        }

        if (value is not null)
        {
            var isChanged = isOwn || !ReferenceEquals(marker.Value, marker.Read);
            var mention = new MarkerMention(
                place.Start!.Value,
                place.Quote!.Length,
                place.Quote,
                isChanged ? "person" : place.Rule!,
                isChanged ? "a person linked it" : place.Because!
            );
            Add(value, mention, isChanged ? 1 : marker.Confidence!.Value);
        }
    }

    private void Add(MarkerValue value, MarkerMention mention, double sure)
    {
        if (!_byLabel.TryGetValue(value.Label, out var places))
        {
            _byLabel[value.Label] = places = [];
            _order.Add(value.Label);
        }

        places.Add((mention, value, sure));
    }

    private ExtractedMarker Marker(string label)
    {
        var places = _byLabel[label];
        var value = places[0].Value;
        return new ExtractedMarker
        {
            Symbol = value.Symbol,
            HgncId = value.HgncId,
            NcbiGene = value.NcbiGene,
            Ensembl = value.Ensembl,
            Uniprot = value.Uniprot,
            Name = value.Name,
            Kind = value.Kind,
            Confidence = places.Max(p => p.Sure),
            Mentions = [.. places.Select(p => p.Mention).DistinctBy(m => (m.Start, m.Length)).OrderBy(m => m.Start)],
        };
    }
}
