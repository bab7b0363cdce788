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
    private readonly SubjectMoves _moves = new();

    private ReviewedMarkers() { }

    /// <summary>The markers, in the order in which they were read, those that people added behind them.</summary>
    public IReadOnlyList<ExtractedMarker> Markers => [.. _order.Select(Marker)];

    public static ReviewedMarkers Of(ReviewSheet sheet)
    {
        var made = new ReviewedMarkers();
        foreach (var marker in sheet.Items.Where(i => i is { Kind: ItemKind.Marker, Read: not null }))
        {
            made._moves.Renamed(marker.Name, marker is { IsKept: true, Value: MarkerValue v } ? v.Label : null);
            foreach (var mention in sheet.Items.Where(i => i.PartOf == marker.Id))
            {
                made.Add(marker, mention);
            }
        }

        foreach (var item in sheet.Items.Where(i => i is { Kind: ItemKind.Marker, Read: null, IsKept: true }))
        {
            var mention = new MarkerMention(item.Start!.Value, item.Quote!.Length, item.Quote, "person", item.Because!);
            made.Add((MarkerValue)item.Value!, mention, 1);
            made._moves.Added(mention.Start, mention.Length, ((MarkerValue)item.Value!).Label);
        }

        return made;
    }

    /// <summary>The markers of a finding.</summary>
    /// <param name="finding">The finding as read, or with what a person said of it.</param>
    /// <param name="isDecided">A person said what it is about: nothing is added to it.</param>
    public IReadOnlyList<string> Subjects(ExtractedFinding finding, bool isDecided) =>
        _moves.Subjects(finding.Markers.Concat(finding.OtherMarkers), finding.Start, finding.Length, isDecided);

    /// <summary>Whether a label is that of one gene.</summary>
    public bool IsGene(string label) =>
        _byLabel.TryGetValue(label, out var places) && places[0].Value.Kind == MarkerKind.Gene;

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
            _moves.Moved(place.Start!.Value, place.Quote!.Length, marker.Name, value?.Label);
        }

        if (value is not null)
        {
            var isChanged = isOwn || !ReferenceEquals(marker.Value, marker.Read);
            var mention = new MarkerMention(
                place.Start!.Value,
                place.Quote!.Length,
                place.Quote,
                isChanged ? ReviewedExtraction.ByPerson : place.Rule!,
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
        _moves.Names(value.Label, mention.Start, mention.Length);
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
