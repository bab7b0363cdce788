using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Tests.Documents.Formats;
using DormancyPortal.Web;
using Xunit;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>Documents made to hold a reader. What grows with the square of the length takes minutes or hours at these lengths.</summary>
public sealed class HostileTests
{
    private const int Long = 1_000_000;

    // Each takes less than two seconds on a processor of its own; a busy machine has less than one to give.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private static readonly Lexicon Lexicon = LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    public static TheoryData<string> Tags =>
        new([
            "<b><p>",
            "<a href=x><div>",
            "<i><u>",
            "<p><b></p>",
            "</b><p><i>",
            "<font size=1><table>",
            "<nobr><b><i><p>",
            "<a><p></a>",
            "<div>",
            "<table><tr><td>",
            "<svg>",
            "<math><mi>",
            "<select><option>",
            "<ul><li>",
            "<form>",
            "<h1>",
            "</div>",
            "</p>",
            "<template>",
            "<button><p>",
            "<!--",
            "<!-- a -->",
            "<script>",
            "<![CDATA[",
            "&amp",
            "&",
            "<",
            "<a",
            "<a b='",
            "<p title=\"<b>\">",
            "<dd><dt>",
            "<article>",
            "<div class=share>",
            "<frameset>",
            "<body a=b>",
            "<ruby><rt>",
            "<object><p>",
            "<marquee><b>",
        ]);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Read_PageOfOneTagOverAndOver_EndsInTime(string tag) =>
        AssertEnds("a.html", Encoding.UTF8.GetBytes($"<!doctype html><body>{tag.Filling(Long)}Cells sleep."));

    [Fact]
    public void Read_MisnestedFormatting_KeepsTheWords() =>
        Assert.Equal(
            ["One two three", "four"],
            ReadDocument.Html("<p>One <b class='x > y'>two <i>three</p></b><p>four</i></p>").Words()
        );

    [Fact]
    public void Read_ElementOfAThousandAttributes_IsTooComplex()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=1"));

        Assert.Equal(
            "too-complex",
            ReadDocument.Refusal("a.html", Encoding.ASCII.GetBytes($"<p{attributes}>Cells sleep."))
        );
    }

    public static TheoryData<string> Words =>
        new([
            "cells ",
            "University ",
            "A",
            "THE CELLS OF THE ",
            "(",
            "()",
            "1",
            "10.1038/s4 ",
            "and and ",
            "TIE2 BRCA1 Notch2 IL-6 ",
            "“We found that it reduced growth,” said Anna Teti. ",
            "“a ",
            ".",
            "We found that TIE2 reduced growth in mice. ",
            "About\n\n",
            "Cells sleep.\n\n",
            "*a ",
            "[a](",
            "https://a.b/",
            "a\u200D",
            "\u0301",
            "\u202Ea",
            "\uFFFE",
            "x\0yzabcdefghij ",
            "Anna Teti ",
            "e.g. ",
            "aa.Aaaa/",
            "Contact: a@b.com\n\n",
            "BRCA1/2/",
            "University of ",
            "...... A",
            "cells\n",
            "|",
            "| a ",
            "|\n",
        ]);

    [Theory]
    [MemberData(nameof(Words))]
    public void ReadAndExtract_OnePieceOverAndOver_EndsInTime(string piece)
    {
        foreach (var name in (string[])["a.txt", "a.md", "a.html", "a.eml"])
        {
            AssertEnds(name, Encoding.UTF8.GetBytes(piece.Filling(Long)));
        }

        var longest = Encoding.UTF8.GetBytes(piece.Filling(DocumentReader.LongestText * 9 / 10));
        if (DocumentReader.Read("a.txt", longest).Text is { } text)
        {
            var clock = Stopwatch.StartNew();
            Extractor.Extract(text, Lexicon);
            Assert.True(clock.Elapsed < Enough, $"{clock.Elapsed.TotalSeconds:0.0} s");
        }
    }

    public static TheoryData<string, string> Pdfs =>
        new()
        {
            { "arrays in arrays", $"1 0 obj\n{"[".Filling(Long)}\nendobj\n" },
            { "dictionaries in dictionaries", $"1 0 obj\n{"<</A ".Filling(Long)}\nendobj\n" },
            {
                "pages in a circle",
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>\nendobj\n"
            },
            { "objects without end", "1 0 obj\n".Filling(Long) },
            { "text in brackets", $"1 0 obj\n{"(".Filling(Long)}\nendobj\n" },
            { "trailers", "trailer\n<</Root 1 0 R/Prev 0>>\n".Filling(Long) },
            { "forms that draw each other", Forms() },
            { "a map of four thousand million letters", Map() },
        };

    [Theory]
    [MemberData(nameof(Pdfs))]
    public void Read_PdfMadeToHarm_EndsInTime(string what, string body)
    {
        Assert.NotEmpty(what);
        AssertEnds("a.pdf", Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}trailer\n<</Root 1 0 R/Size 99>>\n%%EOF\n"));
    }

    [Fact]
    public void Read_PdfWhosePageUnpacksToAGigabyte_IsTooComplex()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = Encoding.ASCII.GetBytes("q Q ".Filling(1 << 20));
            for (var i = 0; i < 400; i++)
            {
                zlib.Write(block);
            }
        }

        var bytes = Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n"
                + $"4 0 obj\n<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n"
        );

        Assert.Equal("too-complex", ReadDocument.Refusal("a.pdf", bytes));
    }

    /// <summary>Thirty forms, each of which draws the next one twice.</summary>
    private static string Forms()
    {
        var body = new StringBuilder(
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        );
        body.Append(
            "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0 R>>\nendobj\n"
        );
        body.Append("4 0 obj\n<</Length 5>>\nstream\n/X Do\nendstream\nendobj\n");
        for (var i = 10; i < 40; i++)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"{i} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream\nendobj\n"
            );
        }

        return body.ToString();
    }

    /// <summary>A font whose map to letters names one range of all codes of four bytes.</summary>
    private static string Map()
    {
        const string map =
            "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange";
        const string words = "BT /F 10 Tf 50 700 Td <0041> Tj ET";
        return "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>\nendobj\n"
            + $"4 0 obj\n<</Length {words.Length}>>\nstream\n{words}\nendstream\nendobj\n"
            + "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>\nendobj\n"
            + $"6 0 obj\n<</Length {map.Length}>>\nstream\n{map}\nendstream\nendobj\n";
    }

    private static void AssertEnds(string name, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        var outcome = DocumentReader.Read(name, bytes);

        Assert.True(outcome.Text is not null ^ outcome.Error is not null);
        Assert.True(clock.Elapsed < Enough, $"{name}: {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
