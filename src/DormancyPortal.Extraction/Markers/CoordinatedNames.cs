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
        var known = names
            .Exactly(name)
            .Where(n => n.Gene is not null && NameFit.Of(n.Surface, name, plural: false) >= Fit.Case)
            .OrderBy(n => n.Rule)
            .FirstOrDefault();
        var reason = $"\"{written}\" lends its letters to \"{release.Words(number, number)}\".";
        return known is null ? null : new MarkerCandidate(number, number, known, Fit.Exact, [], "coordination", reason);
    }
}
