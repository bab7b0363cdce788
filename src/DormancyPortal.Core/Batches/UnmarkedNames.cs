using System.Text;

namespace DormancyPortal.Core.Batches;

/// <summary>
/// Names in a zip that does not mark them as UTF-8: many packers write it all the same, the others write the code page of the
/// IBM PC.
/// </summary>
internal sealed class UnmarkedNames : Encoding
{
    /// <summary>The one there is.</summary>
    public static readonly UnmarkedNames Instance = new();

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding OfThePc = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public override int GetByteCount(char[] chars, int index, int count) => Utf8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Utf8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes, index, count).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var decoded = Decode(bytes, byteIndex, byteCount);
        decoded.CopyTo(0, chars, charIndex, decoded.Length);
        return decoded.Length;
    }

    public override int GetMaxByteCount(int charCount) => Utf8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private static string Decode(byte[] bytes, int index, int count)
    {
        try
        {
            return Utf8.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return OfThePc.GetString(bytes, index, count);
        }
    }
}
