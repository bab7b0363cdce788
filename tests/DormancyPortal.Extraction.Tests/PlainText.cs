namespace DormancyPortal.Extraction.Tests;

/// <summary>Makes a canonical text of a plain one, as the reader of plain text does: paragraphs part at blank lines.</summary>
internal static class PlainText
{
    /// <summary>The document; its text is the given one, unchanged.</summary>
    public static CanonicalText Of(string text)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length; )
        {
            var blank = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = blank < 0 ? text.Length : blank;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                paragraphs.Add(Trimmed(text, start, end));
            }

            start = end + 2;
        }

        return new CanonicalText(text, paragraphs, DocumentMetadata.None);
    }

    private static Paragraph Trimmed(string text, int start, int end)
    {
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Paragraph(start, end - start, ParagraphKind.Body);
    }
}
