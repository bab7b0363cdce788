using System.Diagnostics;
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

    /// <summary>What people leave open is no attack.</summary>
    [Theory]
    [InlineData("<div><span>Cells sleep.</div>")]
    [InlineData("<ul><li><p>Cells sleep.<li>They wake.</ul>")]
    [InlineData("<table><tr><td><div>Cells sleep.</table>")]
    [InlineData("<section><h2>Cells</h3><p>They sleep.</section></div>")]
    public void Read_LongPageWithElementsLeftOpen_IsRead(string part) =>
        Assert.Contains("sleep", ReadDocument.Html(Times(part, 2_500)).Text, StringComparison.Ordinal);

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

    [Fact]
    public void Read_EmailOfAHundredThousandParts_IsTooComplex()
    {
        const string head = "From: a@b.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n";
        var parts = Times("--b\nContent-Type: text/plain\n\nCells sleep.\n", 100_000);

        Assert.Equal("too-complex", ReadDocument.Refusal("a.eml", Encoding.ASCII.GetBytes(head + parts)));
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

    internal static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    internal static void AssertEnds(string name, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        var outcome = DocumentReader.Read(name, bytes);

        Assert.True(outcome.Text is not null ^ outcome.Error is not null);
        Assert.True(clock.Elapsed < Enough, $"{name}: {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
