using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Finds every place that may name a marker: longest name first, none inside another.</summary>
internal static class MarkerScan
{
    public static List<MarkerCandidate> Of(MarkerText release, NameTrie<MarkerName> names)
    {
        List<MarkerCandidate> found = [];
        List<NameMatch<MarkerName>> matches = [];
        List<(MarkerName Name, Fit Fit)> fits = [];
        for (var i = 0; i < release.Tokens.Count; )
        {
            if (release.Hidden[i])
            {
                i++;
                continue;
            }

            var next = i + 1;
            var exact = -1;
            names.At(release.Tokens, i, matches);
            foreach (var match in matches)
            {
                Fitting(release, match, fits);
                if (fits.Count == 0)
                {
                    continue;
                }

                exact = match.Last;
                if (LooseAt(release, i, exact) is { } longer)
                {
                    break;
                }

                next = match.Last + 1;
                if (
                    fits[0].Name.Rule != NameRule.NotAMarker
                    && !release.IsPartOfAName(match.Last)
                    && !release.IsSomebodys(match.First, match.Last)
                )
                {
                    found.Add(Best(match, fits));
                }

                break;
            }

            if (next == i + 1 && (LooseAt(release, i, exact) ?? Altered(release, i, names)) is { } other)
            {
                found.Add(other);
                next = other.Last + 1;
            }

            i = next;
        }

        return found;
    }

    /// <summary>A long name in another order of words that reaches further than the exact one.</summary>
    private static MarkerCandidate? LooseAt(MarkerText release, int first, int exact) =>
        StartsWord(release, first)
        && release.LooseNames.At(release.Tokens, first, Math.Max(exact, first)) is var (name, last)
        && EndsWord(release, last)
        && release.Words(first, last).Length < 120
            ? new MarkerCandidate(first, last, name, Fit.Spelling, [], "folded", null)
            : null;

    /// <summary>
    /// <c>hMSH2</c>, <c>mTert</c>: the letter before a symbol says of which species it is; <c>BRAFV600E</c>, <c>GHRKO</c>: what
    /// stands behind it says how it was changed.
    /// </summary>
    private static MarkerCandidate? Altered(MarkerText release, int first, NameTrie<MarkerName> names)
    {
        var tokens = release.Tokens;
        if (tokens[first].Length < 3 || !StartsWord(release, first))
        {
            return null;
        }

        var last = first;
        while (last + 1 < tokens.Count && tokens[last + 1].Gap is TokenGap.None && !tokens[last + 1].Mark)
        {
            last++;
        }

        var word = release.Words(first, last);
        var form =
            word[0] is 'h' or 'm' or 'r' && char.IsAsciiLetterUpper(word[1]) ? word[1..]
            : char.IsAsciiLetterUpper(word[0]) ? WithoutChange(word)
            : default;
        return form.Length >= 3 && MarkerNames.GenesOf(form.ToString(), names).MinBy(n => n.Rule) is { } name
            ? new MarkerCandidate(first, last, name, Fit.Case, [], "folded", null)
            : null;
    }

    /// <summary>A word without the exchange of an amino acid (<c>V600E</c>) or the mark of a knock-out (<c>KO</c>) at its end.</summary>
    private static ReadOnlySpan<char> WithoutChange(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("KO", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        var stem = word[..^1].TrimEnd("0123456789");
        var places = word.Length - 1 - stem.Length;
        return
            char.IsAsciiLetterUpper(word[^1])
            && places is >= 2 and <= 4
            && stem.Length >= 4
            && char.IsAsciiLetterUpper(stem[^1])
            ? stem[..^1]
            : default;
    }

    private static bool StartsWord(MarkerText release, int i) =>
        !release.Tokens[i].Mark && (i == 0 || release.Tokens[i].Gap != TokenGap.None || release.Tokens[i - 1].Mark);

    private static bool EndsWord(MarkerText release, int i) =>
        i + 1 == release.Tokens.Count || release.Tokens[i + 1].Gap != TokenGap.None || release.Tokens[i + 1].Mark;

    /// <summary>Finds the names that agree with the words, the best first; one list serves for all matches.</summary>
    private static void Fitting(MarkerText release, NameMatch<MarkerName> match, List<(MarkerName Name, Fit Fit)> fits)
    {
        fits.Clear();
        var text = release.Words(match.First, match.Last);
        foreach (var name in match.Values)
        {
            var fit = NameFit.Of(name.Surface, text, match.Plural);
            var needsExact =
                (name.Ambiguity?.CaseSensitive == true && !(fit == Fit.LooseCase && MayBeMouseStyle(text, release)))
                || name.Rule == NameRule.NotAMarker
                || (!name.Curated && !ImportedFold.MayDifferInCase(name, text, release));
            var parted = name.GreekAsLatin && text.Contains(' ');
            if (
                fit != Fit.None
                && !parted
                && !(needsExact && fit < Fit.Spelling)
                && !(match.Plural && !MayBePlural(name, text))
                && !ImportedFold.IsArticleAndNumber(name.Surface, text)
            )
            {
                fits.Add((name, fit));
            }
        }

        PutInOrder(fits);
    }

    /// <summary>The best first, in the order found where two are as good; there are rarely more than three.</summary>
    private static void PutInOrder(List<(MarkerName Name, Fit Fit)> fits)
    {
        var family = fits.Exists(f => f.Name.Rule == NameRule.Family);
        for (var i = 1; i < fits.Count; i++)
        {
            var fit = fits[i];
            var rank = Rank(fit.Name, fit.Fit, family);
            var at = i;
            while (at > 0 && Rank(fits[at - 1].Name, fits[at - 1].Fit, family).CompareTo(rank) > 0)
            {
                fits[at] = fits[at - 1];
                at--;
            }

            fits[at] = fit;
        }
    }

    /// <summary>
    /// The lower, the better. ERK is the family although one gene once had it as an alias; a symbol and an approved name stay
    /// the gene's.
    /// </summary>
    private static (bool IsMarker, bool Outranked, bool Imported, int Unfit, NameRule Rule) Rank(
        MarkerName name,
        Fit fit,
        bool family
    ) =>
        (
            name.Rule != NameRule.NotAMarker,
            family && (name.Rule is NameRule.Alias or NameRule.Previous),
            !(name.Curated && fit >= Fit.Case),
            Fit.Exact - fit,
            name.Rule
        );

    /// <summary><c>Fas</c> and <c>Puma</c> may be the genes FAS and BBC3 written as those of mice, if the text has no "puma" as well.</summary>
    private static bool MayBeMouseStyle(ReadOnlySpan<char> text, MarkerText release) =>
        text.Length >= 3 && !text.Contains(' ') && !release.HasInLowerCase(text);

    /// <summary>"HIFs" and "cadherins", but no plural that only looks like a symbol.</summary>
    private static bool MayBePlural(MarkerName name, ReadOnlySpan<char> text) =>
        name.Rule is NameRule.Family or NameRule.Name || NameFit.IsWordLike(name.Surface)
            ? text[^1] == 's'
            : text[^1] == 's' && text.Length > 3 && char.IsUpper(text[^2]);

    private static MarkerCandidate Best(NameMatch<MarkerName> match, List<(MarkerName Name, Fit Fit)> fits)
    {
        var (name, fit) = fits[0];
        IReadOnlyList<MarkerName> rivals =
            fits.Count == 1
                ? []
                :
                [
                    .. fits.Where(f =>
                            f.Fit == fit
                            && f.Name.Curated == name.Curated
                            && f.Name.Rule == name.Rule
                            && f.Name.Key != name.Key
                        )
                        .Select(f => f.Name)
                        .DistinctBy(n => n.Key),
                ];
        return new MarkerCandidate(match.First, match.Last, name, fit, rivals, RuleWord(name.Rule, fit), null);
    }

    private static string RuleWord(NameRule rule, Fit fit) =>
        rule == NameRule.Family ? "family"
        : fit == Fit.Exact ? rule.ToString().ToLowerInvariant()
        : "folded";
}
