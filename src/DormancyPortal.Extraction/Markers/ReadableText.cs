using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Which tokens of a release may name anything: not boilerplate, not addresses.</summary>
internal static class ReadableText
{
    /// <summary>Whether a section tells of the study at all.</summary>
    public static bool Tells(SectionKind kind) =>
        kind
            is SectionKind.Headline
                or SectionKind.Standfirst
                or SectionKind.Lead
                or SectionKind.Body
                or SectionKind.Heading
                or SectionKind.Reference
                or SectionKind.Caption;

    /// <summary>For each token, whether it is hidden.</summary>
    public static bool[] Hidden(ReleaseLayout layout, List<TextToken> tokens)
    {
        var hidden = new bool[tokens.Count];
        var i = 0;
        for (var section = 0; section < layout.Sections.Count; section++)
        {
            var hides = !Tells(layout.Sections[section].Kind);
            var end = section + 1 < layout.Sections.Count ? layout.Sections[section + 1].Start : int.MaxValue;
            for (; i < hidden.Length && tokens[i].Start < end; i++)
            {
                hidden[i] = hides;
            }
        }

        HideAddresses(layout.Text, tokens, hidden);
        return hidden;
    }

    private static void HideAddresses(string text, List<TextToken> tokens, bool[] hidden)
    {
        for (var first = 0; first < tokens.Count; )
        {
            var last = first;
            while (last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End + GapLength(tokens, last + 1))
            {
                last++;
            }

            if (last > first && IsAddress(text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start)))
            {
                Array.Fill(hidden, true, first, last - first + 1);
            }

            first = last + 1;
        }
    }

    private static int GapLength(List<TextToken> tokens, int i) => tokens[i].Gap == TokenGap.Hyphen ? 1 : 0;

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains("://", StringComparison.Ordinal)
        || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || chunk.Contains("10.1", StringComparison.Ordinal) && chunk.Contains('/')
        || chunk.Contains('@')
        || chunk.Contains(".com", StringComparison.OrdinalIgnoreCase)
        || chunk.Contains(".org", StringComparison.OrdinalIgnoreCase)
        || chunk.Contains(".edu", StringComparison.OrdinalIgnoreCase)
        || chunk.Contains(".gov", StringComparison.OrdinalIgnoreCase)
        || chunk.StartsWith("doi:", StringComparison.OrdinalIgnoreCase);
}
