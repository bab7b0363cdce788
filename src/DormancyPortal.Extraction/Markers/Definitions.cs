using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Short forms that the text defines: "Runt-related transcription factor 2 (RUNX2)" settles what RUNX2 is everywhere in
/// the text, and "temozolomide (TMZ)" that TMZ is no gene.
/// </summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, MarkerName?> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> longForms = new(StringComparer.Ordinal);

    public static Definitions Of(
        MarkerText release,
        IReadOnlyList<MarkerCandidate> candidates,
        NameTrie<MarkerName> names
    )
    {
        var definitions = new Definitions();
        var abbreviations = Abbreviations.Of(release);
        if (abbreviations.Count == 0)
        {
            return definitions;
        }

        Dictionary<int, MarkerCandidate> byLast = [];
        foreach (var candidate in candidates)
        {
            byLast.TryAdd(candidate.Last, candidate);
        }

        foreach (var abbreviation in abbreviations)
        {
            definitions.Add(release, abbreviation, byLast.GetValueOrDefault(abbreviation.LongLast), names);
        }

        return definitions;
    }

    /// <summary>The candidates with the defined forms settled: bound, added or taken out.</summary>
    public List<MarkerCandidate> Settle(MarkerText release, IReadOnlyList<MarkerCandidate> candidates)
    {
        if (meanings.Count == 0)
        {
            return [.. candidates];
        }

        List<MarkerCandidate> settled = [];
        var at = 0;
        for (var i = 0; i < release.Tokens.Count; i++)
        {
            while (at < candidates.Count && candidates[at].First < i)
            {
                at++;
            }

            var longer = at < candidates.Count && candidates[at].First == i ? candidates[at].Last : -1;
            if (!release.Hidden[i] && DefinedAt(release, i) is var (last, meaning, text) && last >= longer)
            {
                AddMeaning(settled, i, last, meaning, text);
                i = last;
            }
            else if (at < candidates.Count && candidates[at].First == i)
            {
                settled.Add(candidates[at]);
                i = candidates[at].Last;
            }
        }

        return settled;
    }

    /// <summary>Whether the text says what a short form stands for.</summary>
    public bool Explains(ReadOnlySpan<char> form) =>
        meanings.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form);

    private void AddMeaning(List<MarkerCandidate> settled, int first, int last, MarkerName? meaning, string text)
    {
        if (meaning is not null)
        {
            var reason = $"The text defines {text} as \"{longForms[text]}\".";
            settled.Add(new MarkerCandidate(first, last, meaning, Fit.Exact, [], "definition", reason));
        }
    }

    private (int Last, MarkerName? Meaning, string Text)? DefinedAt(MarkerText release, int first)
    {
        var tokens = release.Tokens;
        if (tokens[first].Mark || (tokens[first].Gap == TokenGap.None && first > 0 && !tokens[first - 1].Mark))
        {
            return null;
        }

        var last = first;
        while (
            last + 1 < tokens.Count
            && last < first + 6
            && tokens[last + 1].Gap is TokenGap.None or TokenGap.Hyphen
            && !tokens[last + 1].Mark
        )
        {
            last++;
        }

        var forms = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (; last >= first; last--)
        {
            var whole = last + 1 == tokens.Count || tokens[last + 1].Gap != TokenGap.None || tokens[last + 1].Mark;
            if (whole && forms.TryGetValue(release.Words(first, last), out var text, out var meaning))
            {
                return (last, meaning, text);
            }
        }

        return null;
    }

    private void Add(MarkerText release, Abbreviation abbreviation, MarkerCandidate? named, NameTrie<MarkerName> names)
    {
        if (
            named is not null
            && named.Fit >= Fit.Case
            && named.First <= abbreviation.LongFirst + 1
            && IsShortFor(abbreviation, named, release)
        )
        {
            meanings[abbreviation.Short] = named.Name;
            longForms[abbreviation.Short] = release.Words(named.First, named.Last).ToString();
        }
        else if (abbreviation.Initials && !(named is { Name.Rule: NameRule.Family, Fit: >= Fit.Case }))
        {
            AddByLikeness(abbreviation, names);
        }
    }

    /// <summary>Which of the genes that bear the short form has a name like the long form; none, and it is no gene.</summary>
    private void AddByLikeness(Abbreviation abbreviation, NameTrie<MarkerName> names)
    {
        var bearers = MarkerNames
            .GenesOf(abbreviation.Short, names)
            .Select(n => (Name: n, Like: LongForms.Likeness(abbreviation.Long, n.Gene!)))
            .OrderByDescending(n => n.Like)
            .ThenBy(n => n.Name.Rule)
            .ToList();
        if (bearers.Count > 0 && bearers[0].Like >= 0.5 && !GenericWords.EndsAsNoProduct(abbreviation.Long))
        {
            meanings.TryAdd(abbreviation.Short, bearers[0].Name);
        }
        else if (MayStillBeAGene(abbreviation, bearers.Select(b => b.Name)))
        {
            return;
        }
        else
        {
            meanings.TryAdd(abbreviation.Short, null);
        }

        longForms.TryAdd(abbreviation.Short, abbreviation.Long);
    }

    /// <summary>A curated name or a symbol with a digit stays open where the long form may be one the lexicon does not list.</summary>
    private static bool MayStillBeAGene(Abbreviation abbreviation, IEnumerable<MarkerName> bearers) =>
        !GenericWords.EndsAsNoProduct(abbreviation.Long)
        && bearers.Any(b =>
            (b.Curated && (SoundsLikeAGene(abbreviation.Long) || abbreviation.Short.Any(char.IsDigit)))
            || (b.Rule == NameRule.Symbol && abbreviation.Short.Any(char.IsDigit))
        );

    private static bool IsShortFor(Abbreviation abbreviation, MarkerCandidate named, MarkerText release) =>
        release.Tokens[named.Last].End - release.Tokens[named.First].Start > abbreviation.Short.Length
        && named.Name.Rule != NameRule.Family
        && NameFit.IsWordLike(release.Words(named.First, named.Last).ToString())
        && (abbreviation.Initials || SharesLetters(abbreviation.Short, release.Words(named.First, named.Last)));

    private static bool SharesLetters(string shortForm, ReadOnlySpan<char> longForm) =>
        char.ToLowerInvariant(shortForm[0]) == char.ToLowerInvariant(longForm[0]);

    /// <summary>Words that end the name of a protein the lexicon may not list in this form.</summary>
    private static bool SoundsLikeAGene(string words)
    {
        var last = words.AsSpan(words.LastIndexOf(' ') + 1);
        return GenericWords.EndsLikeAProtein(last.ToString())
            || last is "protein" or "receptor" or "factor" or "gene" or "enzyme" or "ligand" or "channel" or "subunit"
            || char.IsDigit(last[^1]);
    }
}
