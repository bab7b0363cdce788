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
        var speakers = new Speakers(layout, people);
        var inPathways = BySentence(sentences, pathways.Select(p => (p.Name, p.Mentions)));
        var inContexts = BySentence(sentences, contexts.Select(c => (c.Name, c.Mentions)));
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
            var about = sentences[i]
                .Markers.Concat(PointingBack.Of(sentences, i))
                .Distinct<ExtractedMarker>(ReferenceEqualityComparer.Instance)
                .ToList();
            findings.Add(
                Finding(sentences[i], verdict, models.Of(i), about) with
                {
                    Pathways = inPathways[i] ?? [],
                    Contexts = inContexts[i] ?? [],
                    Speaker = sentences[i].Quoted ? speakers.Of(sentences[i]) : null,
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

    /// <summary>The names whose mentions lie in a sentence, each once, by the sentence's place among those given.</summary>
    private static List<string>?[] BySentence(
        IReadOnlyList<FindingSentence> sentences,
        IEnumerable<(string Name, IReadOnlyList<ExtractedMention> Mentions)> named
    )
    {
        var names = new List<string>?[sentences.Count];
        foreach (var (name, mentions) in named)
        {
            foreach (var mention in mentions)
            {
                var at = IndexAt(sentences, mention.Start);
                if (at >= 0 && names[at]?.Contains(name) != true)
                {
                    (names[at] ??= []).Add(name);
                }
            }
        }

        return names;
    }

    private static int IndexAt(IReadOnlyList<FindingSentence> sentences, int position)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && position < sentences[low - 1].End ? low - 1 : -1;
    }

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
            Rule = verdict.Rule.Name,
            Reason = $"Taken for a finding: {string.Join("; ", verdict.Reasons)}.",
        };
    }
}
