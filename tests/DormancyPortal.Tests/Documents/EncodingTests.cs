using System.Text;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>Which encoding a file has is read from its bytes; nobody is asked.</summary>
public sealed class EncodingTests
{
    private const string Release = "Müller’s cells — “asleep” for years, the study of β-catenin says.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, Encoding, bool> UnicodeEncodings =>
        new()
        {
            { "UTF-8", Utf8, false },
            { "UTF-8 with a byte-order mark", Encoding.UTF8, true },
            { "UTF-16 LE", Encoding.Unicode, false },
            { "UTF-16 LE with a byte-order mark", Encoding.Unicode, true },
            { "UTF-16 BE", Encoding.BigEndianUnicode, false },
            { "UTF-16 BE with a byte-order mark", Encoding.BigEndianUnicode, true },
            { "UTF-32 LE with a byte-order mark", Encoding.UTF32, true },
        };

    [Theory]
    [MemberData(nameof(UnicodeEncodings))]
    public void Read_UnicodeInAnyForm_GivesTheSameText(string form, Encoding encoding, bool withMark)
    {
        var bytes = Encode(Release, encoding, withMark);

        Assert.Equal(Release, ReadDocument.Bytes($"{form}.txt", bytes).Text);
    }

    [Theory]
    [InlineData("Спящие клетки проснулись через много лет.")]
    [InlineData("Τα κύτταρα κοιμούνται.")]
    [InlineData("休眠中的肿瘤细胞")]
    [InlineData("Hi!")]
    public void Read_Utf16WithAMark_TakesAnyScriptForText(string words)
    {
        Assert.Equal(words, ReadDocument.Bytes("le.txt", Encode(words, Encoding.Unicode, withMark: true)).Text);
        Assert.Equal(
            words,
            ReadDocument.Bytes("be.txt", Encode(words, Encoding.BigEndianUnicode, withMark: true)).Text
        );
    }

    [Fact]
    public void Read_Windows1252_IsToldByBytesThatAreNoUtf8()
    {
        var bytes = Windows1252.GetBytes("Müller’s cells — “asleep” for €5.");

        Assert.Equal("Müller’s cells — “asleep” for €5.", ReadDocument.Bytes("old.txt", bytes).Text);
    }

    [Fact]
    public void Read_Utf8ThatCouldBeWindows1252_IsReadAsUtf8() =>
        Assert.Equal("Zürich", ReadDocument.Bytes("a.txt", "Zürich"u8).Text);

    [Fact]
    public void Read_HtmlThatDeclaresItsCharset_IsReadByIt()
    {
        const string page = "<html><head><meta charset=\"windows-1251\"></head><body><p>Клетки спят.</p></body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page);

        Assert.Equal("Клетки спят.", ReadDocument.Bytes("page.html", bytes).Text);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("no-such-charset")]
    public void Read_HtmlThatDeclaresLatin1OrNonsense_IsReadAsWindows1252(string charset)
    {
        var page = $"<html><head><meta charset=\"{charset}\"></head><body><p>Müller’s cells.</p></body></html>";

        Assert.Equal("Müller’s cells.", ReadDocument.Bytes("page.html", Windows1252.GetBytes(page)).Text);
    }

    [Fact]
    public void Read_HtmlThatDeclaresAnotherCharsetThanItHas_BelievesTheBytes() =>
        Assert.Equal(
            "Zürich",
            ReadDocument.Bytes("page.html", "<html><meta charset=\"windows-1252\"><p>Zürich</p></html>"u8).Text
        );

    [Fact]
    public void Read_BytesThatFitNoEncoding_SaysSo()
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abc ", 50)));
        for (var i = 0; i < bytes.Length; i += 5)
        {
            bytes[i] = 0x81; // Neither UTF-8 nor any character of Windows-1252.
        }

        Assert.Equal("unknown-encoding", ReadDocument.Refusal("odd.txt", bytes));
    }

    [Fact]
    public void Read_Utf8WithOneDamagedByte_LosesNoOtherCharacter()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "Cells "u8, 0xFF, .. "sleep."u8];

        Assert.Equal("Cells sleep.", ReadDocument.Bytes("a.txt", bytes).Text);
    }

    [Fact]
    public void Read_Utf16CutInTheMiddleOfAUnit_ReadsTheRest()
    {
        var bytes = Encode("Cells sleep.", Encoding.Unicode, withMark: true);

        Assert.Equal("Cells sleep", ReadDocument.Bytes("a.txt", bytes.AsSpan(..^1)).Text);
    }

    [Fact]
    public void Read_FewNuls_LeavesThemOut()
    {
        var words = new string('a', 200);

        Assert.Equal(words + words, ReadDocument.Bytes("a.txt", Encoding.ASCII.GetBytes($"{words}\0{words}")).Text);
    }

    [Fact]
    public void Read_ManyNuls_IsBinary()
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcdefg\0", 50)));

        Assert.Equal("binary", ReadDocument.Refusal("a.txt", bytes));
    }

    private static byte[] Encode(string text, Encoding encoding, bool withMark) =>
        [.. withMark ? encoding.Preamble : [], .. encoding.GetBytes(text)];
}
