using System.IO.Compression;
using System.Text;
using DormancyPortal.Tests.Documents.Formats;
using Xunit;
using static DormancyPortal.Tests.Documents.Fuzzing.HostileTests;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Documents that are refused, or read another way, because of what is counted before they are taken apart.</summary>
[Collection(ProcessorTime.Alone)]
public sealed class CountedTests
{
    /// <summary>A parser goes through all that is open at each of these.</summary>
    [Theory]
    [InlineData("<footer>", 2_900, "</main>", 500_000)]
    [InlineData("<span>", 2_900, "</x>", 900_000)]
    [InlineData("<aside><ul><li>", 9_000, "</article>", 9_000)]
    [InlineData("<span><div></span>", 9_000, "", 0)]
    [InlineData("<form><div></form>", 9_000, "", 0)]
    [InlineData("<table><div></table></div>", 9_000, "<table><div></div>", 9_000)]
    public void Read_PageWhoseElementsStayOpen_IsTooComplex(string open, int times, string then, int often)
    {
        var before = ProcessorTime.Now;
        var page = $"<!doctype html><body>{Times(open, times)}{Times(then, often)}Cells sleep.";

        Assert.Equal("too-complex", ReadDocument.Refusal("a.html", Encoding.ASCII.GetBytes(page)));
        ProcessorTime.AssertSoon(before);
    }

    public static TheoryData<string, string> WordParts =>
        new()
        {
            { "document.xml", Times("<w:tbl><w:tr><w:tc>", 100_000) + Times("</w:tc></w:tr></w:tbl>", 100_000) },
            { "styles.xml", Times("<w:tbl><w:tr><w:tc>", 100_000) + Times("</w:tc></w:tr></w:tbl>", 100_000) },
            { "document.xml", $"<w:p {string.Concat(Enumerable.Range(0, 500_000).Select(i => $" a{i}='1'"))}/>" },
        };

    [Theory]
    [MemberData(nameof(WordParts))]
    public void Read_WordDocumentMadeToHarm_IsTooComplexAtOnce(string part, string content)
    {
        var before = ProcessorTime.Now;
        var file = WordWriter.Write(WordWriter.Styled(null, "Cells sleep."));
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry($"word/{part}")!.Delete();
            using var nested = new StreamWriter(zip.CreateEntry($"word/{part}").Open());
            nested.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
            nested.Write(content);
            nested.Write("</w:document>");
        }

        Assert.Equal("too-complex", ReadDocument.Refusal("a.docx", changed.ToArray()));
        ProcessorTime.AssertSoon(before);
    }

    [Fact]
    public void Read_MarkdownOfBracketsAlone_IsReadAsPlainText()
    {
        var before = ProcessorTime.Now;

        Assert.Contains(
            "[a](",
            ReadDocument.Bytes("a.md", Encoding.ASCII.GetBytes(Times("[a](", 32_000))).Text,
            StringComparison.Ordinal
        );
        ProcessorTime.AssertSoon(before);
    }
}
