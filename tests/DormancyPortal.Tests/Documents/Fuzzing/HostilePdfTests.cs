using System.Globalization;
using System.IO.Compression;
using System.Text;
using DormancyPortal.Tests.Documents.Formats;
using Xunit;
using static DormancyPortal.Tests.Documents.Fuzzing.HostileTests;

namespace DormancyPortal.Tests.Documents.Fuzzing;

/// <summary>PDFs made to hold a reader, or to fill its memory.</summary>
[Collection(ProcessorTime.Alone)]
public sealed class HostilePdfTests
{
    private const int Long = 1_000_000;

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
        var before = ProcessorTime.Now;
        AssertEnds("a.pdf", Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}trailer\n<</Root 1 0 R/Size 99>>\n%%EOF\n"));
        ProcessorTime.AssertSoon(before);
    }

    public static TheoryData<string, string, int> Pages =>
        new()
        {
            { "operators that nobody knows", "x ", 400_000 },
            { "operators that nobody knows behind others", "(a) Tj 1 0 Td <20<30> Tj ", 100_000 },
            { "ends of a picture", "BI /W 9 /H 9 ID x EI " + Times("EI ", 99), 10_000 },
            { "states kept", "q ", 400_000 },
            { "states kept and left", "q Q ", 600_000 },
            { "lines", "0 0 m 9 9 l S ", 300_000 },
            { "settings", "/G gs ", 800_000 },
        };

    /// <summary>Found by fuzzing: some took as long as the square of their length, others all memory.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_PdfOfOneOperatorOverAndOver_IsTooComplexAtOnce(string what, string piece, int times)
    {
        Assert.NotEmpty(what);
        var before = ProcessorTime.Now;

        Assert.Equal("too-complex", ReadDocument.Refusal("a.pdf", Drawn("BT /F 9 Tf " + Times(piece, times))));
        ProcessorTime.AssertSoon(before);
    }

    [Fact]
    public void Read_PdfOfHalfAMillionLetters_IsTooLong() =>
        Assert.Equal("too-long", ReadDocument.Refusal("a.pdf", Drawn("BT /F 9 Tf " + Times("(cells) Tj ", 100_000))));

    private static byte[] Drawn(string content) =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>"
                + "/ExtGState<</G<</LW 1>>>>>>/Contents 4 0 R>>\nendobj\n"
                + $"4 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n"
                + "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"
        );

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
}
