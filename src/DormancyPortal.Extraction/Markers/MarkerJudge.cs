using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>A candidate with how sure the engine is and why.</summary>
internal sealed record JudgedMarker(MarkerCandidate Candidate, double Confidence, string Reason);

/// <summary>
/// Decides which candidates are markers. A distinct symbol or a long name stands by itself; a short or ambiguous form
/// needs the words around it: "gene", "protein", "expression of", other genes in the sentence, or its own long name.
/// </summary>
internal sealed class MarkerJudge(MarkerText release, IReadOnlyList<MarkerCandidate> candidates)
{
    private const double Accepted = 0.7;
    private const double AcceptedFamily = 0.6;
    private const double Safe = 0.85;
    private const int ManyGenes = 4;

    private readonly Dictionary<int, int> safeBySentence = [];
    private readonly HashSet<string> safeKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<MarkerCandidate, string> lent = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> safeGenes = new(StringComparer.Ordinal);
    private readonly HashSet<string> safeForms = new(StringComparer.Ordinal);

    /// <summary>What was weighed and not taken, once judged.</summary>
    public IReadOnlyList<RejectedReading> Rejected { get; private set; } = [];

    public List<JudgedMarker> Judge()
    {
        var alone = candidates.Select(c => (Candidate: c, Score: Alone(c))).ToList();
        foreach (var (candidate, score) in alone.Where(a => a.Score >= Safe))
        {
            NoteSafe(candidate);
        }

        var judged = alone.Select(a => InContext(a.Candidate, a.Score)).ToList();
        foreach (var one in judged.Where(j => j.Confidence >= 0.8))
        {
            safeForms.Add(Form(one.Candidate));
        }

        var weighed = judged.Select(Carried).ToList();
        Rejected =
        [
            .. weighed.Where(j => !IsAccepted(j)).Select(j => NotTaken(j, j.Candidate.Name, j.Confidence, j.Reason)),
            .. weighed.Where(IsAccepted).SelectMany(j => j.Candidate.Rivals.Select(r => Rival(j, r))),
        ];
        return [.. weighed.Where(IsAccepted)];
    }

    /// <summary>A wrong family misleads less than a wrong gene, as it links to nothing.</summary>
    private static bool IsAccepted(JudgedMarker one) =>
        one.Confidence >= (one.Candidate.Name.Family is null ? Accepted : AcceptedFamily);

    private RejectedReading Rival(JudgedMarker taken, MarkerName rival) =>
        NotTaken(
            taken,
            rival,
            Math.Max(0, 1 - taken.Confidence),
            $"{rival.Surface} also names {rival.Key}; {taken.Candidate.Name.Key} was taken."
        );

    private RejectedReading NotTaken(JudgedMarker judged, MarkerName name, double confidence, string reason)
    {
        var words = release.Words(judged.Candidate.First, judged.Candidate.Last).ToString();
        return new RejectedReading(
            release.Tokens[judged.Candidate.First].Start,
            words.Length,
            words,
            name.Key,
            Math.Round(Math.Clamp(confidence, 0, 1), 2),
            reason
        );
    }

    /// <summary>What a form read once with certainty means, it means everywhere in the text.</summary>
    private JudgedMarker Carried(JudgedMarker one) =>
        !IsAccepted(one) && !lent.ContainsKey(one.Candidate) && safeForms.Contains(Form(one.Candidate))
            ? one with
            {
                Confidence = 0.75,
                Reason = "The same form is clearly this marker elsewhere in the text.",
            }
            : one;

    private void NoteSafe(MarkerCandidate candidate)
    {
        var sentence = release.SentenceOf(candidate.First);
        safeBySentence[sentence] = safeBySentence.GetValueOrDefault(sentence) + 1;
        safeKeys.Add(candidate.Name.Key);
        if (candidate.Name.Gene is not null)
        {
            safeGenes.Add(candidate.Name.Key);
        }
    }

    private double Alone(MarkerCandidate candidate)
    {
        if (candidate.Because is not null)
        {
            return 0.97;
        }

        if (LongerNames.WhatFor(release, candidate) is { } larger)
        {
            lent[candidate] = larger;
            return -1;
        }

        var score = NameStrength.Of(candidate, release.Words(candidate.First, candidate.Last));
        if (release.SpeaksOfGene(candidate.First, candidate.Last))
        {
            score += 0.35;
        }

        return score;
    }

    private JudgedMarker InContext(MarkerCandidate candidate, double score)
    {
        if (candidate.Because is not null)
        {
            return new JudgedMarker(candidate, 0.97, candidate.Because);
        }

        if (lent.TryGetValue(candidate, out var larger))
        {
            return new JudgedMarker(candidate, 0, larger);
        }

        if (
            candidate.Name is { Usual: { } usual, Family: { } family }
            && safeGenes.Count >= ManyGenes
            && !IsCalledFamily(candidate)
        )
        {
            var member = candidate.Name with { Gene = usual, Family = null, Rule = NameRule.Alias };
            return new JudgedMarker(
                candidate with
                {
                    Name = member,
                    Rule = "alias",
                },
                0.8,
                $"In a text about many genes, {candidate.Name.Surface} is {usual.Symbol}, the usual member of {family.Name}."
            );
        }

        var reason = PlainReason(candidate);
        if (score < Safe)
        {
            var sentence = release.SentenceOf(candidate.First);
            var neighbours = safeBySentence.GetValueOrDefault(sentence) > 0;
            score +=
                safeBySentence.GetValueOrDefault(sentence) > 2 ? 0.35
                : neighbours ? 0.25
                : 0;
            score += safeKeys.Contains(candidate.Name.Key) ? 0.4 : 0;
            score += safeKeys.Count >= 3 ? 0.1 : 0;
            reason += neighbours ? " Other genes stand in the same sentence." : "";
        }

        if (candidate.Name.Ambiguity is { } ambiguity)
        {
            (score, reason) = Weigh(candidate, ambiguity, score, reason);
        }

        return new JudgedMarker(candidate, Math.Clamp(score, 0, 0.99), reason);
    }

    private bool IsCalledFamily(MarkerCandidate candidate) =>
        candidate.Last + 1 < release.Tokens.Count
        && release.Words(candidate.Last + 1, candidate.Last + 1)
            is "family"
                or "superfamily"
                or "isoforms"
                or "proteins";

    private (double Score, string Reason) Weigh(
        MarkerCandidate candidate,
        AmbiguousName ambiguity,
        double score,
        string reason
    )
    {
        var (start, end) = Neighbourhood(candidate.First);
        var around = release.Text.AsSpan(start, end - start);
        if (FirstIn(ambiguity.Reject, around) is { } against)
        {
            return (score - 0.6, $"{reason} \"{against}\" near it speaks against a gene.");
        }

        return FirstIn(ambiguity.Support, around) is { } support
            ? (score + 0.4, $"{reason} \"{support}\" near it speaks for the gene.")
            : (score, reason);
    }

    /// <summary>About two sentences around a token.</summary>
    private (int Start, int End) Neighbourhood(int token)
    {
        const int reach = 40;
        var first = Math.Max(0, token - reach);
        var last = Math.Min(release.Tokens.Count - 1, token + reach);
        return (release.Tokens[first].Start, release.Tokens[last].End);
    }

    private static string? FirstIn(IReadOnlyList<string> words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            var i = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (i >= 0 && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                return word;
            }
        }

        return null;
    }

    private string Form(MarkerCandidate candidate) =>
        $"{release.Words(candidate.First, candidate.Last)}\n{candidate.Name.Key}";

    private string PlainReason(MarkerCandidate candidate)
    {
        var name = candidate.Name;
        var what = name.Rule switch
        {
            NameRule.Symbol => $"{name.Surface} is the approved symbol.",
            NameRule.Alias => $"{name.Surface} is an alias of {name.Key}.",
            NameRule.Previous => $"{name.Surface} was the symbol of {name.Key} before.",
            NameRule.Name => $"\"{name.Surface}\" is the approved name of {name.Key}.",
            _ => $"{name.Surface} names the {name.Family!.Kind.ToString().ToLowerInvariant()} {name.Key}.",
        };
        return candidate.Fit switch
        {
            Fit.Exact => what,
            Fit.Spelling => $"{what} Written with other spaces, hyphens or Greek letters.",
            _ when IsMouseStyle(candidate) =>
                $"{what} Written as genes of mice and rats are; it stands for the human gene.",
            _ => $"{what} Written in other case.",
        };
    }

    /// <summary><c>Notch2</c> for NOTCH2: genes of mice and rats have one capital, though releases write human ones so too.</summary>
    private bool IsMouseStyle(MarkerCandidate candidate)
    {
        var written = release.Words(candidate.First, candidate.Last);
        return candidate.Name is { Gene: not null, Rule: NameRule.Symbol or NameRule.Previous }
            && char.IsAsciiLetterUpper(written[0])
            && written[1..].IndexOfAnyInRange('A', 'Z') < 0
            && candidate.Name.Surface.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
    }
}
