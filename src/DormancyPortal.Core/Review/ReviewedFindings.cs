using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>The findings of a release as people decided on them, those that people added among them, in the order of the text.</summary>
internal static class ReviewedFindings
{
    public static IReadOnlyList<ExtractedFinding> Of(ReviewSheet sheet, ReviewedMarkers markers, SubjectMoves pathways)
    {
        var kept = new List<ExtractedFinding>();
        foreach (var finding in sheet.Read.Findings.Concat(Added(sheet)))
        {
            var item = sheet.Find(ReviewItems.IdOf(ItemKind.Finding, "", finding.Start, finding.Evidence));
            if (item is null or { IsKept: true })
            {
                kept.Add(Decided(finding, item, markers, pathways));
            }
        }

        return [.. kept.OrderBy(f => f.Start)];
    }

    private static ExtractedFinding Decided(
        ExtractedFinding finding,
        ReviewItem? item,
        ReviewedMarkers markers,
        SubjectMoves pathways
    )
    {
        var said = item is not null && !ReferenceEquals(item.Value, item.Read) ? item.Value as FindingValue : null;
        var now = said is null ? finding : With(finding, said);
        var subjects = markers.Subjects(now, said is not null);
        var same = said is null && subjects.SequenceEqual(finding.Markers.Concat(finding.OtherMarkers));
        return now with
        {
            Markers = same ? finding.Markers : [.. subjects.Where(markers.IsGene)],
            OtherMarkers = same ? finding.OtherMarkers : [.. subjects.Where(s => !markers.IsGene(s))],
            Pathways = pathways.Subjects(now.Pathways, now.Start, now.Length, said is not null),
        };
    }

    /// <summary>What the biology or the illness did was read for the direction that the engine saw; another one says nothing of it.</summary>
    private static ExtractedFinding With(ExtractedFinding finding, FindingValue said) =>
        finding with
        {
            Direction = said.Direction,
            OnBiology = said.Direction == finding.Direction ? finding.OnBiology : null,
            OnOutcome = said.Direction == finding.Direction ? finding.OnOutcome : null,
            Strength = said.Strength,
            StrengthConfidence = said.Strength == finding.Strength ? finding.StrengthConfidence : 1,
            Cues =
            [
                .. finding.Cues.Where(_ => said.Direction == finding.Direction && said.Strength == finding.Strength),
            ],
            Markers = said.Markers,
            OtherMarkers = [],
            Pathways = said.Pathways,
            Models = said.Models,
        };

    private static IEnumerable<ExtractedFinding> Added(ReviewSheet sheet) =>
        from item in sheet.Items
        where item is { Kind: ItemKind.Finding, Read: null, IsKept: true }
        let value = (FindingValue)item.Value!
        select new ExtractedFinding
        {
            Evidence = item.Quote!,
            Start = item.Start!.Value,
            Length = item.Quote!.Length,
            Markers = value.Markers,
            Pathways = value.Pathways,
            Contexts = ContextsIn(sheet.Read, item.Start.Value, item.Quote.Length),
            Direction = value.Direction,
            Strength = value.Strength,
            Cues = [],
            Models = value.Models,
            Confidence = 1,
            SaidIn = PartOf(sheet.Read, item.Start.Value),
            Reason = item.Because!,
        };

    private static IReadOnlyList<string> ContextsIn(ReleaseExtraction read, int start, int length) =>
        [
            .. read
                .Contexts.Where(c => c.Mentions.Any(m => m.Start >= start && m.Start + m.Length <= start + length))
                .Select(c => c.Name),
        ];

    private static SaidIn PartOf(ReleaseExtraction read, int start) =>
        read.Sections.FirstOrDefault(s => start >= s.Start && start < s.Start + s.Length)?.Kind switch
        {
            SectionKind.Headline or SectionKind.Standfirst => SaidIn.Headline,
            SectionKind.Lead => SaidIn.Lead,
            _ => SaidIn.Body,
        };
}
