using System.Text;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Puts paragraphs together to a canonical text. Runs of white space become one space; no-break spaces become spaces;
/// soft hyphens, zero-width and other invisible characters, control characters, lone surrogates and the signs before
/// items of lists are left out; all else stays as it is. Paragraphs are separated by one blank line.
/// </summary>
internal sealed class CanonicalTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Paragraph> _paragraphs = [];

    /// <summary>Length of the text as it stands, in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a paragraph; one without visible characters is left out.</summary>
    public void Add(ReadOnlySpan<char> words, ParagraphKind kind)
    {
        var separator = _text.Length == 0 ? 0 : 2;
        var start = _text.Length + separator;
        var cleaned = Clean(words).ToString();
        if (kind is ParagraphKind.Body or ParagraphKind.ListItem)
        {
            cleaned = ListMark.Without(cleaned, out var isItem);
            kind = isItem ? ParagraphKind.ListItem : kind;
        }

        if (cleaned.Length == 0)
        {
            return;
        }

        _text.Append('\n', separator).Append(cleaned);
        _paragraphs.Add(new Paragraph(start, cleaned.Length, kind));
    }

    /// <summary>The text as it stands.</summary>
    public CanonicalText ToText(DocumentMetadata metadata) => new(_text.ToString(), [.. _paragraphs], metadata);

    /// <summary>The words as a canonical text holds them.</summary>
    public static StringBuilder Clean(ReadOnlySpan<char> words)
    {
        var cleaned = new StringBuilder(words.Length);
        var space = false;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsWhiteSpace(c))
            {
                space = cleaned.Length > 0;
            }
            else if (!IsInvisible(c))
            {
                var isPair = char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]);
                if (char.IsSurrogate(c) && !isPair)
                {
                    continue;
                }

                cleaned.Append(space ? " " : "").Append(c);
                space = false;
                if (isPair)
                {
                    cleaned.Append(words[++i]);
                }
            }
        }

        return cleaned;
    }

    /// <summary>
    /// Soft hyphen, zero-width and direction marks, byte-order mark, controls, replacement of undecoded bytes, and the two
    /// codes after it that are no characters: PDF programs leave U+FFFE where a word was hyphenated.
    /// </summary>
    public static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c
            is '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF'
                or (>= '\uFFFD' and <= '\uFFFF');
}
