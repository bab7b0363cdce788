using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents.Word;

/// <summary>What the paragraphs of a style are, by the style's name (which Word keeps in English), its outline level, or its parent.</summary>
internal sealed class WordStyles
{
    private const int DeepestStyle = 12;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    private WordStyles() { }

    public static WordStyles Of(StyleDefinitionsPart? part)
    {
        var styles = new WordStyles();
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles._styles.TryAdd(id, style);
            }
        }

        return styles;
    }

    /// <summary>What a paragraph of this style is; null when the style does not tell.</summary>
    public ParagraphKind? KindOf(string? styleId)
    {
        for (var depth = 0; styleId is not null && depth < DeepestStyle; depth++)
        {
            _styles.TryGetValue(styleId, out var style);
            if (KindByName(style?.StyleName?.Val?.Value ?? styleId) is { } kind)
            {
                return kind;
            }

            if (style?.StyleParagraphProperties is { } properties)
            {
                if (properties.OutlineLevel?.Val?.Value is { } level and < 9)
                {
                    return KindOfLevel(level);
                }

                if (properties.NumberingProperties is not null)
                {
                    return ParagraphKind.ListItem;
                }
            }

            styleId = style?.BasedOn?.Val?.Value;
        }

        return null;
    }

    /// <summary>What the outline level (0 is the highest) makes of a paragraph.</summary>
    public static ParagraphKind KindOfLevel(int level) => level == 0 ? ParagraphKind.Title : ParagraphKind.Heading;

    private static ParagraphKind? KindByName(string name)
    {
        bool Is(string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        return Is("subtitle") ? ParagraphKind.Heading
            : Is("title") || Is("heading 1") || Is("heading1") ? ParagraphKind.Title
            : Is("heading") ? ParagraphKind.Heading
            : Is("caption") ? ParagraphKind.Caption
            : Is("quote") || Is("intense quote") ? ParagraphKind.Quotation
            : Is("list") ? ParagraphKind.ListItem
            : null;
    }
}
