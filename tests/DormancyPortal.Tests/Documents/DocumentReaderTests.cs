using System.Text;
using DormancyPortal.Core.Documents;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>What is read, as what, and what is refused with which words.</summary>
public sealed class DocumentReaderTests
{
    public static TheoryData<string, byte[]> OtherFormats =>
        new()
        {
            { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] },
            { "RTF", @"{\rtf1\ansi Cells sleep.}"u8.ToArray() },
            { "PNG", [0x89, .. "PNG\r\n"u8] },
            { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0] },
            { "GIF", "GIF89a"u8.ToArray() },
            { "gzip", [0x1F, 0x8B, 8, 0] },
        };

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void Read_OtherFormat_IsToldByItsBytesWhateverItsName(string format, byte[] bytes)
    {
        var error = DocumentReader.Read("release.txt", bytes).Error!;

        Assert.True(error.Code == "unsupported-format", format);
        Assert.StartsWith("release.txt is ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"The portal reads {DocumentReader.AcceptedFormats}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoBytes_IsEmpty() => Assert.Equal("empty", ReadDocument.Refusal("release.txt", []));

    [Theory]
    [InlineData("release.txt", " \r\n\t\u00A0\u200B\uFEFF ")]
    [InlineData("release.md", "![a picture](a.png)\n\n---\n\n<!-- nothing -->\n")]
    [InlineData(
        "release.html",
        "<html><head><title>Title</title></head><body><nav>Home</nav><script>1</script></body>"
    )]
    public void Read_NothingToSee_HasNoText(string name, string content) =>
        Assert.Equal("no-text", ReadDocument.Refusal(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Read_LargestDocument_IsRead()
    {
        var bytes = new byte[DocumentReader.LargestDocument];
        bytes.AsSpan().Fill((byte)' ');
        bytes[^1] = (byte)'a';

        Assert.Equal("a", ReadDocument.Bytes("release.txt", bytes).Text);
    }

    [Fact]
    public void Read_LongestText_IsReadAndOneUnitMoreIsTooLong()
    {
        var bytes = new byte[DocumentReader.LongestText + 1];
        bytes.AsSpan().Fill((byte)'a');

        Assert.Equal(DocumentReader.LongestText, ReadDocument.Bytes("release.txt", bytes.AsSpan(1)).Text.Length);
        Assert.Equal("too-long", ReadDocument.Refusal("release.txt", bytes));
    }

    [Fact]
    public void Read_OneByteMore_IsTooLargeAndSaysWhatIsRead()
    {
        var bytes = new byte[DocumentReader.LargestDocument + 1];
        bytes.AsSpan().Fill((byte)'a');

        var error = DocumentReader.Read("release.txt", bytes).Error!;

        Assert.Equal("too-large", error.Code);
        Assert.Contains("5 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_NoiseBytes_AreBinary(int seed)
    {
        var bytes = new byte[4096];
        new Random(seed).NextBytes(bytes);
        bytes[0] = 1;

        Assert.Equal("binary", ReadDocument.Refusal("release.txt", bytes));
    }

    [Fact]
    public void Read_NoiseAfterAUtf16Mark_IsBinary()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        (bytes[0], bytes[1]) = (0xFF, 0xFE);

        Assert.Equal("binary", ReadDocument.Refusal("release.txt", bytes));
    }

    [Fact]
    public void Read_Binary_NamesTheFileWithoutItsFolder() =>
        Assert.StartsWith(
            "a.bin is not text",
            DocumentReader.Read("/some/folder/a.bin", new byte[100]).Error!.Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a.txt", FileFormat.Text)]
    [InlineData("a.md", FileFormat.Markdown)]
    [InlineData("a.MARKDOWN", FileFormat.Markdown)]
    [InlineData("a.html", FileFormat.Html)]
    [InlineData("a.HTM", FileFormat.Html)]
    [InlineData("a.xhtml", FileFormat.Html)]
    [InlineData("a.unknown", FileFormat.Text)]
    [InlineData("no ending", FileFormat.Text)]
    [InlineData("", FileFormat.Text)]
    public void Read_Name_TellsTheFormat(string name, FileFormat format) =>
        Assert.Equal(format, DocumentReader.Read(name, "Cells sleep."u8).Format);

    [Theory]
    [InlineData("<!DOCTYPE html><p>Cells sleep.")]
    [InlineData(" \n<HTML lang=en><p>Cells sleep.")]
    public void Read_PageUnderTheNameOfAText_IsReadAsAPage(string content)
    {
        var outcome = DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(content));

        Assert.Equal((FileFormat.Html, "Cells sleep."), (outcome.Format, outcome.Text?.Text));
    }

    [Fact]
    public void Read_FormatThatTheCallerKnows_GoesBeforeName() =>
        Assert.Equal(FileFormat.Markdown, DocumentReader.Read("a.html", "# Cells"u8, FileFormat.Markdown).Format);

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("a.TXT", true)]
    [InlineData("a.pdf", true)]
    [InlineData("a.DOCX", true)]
    [InlineData("a.eml", true)]
    [InlineData("a.doc", false)]
    [InlineData("a.zip", false)]
    [InlineData("html", false)]
    public void IsDocument_Name_SaysWhetherAFolderGivesIt(string name, bool expected) =>
        Assert.Equal(expected, DocumentReader.IsDocument(name));

    [Theory]
    [InlineData(FileFormat.Text, "text/plain")]
    [InlineData(FileFormat.Markdown, "text/markdown")]
    [InlineData(FileFormat.Html, "text/html")]
    [InlineData(FileFormat.Pdf, "application/pdf")]
    [InlineData(FileFormat.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(FileFormat.Eml, "message/rfc822")]
    public void MediaTypeOf_Format_IsItsRegisteredName(FileFormat format, string mediaType) =>
        Assert.Equal(mediaType, DocumentReader.MediaTypeOf(format));
}
