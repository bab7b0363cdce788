using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads the claims that a release makes of the announced study.</summary>
internal static class FindingReader
{
    /// <summary>Reads the findings in order.</summary>
    public static IReadOnlyList<ExtractedFinding> Read(
        ReleaseLayout layout,
        IReadOnlyList<FindingSentence> sentences,
        IReadOnlyList<ExtractedPathway> pathways,
        IReadOnlyList<ExtractedContext> contexts,
        IReadOnlyList<ExtractedPerson> people
    )
    {
        var models = new ModelReader(sentences);
        List<ExtractedFinding> findings = [];
        var digest = false;
        var lastFinding = int.MinValue / 2;
        for (var i = 0; i < sentences.Count; i++)
        {
            var verdict = FindingJudge.Judge(sentences[i], since: i - lastFinding, digest);
            if (verdict.Score < FindingJudge.Enough)
            {
                continue;
            }

            digest = IsDigest(sentences[i].Claim) || (digest && i - lastFinding == 1);
            lastFinding = i;
            var about = sentences[i].Markers.Concat(PointingBack.Of(sentences, i)).Distinct().ToList();
            findings.Add(
                Finding(sentences[i], verdict, models.Of(i), about) with
                {
                    Pathways = [.. pathways.Where(p => p.Mentions.Any(m => Lies(m, sentences[i]))).Select(p => p.Name)],
                    Contexts = [.. contexts.Where(c => c.Mentions.Any(m => Lies(m, sentences[i]))).Select(c => c.Name)],
                    Speaker = sentences[i].Quoted ? Speakers.Of(layout, sentences[i], people) : null,
                }
            );
        }

        return findings;
    }

    /// <summary>"Michael Karin and colleagues show that …": a journal's digest, in the present tense throughout.</summary>
    private static bool IsDigest(ClaimText claim) =>
        claim.OfKind("finder").Any(f => claim.Word(f.Last) is "colleagues" or "authors")
        && claim
            .OfKind("result")
            .Any(r =>
                claim.Word(r.First)
                    is "show"
                        or "find"
                        or "report"
                        or "reveal"
                        or "demonstrate"
                        or "suggest"
                        or "identify"
            );

    private static bool Lies(ExtractedMention mention, FindingSentence sentence) =>
        mention.Start >= sentence.Start && mention.Start < sentence.End;

    private static ExtractedFinding Finding(
        FindingSentence sentence,
        FindingVerdict verdict,
        IReadOnlyList<FindingModel> models,
        List<ExtractedMarker> about
    )
    {
        var strength = FindingStrength.Read(sentence.Claim);
        var (direction, cue) = DirectionReader.Read(sentence.Claim);
        var (onBiology, onOutcome) = AxisReader.Read(sentence.Claim);
        return new ExtractedFinding
        {
            Evidence = sentence.Text,
            Start = sentence.Start,
            Length = sentence.Text.Length,
            Markers = [.. about.Select(m => m.Symbol).OfType<string>()],
            OtherMarkers = [.. about.Where(m => m.Symbol is null && m.Kind != MarkerKind.Molecule).Select(m => m.Name)],
            Pathways = [],
            Contexts = [],
            Direction = direction,
            OnBiology = onBiology,
            OnOutcome = onOutcome,
            Strength = strength.Strength,
            StrengthConfidence = strength.Confidence,
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
