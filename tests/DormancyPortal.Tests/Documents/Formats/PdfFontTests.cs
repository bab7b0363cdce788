using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>
/// PDFs with a font of their own, as typesetting programs write them: letters outside of the standard fonts, ligatures, and
/// soft hyphens at the ends of lines. The font is the machine's DejaVu Sans and is not in this repository.
/// </summary>
public sealed class PdfFontTests
{
    private const string FontFile = "DejaVuSans.ttf";

    [Theory]
    [InlineData("TGF-β1 and IFN-γ woke the cells", "TGF-β1 and IFN-γ woke the cells")]
    [InlineData("HIF-2α, NF-κB, PPARδ, Δ133p53 and µm", "HIF-2α, NF-κB, PPARδ, Δ133p53 and µm")]
    public void Read_GreekLetters_AreKept(string line, string expected) => Assert.Equal(expected, Read(line));

    [Theory]
    [InlineData("The \uFB01broblasts were \uFB02at", "The fibroblasts were flat")]
    [InlineData(
        "It a\uFB00ects di\uFB03cult cells and shu\uFB04es them",
        "It affects difficult cells and shuffles them"
    )]
    public void Read_Ligatures_AreLetters(string line, string expected) => Assert.Equal(expected, Read(line));

    [Fact]
    public void Read_SoftHyphensAtTheEndsOfLines_AreLeftOutAndTheWordIsWhole() =>
        Assert.Equal(
            "The \u03B2-catenin of fibroblasts keeps the disseminated cells of the tumour dormant in bone.",
            Read(
                "The \u03B2-catenin of \uFB01bro\u00AD",
                "blasts keeps the dis\u00AD",
                "seminated cells of the",
                "tumour dormant in bone."
            )
        );

    [Fact]
    public void Read_SoftHyphensInsideOfALine_AreLeftOut() =>
        Assert.Equal("The disseminated cells sleep", Read("The dis\u00ADsemi\u00ADnated cells sleep"));

    private static string Read(params string[] lines)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddTrueTypeFont(File.ReadAllBytes(NeedFont()));
        var page = pdf.AddPage(PageSize.A4);
        for (var i = 0; i < lines.Length; i++)
        {
            page.AddText(lines[i], 10, new PdfPoint(72, 700 - (13 * i)), font);
        }

        return ReadDocument.Bytes("a.pdf", pdf.Build()).Text;
    }

    /// <summary>Skips the test where the font is missing, except where all tests must run.</summary>
    private static string NeedFont()
    {
        string[] folders = ["/usr/share/fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        var found = folders
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, FontFile, SearchOption.AllDirectories))
            .FirstOrDefault();
        if (found is null)
        {
            const string missing =
                "The font DejaVu Sans is missing. Install Debian's package fonts-dejavu-core, or run tests/run, which does.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }

        return found;
    }
}
