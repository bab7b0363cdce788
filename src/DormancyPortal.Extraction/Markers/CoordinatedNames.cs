using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Reads the second half of "BRCA1/2", "Notch1 and -2" and "CDKN2A/B": a number or letter that borrows what stands before.</summary>
internal static class CoordinatedNames
{
    public static List<MarkerCandidate> Of(
        MarkerText release,
        IReadOnlyList<MarkerCandidate> candidates,
        NameTrie<MarkerName> names
    )
    {
        List<MarkerCandidate> found = [];
        for (var c = 0; c < candidates.Count; c++)
        {
            var limit = c + 1 < candidates.Count ? candidates[c + 1].First : release.Tokens.Count;
            var last = candidates[c].Last;
            found.Add(candidates[c]);
            if (RangeEnd(release, candidates[c], limit) is { } end)
            {
                found.AddRange(Between(release, candidates[c], end, names));
                continue;
            }

            while (
                NumberAfter(release, last, limit) is { } number
                && Named(release, candidates[c], number, names) is { } named
            )
            {
                found.Add(named);
                last = named.Last;
            }
        }

        return found;
    }

    /// <summary>The 7 of "MCM2-7": a higher number joined by a hyphen to a name that ends in one.</summary>
    private static int? RangeEnd(MarkerText release, MarkerCandidate candidate, int limit)
    {
        var i = candidate.Last + 1;
        return
            i < limit
            && release.Tokens[i] is { Gap: TokenGap.Hyphen, Length: 1, Mark: false }
            && !IsOneWord(release, i)
            && release.Text[release.Tokens[i].Start] is >= '2' and <= '9'
            && release.Text[release.Tokens[i].Start] > release.Text[release.Tokens[candidate.Last].End - 1]
            && char.IsAsciiDigit(release.Text[release.Tokens[candidate.Last].End - 1])
            && char.IsAsciiLetter(release.Text[release.Tokens[candidate.Last].End - 2])
            ? i
            : null;
    }

    /// <summary>All genes of a range, or none: where one number names no gene, the hyphen means something else.</summary>
    private static List<MarkerCandidate> Between(
        MarkerText release,
        MarkerCandidate first,
        int end,
        NameTrie<MarkerName> names
    )
    {
        var written = release.Words(first.First, first.Last);
        var letters = written.TrimEnd("0123456789").ToString();
        List<MarkerCandidate> between = [];
        for (var number = written[^1] + 1; number <= release.Text[release.Tokens[end].Start]; number++)
        {
            if (Known($"{letters}{(char)number}", names) is not { } name)
            {
                return [];
            }

            var reason = $"\"{release.Words(first.First, end)}\" counts {name.Key} in.";
            between.Add(new MarkerCandidate(end, end, name, Fit.Exact, [], "coordination", reason));
        }

        return between;
    }

    /// <summary>The token of a number that continues a list: after a slash, or after a conjunction and a hyphen.</summary>
    private static int? NumberAfter(MarkerText release, int last, int limit)
    {
        var tokens = release.Tokens;
        var i = last + 1;
        var joined = false;
        var slash = false;
        while (i < limit && i <= last + 2 && tokens[i].Gap != TokenGap.Break)
        {
            var word = release.Words(i, i);
            var isSlash = word is "/";
            if (!isSlash && word is not ("," or "and" or "or" or "&"))
            {
                break;
            }

            slash |= isSlash;
            joined = true;
            i++;
        }

        var number =
            joined
            && i < limit
            && (
                char.IsAsciiDigit(release.Text[tokens[i].Start]) && tokens[i].Length <= 2
                || tokens[i].Length == 1 && char.IsAsciiLetterUpper(release.Text[tokens[i].Start])
            )
            && !IsOneWord(release, i)
            && (slash ? tokens[i].Gap is TokenGap.None or TokenGap.Hyphen : HyphenBefore(release, i));
        return number ? i : null;
    }

    /// <summary>Whether more letters or digits are joined behind: the 3 of "2/3A" is no number.</summary>
    private static bool IsOneWord(MarkerText release, int i) =>
        i + 1 < release.Tokens.Count && release.Tokens[i + 1].Gap == TokenGap.None && !release.Tokens[i + 1].Mark;

    private static bool HyphenBefore(MarkerText release, int i) =>
        release.Tokens[i].Start > 0 && TextTokens.IsHyphen(release.Text[release.Tokens[i].Start - 1]);

    private static MarkerCandidate? Named(
        MarkerText release,
        MarkerCandidate before,
        int number,
        NameTrie<MarkerName> names
    )
    {
        var written = release.Words(before.First, before.Last);
        var digits = char.IsAsciiDigit(release.Text[release.Tokens[number].Start]);
        var letters = digits ? written.TrimEnd("0123456789") : written.TrimEnd("ABCDEFGH");
        if (letters.Length == written.Length || letters.Length < 2 || (!digits && written.Length - letters.Length != 1))
        {
            return null;
        }

        var name = string.Concat(letters, release.Words(number, number));
        var known = Known(name, names);
        var reason = $"\"{written}\" lends its letters to \"{release.Words(number, number)}\".";
        return known is null ? null : new MarkerCandidate(number, number, known, Fit.Exact, [], "coordination", reason);
    }

    private static MarkerName? Known(string name, NameTrie<MarkerName> names) =>
        MarkerNames.GenesOf(name, names).MinBy(n => n.Rule);
}
