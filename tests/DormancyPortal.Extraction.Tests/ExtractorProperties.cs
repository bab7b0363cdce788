using System.Diagnostics;
using CsCheck;
using DormancyPortal.Extraction.Findings;
using DormancyPortal.Extraction.Tests.Markers;
using DormancyPortal.Extraction.Tests.Rules;
using Xunit;

namespace DormancyPortal.Extraction.Tests;

/// <summary>What holds for any text at all.</summary>
public sealed class ExtractorProperties
{
    private static readonly string[] Pieces =
    [
        "TIE2",
        "Notch2",
        "M.D. Muster Cancer Center",
        "A.",
        "Prof. Dr. med. Ada",
        "Universities of Cambridge and",
        "the Institut pour l'",
        "(NIH)",
        "grant AB-123456 from the",
        "CHOP",
        "Release date: June 4, 2026",
        "published in the journal Bone Research on May 14, 2026",
        "doi: 10.1000/quiet.1",
        "supported by the Wellcome Trust",
        "Contact: Bea Beispiel",
        "Reference:",
        "BRCA1/2",
        "We found that",
        "did not",
        "reduced",
        "may",
        "cells",
        ", ",
        ". ",
        "\n\n",
        "(",
        ")",
        "“",
        "”",
        "\"",
        "HIF-2α",
        "and -2",
        "signaling",
        "in mice",
        "\uD800",
        "\uDC00",
        "é",
        "\u0301",
        "\u0301\u0301\u0301\u0301",
        "β",
        "123",
        "—",
        "https://x.org/CD34",
        "called",
        "protein",
        "\0",
        "Runt-related transcription factor 2 (RUNX2)",
        "the",
        "associated with",
        " ",
    ];

    private static readonly string[] Names = ["TIE2", "Notch2", "CXCR4", "transthyretin"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(p => string.Join(' ', p))
    );

    [Fact]
    public void Extract_AnyText_GivesVerbatimSpans() =>
        Texts.Sample(text => Spans.AssertVerbatim(Read(text)), iter: 2000);

    [Fact]
    public void Extract_AnyText_SaysEverythingByARule() =>
        Texts.Sample(text => Ruled.AssertSaid(Read(text)), iter: 2000);

    [Fact]
    public void Extract_SameText_SaysTheSame() =>
        Texts.Sample(text => ExtractionJson.Write(Read(text)) == ExtractionJson.Write(Read(text)), iter: 500);

    [Fact]
    public void Extract_SpaceBeforeTheText_MovesMentionsAndNothingElse() =>
        Gen.Int[0, Names.Length - 1]
            .Select(Gen.Int[1, 40])
            .Sample(
                (name, spaces) =>
                {
                    var text = $"The {Names[name]} protein was lost.";
                    var moved = Read(new string(' ', spaces) + text).Markers.Single().Mentions.Single();
                    var plain = Read(text).Markers.Single().Mentions.Single();
                    return moved.Start == plain.Start + spaces && moved.Text == plain.Text;
                }
            );

    [Fact]
    public void ReadStrength_AnyLine_GivesAClass() =>
        Texts.Sample(text => Enum.IsDefined(StrengthReader.Read(text, Repository.Lexicon).Strength));

    [Theory]
    [InlineData("a")]
    [InlineData("TIE2 ")]
    [InlineData("CHOP (")]
    [InlineData("\"CD34 found that it reduced ")]
    [InlineData("BRCA1/2 and -2, ")]
    [InlineData("the protein called X1 or ")]
    [InlineData("...... A")]
    [InlineData("aa.Aaaa/")]
    [InlineData("We found that TIE2 reduced growth in mice. ")]
    [InlineData("“We found that it reduced growth,” said Anna Teti. ")]
    public void Extract_Megabyte_TakesTimeInProportion(string piece)
    {
        var small = Seconds(Repeated(piece, 1 << 17));
        var large = Seconds(Repeated(piece, 1 << 20));

        // Eight times the text; a quadratic reader would need sixty-four times the time.
        Assert.True(large < (30 * small) + 2, $"{small:0.00} s, then {large:0.00} s");
    }

    private static string Repeated(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Seconds(string text)
    {
        var clock = Stopwatch.StartNew();
        Spans.AssertVerbatim(Read(text));
        return clock.Elapsed.TotalSeconds;
    }

    private static ReleaseExtraction Read(string text) => Extractor.Extract(PlainText.Of(text), Repository.Lexicon);
}
