using System.Text;
using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Finds the encoding of a text: a byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when valid, else what an
/// HTML page declares, else Windows-1252.
/// </summary>
internal static partial class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePages(1252);

    /// <summary>The text, or null when no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (HasUtf16Mark(bytes))
        {
            return Utf16(bytes);
        }

        if (LooksLikeUtf16(bytes[..Math.Min(bytes.Length, 4096)]))
        {
            return (bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        return Utf8(bytes) ?? Declared(bytes) ?? ByteEncoded(Windows1252, bytes);
    }

    /// <summary>Whether the bytes begin with the byte-order mark of UTF-16.</summary>
    public static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]);

    /// <summary>The text after a byte-order mark of UTF-16.</summary>
    public static string Utf16(ReadOnlySpan<byte> marked) =>
        (marked[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(marked[2..]);

    /// <summary>Whether every other byte is mostly zero, as in UTF-16 text of Latin letters.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var pairs = bytes.Length / 2;
        return pairs >= 4 && (even > pairs * 0.7) != (odd > pairs * 0.7);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var name = CharsetPattern().Match(head) is { Success: true } m ? m.Groups[1].Value : null;
        try
        {
            var encoding = name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
            return encoding is null ? null : ByteEncoded(encoding, bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text, unless so many characters fail that the encoding is plainly another.</summary>
    private static string? ByteEncoded(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var failed = text.Count(c => c is '\uFFFD' or (>= '\u0080' and <= '\u009F'));
        return failed > text.Length / 20 ? null : text;
    }

    private static Encoding CodePages(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.Latin1;

    [GeneratedRegex(
        "charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CharsetPattern();
}
