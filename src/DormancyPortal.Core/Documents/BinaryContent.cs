namespace DormancyPortal.Core.Documents;

/// <summary>Tells files that hold no text by their first bytes.</summary>
internal static class BinaryContent
{
    private const int Looked = 8192;

    private static readonly (byte[] Start, string Words)[] Known =
    [
        (
            "{\\rtf"u8.ToArray(),
            "an RTF document, which is not read; save it as a Word document (.docx) or as plain text"
        ),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "a compressed file"),
    ];

    /// <summary>What the bytes are when they are no text; null when they may be text.</summary>
    public static (string Words, bool IsKnown)? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, words) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return (words, true);
            }
        }

        var head = bytes[..Math.Min(bytes.Length, Looked)];
        var odd =
            TextDecoding.HasUtf16Mark(head) ? CountOdd(TextDecoding.Utf16(head))
            : TextDecoding.LooksLikeUtf16(head) ? 0
            : CountOdd(head);
        return odd > 1 + (head.Length / 50) ? ("not text but binary data", false) : null;
    }

    /// <summary>Units that no text holds. Of UTF-16 the bytes say nothing: beyond Latin, half of them look like controls.</summary>
    private static int CountOdd(string text) =>
        text.Count(c =>
            (char.IsControl(c) && !char.IsWhiteSpace(c) && c != '\0') || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF')
        );

    /// <summary>Control characters that no text file holds.</summary>
    private static int CountOdd(ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v'))
            {
                odd++;
            }
        }

        return odd;
    }
}
