using System.Text;

namespace DormancyPortal.Core.Queries;

/// <summary>What people type or paste into an address or a field, made fit for a query.</summary>
public static class TypedText
{
    /// <summary>
    /// One line: controls count as spaces, spaces at the ends go, and runs of them are one. A store takes a NUL for the
    /// end of a text, and half a surrogate pair for no text at all.
    /// </summary>
    public static string OneLine(string? typed, int longest)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        var words = text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return Cut(string.Join(' ', words), longest).TrimEnd();
    }

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
