using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the findings of a release. They are findings of the first study it reports.</summary>
internal static class FindingRows
{
    public static void Add(
        RowSource source,
        ReleaseRows rows,
        MentionRows mentions,
        (IReadOnlyDictionary<string, long> Markers, IReadOnlyDictionary<string, long> Pathways) numbers
    )
    {
        long? study = rows.StudyReleases.Count > 0 ? rows.StudyReleases[0].StudyId : null;
        foreach (var read in source.Extraction.Findings.DistinctBy(f => (f.Start, f.Length)))
        {
            var finding = Finding(source, read, study, mentions.SentenceOf(read.Start) ?? 0);
            rows.Findings.Add(finding);
            foreach (var model in read.Models.Distinct())
            {
                finding.Models.Add(new FindingInModel { FindingId = finding.Id, Model = model });
            }

            AddSubjects(finding, read, rows, numbers);
        }
    }

    private static Finding Finding(RowSource source, ExtractedFinding read, long? study, int sentence) =>
        new()
        {
            Id = CatalogKey.OfFinding(source.Release.Sha256, read.Start, read.Length),
            ReleaseId = source.Release.Id,
            StudyId = study,
            SentenceOrdinal = sentence,
            Start = read.Start,
            Length = read.Length,
            Evidence = read.Evidence,
            Direction = read.Direction,
            Strength = read.Strength,
            StrengthConfidence = read.StrengthConfidence,
            OnBiology = read.OnBiology,
            OnOutcome = read.OnOutcome,
            Confidence = read.Confidence,
            SaidIn = read.SaidIn,
            Speaker = read.Speaker,
            Rule = read.Rule,
            Reason = read.Reason,
            Cues = [.. read.Cues],
            Review = source.ReviewOf(read.Start, read.Length),
        };

    private static void AddSubjects(
        Finding finding,
        ExtractedFinding read,
        ReleaseRows rows,
        (IReadOnlyDictionary<string, long> Markers, IReadOnlyDictionary<string, long> Pathways) numbers
    )
    {
        foreach (
            var id in read
                .Markers.Concat(read.OtherMarkers)
                .Where(numbers.Markers.ContainsKey)
                .Select(m => numbers.Markers[m])
                .Distinct()
        )
        {
            finding.Markers.Add(new FindingMarker { FindingId = finding.Id, MarkerId = id });
        }

        var pathways = numbers.Pathways.Where(p => read.Pathways.Contains(p.Key)).Select(p => p.Value).Distinct();
        foreach (var id in pathways)
        {
            finding.Pathways.Add(new FindingPathway { FindingId = finding.Id, PathwayId = id });
        }

        foreach (var context in rows.Contexts.Values.Where(c => read.Contexts.Contains(c.Name)))
        {
            finding.Contexts.Add(new FindingContext { FindingId = finding.Id, ContextId = context.Id });
        }
    }
}
