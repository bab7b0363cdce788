using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DormancyPortal.Core.Documents;
using Xunit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>How a Word document becomes canonical text.</summary>
public sealed class WordTests
{
    [Fact]
    public void Read_Styles_SayWhatParagraphsAre() =>
        Assert.Equal(
            [
                "Title: Sleeping cells wake",
                "Title: Results",
                "Heading: In mice",
                "Heading: Of the house",
                "Quotation: We were surprised.",
                "Caption: Figure 1",
                "ListItem: First result",
                "Body: A study reports it.",
            ],
            Read(
                    WordWriter.Styled("Title", "Sleeping cells wake"),
                    WordWriter.Styled("berschrift1", "Results"),
                    WordWriter.Styled("berschrift2", "In mice"),
                    WordWriter.Styled("Mine", "Of the house"),
                    WordWriter.Styled("Zitat", "We were surprised."),
                    WordWriter.Styled("Beschriftung", "Figure 1"),
                    new Paragraph(
                        new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })),
                        WordWriter.Run("First result")
                    ),
                    WordWriter.Styled(null, "A study reports it.")
                )
                .Kinds()
        );

    [Fact]
    public void Read_Runs_KeepTheWordsThatPeopleSee() =>
        Assert.Equal(
            ["TGF-β and the paper say", "a new line."],
            Read(
                    new Paragraph(
                        WordWriter.Run("TGF-"),
                        new Run(new SymbolChar { Font = "Symbol", Char = "F062" }),
                        WordWriter.Run(" and "),
                        new DeletedRun(new Run(new DeletedText("never "))) { Author = "A", Id = "1" },
                        new Hyperlink(WordWriter.Run("the paper")),
                        new Run(new FieldCode(" HYPERLINK x ")),
                        WordWriter.Run("hidden", new Vanish()),
                        new Run(new TabChar(), new Text("say"), new Break(), new Text("a new line."))
                    )
                )
                .Words()
        );

    [Fact]
    public void Read_Table_IsAParagraphACell() =>
        Assert.Equal(
            ["Before.", "Marker", "TEK", "up", "After."],
            Read(
                    WordWriter.Styled(null, "Before."),
                    new Table(new TableRow(Cell("Marker")), new TableRow(Cell("TEK"), Cell("up"))),
                    WordWriter.Styled(null, "After.")
                )
                .Words()
        );

    [Fact]
    public void Read_Footnotes_StandBehindTheText()
    {
        var bytes = WordWriter.Write(
            main =>
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(WordWriter.Styled(null, "a line")) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
                    new Footnote(WordWriter.Styled(null, "Nature 2026.")) { Id = 1 }
                ),
            new Paragraph(
                WordWriter.Run("Cells sleep"),
                new Run(new FootnoteReference { Id = 1 }),
                WordWriter.Run(".")
            ),
            WordWriter.Styled(null, "They wake.")
        );

        Assert.Equal(["Cells sleep.", "They wake.", "Nature 2026."], ReadDocument.Bytes("a.docx", bytes).Words());
    }

    [Theory]
    [InlineData("release.docx")]
    [InlineData("release.txt")]
    [InlineData("release")]
    public void Read_WordDocument_IsToldByItsBytes(string name) =>
        Assert.Equal(
            FileFormat.Docx,
            DocumentReader.Read(name, WordWriter.Write(WordWriter.Styled(null, "Cells sleep."))).Format
        );

    [Fact]
    public void Read_BombOfZeros_IsTooComplex()
    {
        var bytes = Zip(("[Content_Types].xml", 10), ("word/document.xml", 400_000_000));

        Assert.True(bytes.Length < DocumentReader.LargestDocument);
        Assert.Equal("too-complex", ReadDocument.Refusal("a.docx", bytes));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("content.xml", "(.docx)")]
    [InlineData("release.txt", "zip file")]
    public void Read_OtherZip_SaysWhatItIs(string entry, string expected)
    {
        var error = DocumentReader.Read("a.docx", Zip((entry, 10))).Error!;

        Assert.Equal("unsupported-format", error.Code);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutWordDocument_IsBroken()
    {
        var bytes = WordWriter.Write(WordWriter.Styled(null, "Cells sleep."));

        Assert.Equal("broken", ReadDocument.Refusal("a.docx", bytes.AsSpan(0, bytes.Length / 2)));
    }

    [Fact]
    public void Read_TextUnderTheNameOfAWordDocument_IsBroken() =>
        Assert.Equal("broken", ReadDocument.Refusal("a.docx", "Cells sleep."u8));

    [Fact]
    public void Read_ProtectedDocument_SaysSo() =>
        Assert.Equal(
            "protected",
            ReadDocument.Refusal(
                "a.docx",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]
            )
        );

    private static Extraction.CanonicalText Read(params OpenXmlElement[] content) =>
        ReadDocument.Bytes("a.docx", WordWriter.Write(content));

    private static TableCell Cell(string words) => new(WordWriter.Styled(null, words));

    private static byte[] Zip(params (string Name, int Zeros)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, zeros) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = new byte[1_000_000];
                for (var left = zeros; left > 0; left -= block.Length)
                {
                    entry.Write(block, 0, Math.Min(left, block.Length));
                }
            }
        }

        return file.ToArray();
    }
}
