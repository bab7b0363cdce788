using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Names cut by the bracket that explains them: "interleukin (IL)-6", "tumor necrosis factor (TNF)-α". The name is the short
/// form with what follows the bracket.
/// </summary>
internal static class BracketedNames
{
    private const int LongestTail = 8;

    public static List<MarkerCandidate> Of(MarkerText release, NameTrie<MarkerName> names)
    {
        List<MarkerCandidate> found = [];
        var tokens = release.Tokens;
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (
                release.Hidden[i]
                || tokens[i + 2].Gap != TokenGap.Hyphen
                || tokens[i].Length is < 2 or > 6
                || !IsMark(release, i + 1, ')')
                || !IsMark(release, i - 1, '(')
            )
            {
                continue;
            }

            var last = TailEnd(release, i + 2);
            if (Named(release, i, last, names) is { } name)
            {
                var reason = $"\"{release.Words(i, i)}\" in brackets and what follows them make {name.Surface}.";
                found.Add(new MarkerCandidate(i, last, name, Fit.Spelling, [], "coordination", reason));
            }
        }

        return found;
    }

    private static MarkerName? Named(MarkerText release, int shortForm, int last, NameTrie<MarkerName> names)
    {
        var tail = release.Words(shortForm + 2, last);
        if (tail.Length > LongestTail)
        {
            return null;
        }

        var form = $"{release.Words(shortForm, shortForm)}-{tail}";
        return MarkerNames.GenesOf(form, names).OrderByDescending(n => n.Curated).ThenBy(n => n.Rule).FirstOrDefault();
    }

    private static int TailEnd(MarkerText release, int first)
    {
        var last = first;
        while (
            last + 1 < release.Tokens.Count
            && !release.Tokens[last + 1].Mark
            && release.Tokens[last + 1].Gap is TokenGap.None or TokenGap.Hyphen
        )
        {
            last++;
        }

        return last;
    }

    private static bool IsMark(MarkerText release, int i, char mark) =>
        release.Tokens[i].Mark && release.Text[release.Tokens[i].Start] == mark;
}
