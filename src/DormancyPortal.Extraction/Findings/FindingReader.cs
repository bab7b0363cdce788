using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads the claims that a release makes of the announced study.</summary>
public static class FindingReader
{
    /// <summary>Reads the findings in order.</summary>
    public static IReadOnlyList<ExtractedFinding> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedMarker> markers,
        IReadOnlyList<ExtractedPathway> pathways,
        IReadOnlyList<ExtractedContext> contexts,
        IReadOnlyList<ExtractedPerson> people,
        Lexicon lexicon
    )
    {
        var sentences = FindingSentences.Of(layout, markers, LexiconIndex.Of(lexicon));
        var models = new ModelReader(sentences);
        var pathwaysAt = new MentionsByPlace(pathways.Select(p => (p.Name, p.Mentions)));
        var contextsAt = new MentionsByPlace(contexts.Select(c => (c.Name, c.Mentions)));
        var peopleAt = new MentionsByPlace(people.Select(p => (p.Name, p.Mentions)));
        List<ExtractedFinding> findings = [];
        var lastFinding = -2;
        for (var i = 0; i < sentences.Count; i++)
        {
            var verdict = FindingJudge.Judge(sentences[i], follows: i - lastFinding <= 1);
            if (verdict.Score < FindingJudge.Enough)
            {
                continue;
            }

            lastFinding = i;
            var about = sentences[i].Markers.Concat(PointingBack.Of(sentences, i)).Distinct();
            findings.Add(
                Finding(sentences[i], verdict, models.Of(i), about) with
                {
                    Pathways = pathwaysAt.In(sentences[i].Start, sentences[i].End),
                    Contexts = contextsAt.In(sentences[i].Start, sentences[i].End),
                    Speaker = sentences[i].Quoted ? Speakers.Of(layout, sentences[i], peopleAt) : null,
                }
            );
        }

        return findings;
    }

    private static ExtractedFinding Finding(
        FindingSentence sentence,
        FindingVerdict verdict,
        IReadOnlyList<FindingModel> models,
        IEnumerable<ExtractedMarker> about
    )
    {
        var strength = FindingStrength.Read(sentence.Claim);
        var (direction, cue) = DirectionReader.Read(sentence.Claim);
        return new ExtractedFinding
        {
            Evidence = sentence.Text,
            Start = sentence.Start,
            Length = sentence.Text.Length,
            Markers = [.. about.Where(m => m.Kind != MarkerKind.Molecule).Select(m => m.Symbol ?? m.Name)],
            Pathways = [],
            Contexts = [],
            Direction = direction,
            Strength = strength.Strength,
            Cues =
            [
                .. strength
                    .Cues.Concat(cue is null ? [] : [cue])
                    .OrderBy(c => c.Start)
                    .Select(c => c with { Start = c.Start + sentence.Start }),
            ],
            Models = models,
            Confidence = verdict.Confidence,
            SaidIn =
                sentence.Quoted ? SaidIn.Quotation
                : sentence.Sentence.Section is SectionKind.Lead ? SaidIn.Lead
                : SaidIn.Body,
            Reason = $"Taken for a finding: {string.Join("; ", verdict.Reasons)}.",
        };
    }
}
