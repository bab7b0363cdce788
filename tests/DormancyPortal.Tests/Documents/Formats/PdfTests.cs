using System.Text;
using DormancyPortal.Core.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>How a PDF becomes canonical text: by where its letters stand.</summary>
public sealed class PdfTests
{
    [Fact]
    public void Read_TwoColumnsBelowATitle_AreReadOneAfterTheOther()
    {
        var text = Read(
            new PdfLayout(Columns: 2),
            "Sleeping cells wake after many years",
            "Left words that fill more than a line of the column, and so they are broken where the line is full. ".Repeat(
                9
            ),
            "Right words that fill more than a line of the column, and so they are broken where the line is full. ".Repeat(
                9
            )
        );

        Assert.Equal(3, text.Paragraphs.Count);
        Assert.StartsWith("Title: Sleeping cells wake", text.Kinds()[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Right", text.Words()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadsAndNumbersOfPages_AreLeftOut()
    {
        var paragraphs = Enumerable
            .Range(1, 30)
            .Select(i =>
                $"Paragraph {i} tells what cells do in bone while they sleep there for years and years on end, "
                + "and it tells why they do so and what wakes them at the end of those years."
            );
        var text = Read(new PdfLayout(HasRunningHeads: true), ["Sleeping cells wake after many years", .. paragraphs]);

        Assert.Equal(31, text.Paragraphs.Count);
        Assert.DoesNotContain("University Communications", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The cells prolifer-|ated less.", "The cells proliferated less.")]
    [InlineData(
        "A tumour-bearing mouse. The tumour-|bearing mice slept.",
        "A tumour-bearing mouse. The tumour-bearing mice slept."
    )]
    [InlineData("Inhibitors of cyclin-|dependent kinases.", "Inhibitors of cyclin-dependent kinases.")]
    [InlineData("They lost TGF-|beta and IL-|6 and HIF-2-|alpha.", "They lost TGF-beta and IL-6 and HIF-2-alpha.")]
    [InlineData("Both the cells of pre-|and postnatal mice.", "Both the cells of pre- and postnatal mice.")]
    [InlineData(
        "See https://doi.org/10.1038/|s41413-026 for more.",
        "See https://doi.org/10.1038/s41413-026 for more."
    )]
    public void Read_WordsBrokenAtTheEndsOfLines_AreWholeAgain(string lines, string expected) =>
        Assert.Equal(expected, Page(lines.Split('|')).Text);

    [Theory]
    [InlineData("a.txt", "Results\n\n* first result\n* second result\n\n- ENDS -")]
    [InlineData("a.html", "<p>Results<p>• first result<p>– second result<p>- ENDS -")]
    public void Read_SignsBeforeItems_AreLeftOutInAnyFormat(string name, string text) =>
        Assert.Equal(
            ["Body: Results", "ListItem: first result", "ListItem: second result", "Body: - ENDS -"],
            ReadDocument.Bytes(name, Encoding.UTF8.GetBytes(text)).Kinds()
        );

    [Fact]
    public void Read_Bullets_AreItemsOfAList() =>
        Assert.Equal(
            ["ListItem: first result of the study", "ListItem: second result of it"],
            Page("• first result of the study", "• second result of it").Kinds()
        );

    [Theory]
    [InlineData("release.pdf")]
    [InlineData("release.txt")]
    [InlineData("release")]
    public void Read_Pdf_IsToldByItsBytes(string name) =>
        Assert.Equal(FileFormat.Pdf, DocumentReader.Read(name, Bytes("Cells sleep.")).Format);

    [Fact]
    public void Read_LinesBeforeTheMark_ArePassedOver()
    {
        byte[] bytes = [.. "sent by a scanner\r\n"u8, .. Bytes("Cells sleep.")];

        Assert.Equal(FileFormat.Pdf, DocumentReader.Read("a.pdf", bytes).Format);
    }

    [Fact]
    public void Read_TextThatSpeaksOfPdf_IsText() =>
        Assert.Equal(FileFormat.Text, DocumentReader.Read("a.txt", "A file begins with %PDF-1.7 then."u8).Format);

    [Fact]
    public void Read_TextUnderTheNameOfAPdf_IsBroken() =>
        Assert.Equal("broken", ReadDocument.Refusal("a.pdf", "Cells sleep."u8));

    [Theory]
    [InlineData(FileFormat.Pdf)]
    [InlineData(FileFormat.Docx)]
    public void Read_TextThatTheCallerTakesForAnother_IsBroken(FileFormat format) =>
        Assert.Equal("broken", DocumentReader.Read("a.txt", "Cells sleep."u8, format).Error?.Code);

    [Fact]
    public void Read_PdfWithoutAnyPage_IsBrokenOrHasNoText() =>
        Assert.Contains(
            ReadDocument.Refusal("a.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"u8),
            (string[])["broken", "no-text"]
        );

    [Fact]
    public void Read_PdfWithoutText_SaysSo()
    {
        using var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(10, 10), 100, 100);

        Assert.Equal("no-text", ReadDocument.Refusal("a.pdf", pdf.Build()));
    }

    [Fact]
    public void Read_ScannedPages_NameTextRecognition()
    {
        using var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).AddPng(OnePixel, new PdfRectangle(0, 0, 500, 700));
        var error = DocumentReader.Read("a.pdf", pdf.Build()).Error!;

        Assert.Equal("no-text", error.Code);
        Assert.Contains("OCR", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PdfBehindAPassword_IsProtected()
    {
        // Standard security handler of revision 2 with keys that the empty password does not open.
        var key = new string('4', 64);
        var pdf =
            "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
            + $"3 0 obj\n<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>\nendobj\n"
            + $"trailer\n<</Root 1 0 R/Encrypt 3 0 R/Size 4/ID[<{key[..32]}><{key[..32]}>]>>\n%%EOF\n";

        Assert.Equal("protected", ReadDocument.Refusal("a.pdf", Encoding.ASCII.GetBytes(pdf)));
    }

    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
    );

    private static Extraction.CanonicalText Read(PdfLayout layout, params string[] paragraphs) =>
        ReadDocument.Bytes("a.pdf", PdfWriter.Write(SourceText.Of(string.Join("\n\n", paragraphs)), layout));

    private static Extraction.CanonicalText Page(params string[] lines) => ReadDocument.Bytes("a.pdf", Bytes(lines));

    /// <summary>A page of lines, each stretched by its font's size to the same right edge, as justified text has it.</summary>
    private static byte[] Bytes(params string[] lines)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        var page = pdf.AddPage(PageSize.A4);
        for (var i = 0; i < lines.Length; i++)
        {
            page.AddText(lines[i], 10, new PdfPoint(72, 700 - (13 * i)), font);
        }

        return pdf.Build();
    }
}
