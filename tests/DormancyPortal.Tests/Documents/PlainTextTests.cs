using System.Text;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>How plain text becomes canonical text.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("One.\n\nTwo.")]
    [InlineData("One.\r\n\r\nTwo.\r\n")]
    [InlineData("One.\r\rTwo.\r")]
    [InlineData("\n\n  One.  \n \t \n\n\nTwo.\n\n")]
    [InlineData("One.\n\u00A0\nTwo.")]
    [InlineData("One.\u2029\u2029Two.")]
    [InlineData("One.\u0085\u0085Two.")]
    public void Read_BlankLines_PartParagraphs(string content)
    {
        var text = ReadDocument.Text(content);

        Assert.Equal("One.\n\nTwo.", text.Text);
        Assert.Equal(["Body: One.", "Body: Two."], text.Kinds());
    }

    [Fact]
    public void Read_LinesWithoutBlankOnesBetween_AreAParagraphEach() =>
        Assert.Equal(
            ["Sleeping cells wake", "LONDON, 3 May 2026", "Cells that slept woke up."],
            ReadDocument.Text("Sleeping cells wake\nLONDON, 3 May 2026\nCells that slept woke up.\n").Words()
        );

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(100)]
    public void Read_LinesThatWereWrapped_AreJoined(int width)
    {
        const string first =
            "Cells that had been asleep in the bone for many years woke up after the signal was lost. This was seen in "
            + "mice as well as in tissue of patients, and the study says that it takes a stress response to wake them.";

        Assert.Equal(
            [first, "A second paragraph."],
            ReadDocument.Text($"{Wrap(first, width)}\n\nA second paragraph.").Words()
        );
    }

    [Fact]
    public void Read_ThousandsOfWrappedLines_AreJoinedAtOnce()
    {
        var words = string.Join(' ', Enumerable.Repeat("cells that sleep", 15_000));

        Assert.Equal(words, ReadDocument.Text(Wrap(words, 72)).Text);
    }

    [Fact]
    public void Read_LinesThatEachEndASentence_AreNotJoined()
    {
        const string first = "Cells that had been asleep in the bone for years woke up.";
        const string second = "They woke up after the signal of the niche had been lost.";

        Assert.Equal([first, second], ReadDocument.Text($"{first}\n{second}").Words());
    }

    [Theory]
    [InlineData("trans\u00ADcription", "transcription")]
    [InlineData("Ti\u200Be2 and\u200D TEK", "Tie2 and TEK")]
    [InlineData("\u202Eleft-to-right\u202C", "left-to-right")]
    [InlineData("\uFEFFCells", "Cells")]
    [InlineData("bell\u0007 rings", "bell rings")]
    [InlineData("lost \uFFFD byte", "lost byte")]
    public void Read_InvisibleCharacters_AreLeftOut(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Text(content).Text);

    [Theory]
    [InlineData("10\u00A0mg and 5\u202Fml", "10 mg and 5 ml")]
    [InlineData("a \t  b\u2003c\u3000d", "a b c d")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("a\vb\vc\vd", "a b c d")]
    public void Read_WhiteSpaceOfAnyKind_IsOneSpace(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Text(content).Text);

    [Theory]
    [InlineData("ﬁrst eﬀect of NF‐κB")]
    [InlineData("‘quoted’ “words” – and — dashes…")]
    [InlineData("Cafe\u0301 and Café")]
    [InlineData("m² of 10⁶ cells, ½")]
    [InlineData("🧬 emoji and 𝛽 beyond the first plane")]
    public void Read_OtherCharacters_StayAsTheyAre(string content) =>
        Assert.Equal(content, ReadDocument.Text(content).Text);

    [Theory]
    [InlineData('\u00AD')]
    [InlineData('\uFFFE')]
    public void Read_SoftHyphenAtTheEndOfAWrappedLine_JoinsTheWord(char hyphen) =>
        Assert.Equal(
            "Cells that had been asleep in the bone woke up after transcription had been lost.",
            ReadDocument
                .Text($"Cells that had been asleep in the bone woke up after trans{hyphen}\ncription had been lost.")
                .Text
        );

    [Theory]
    [InlineData("**Results.** Cells *slept*.", "Results. Cells slept.")]
    [InlineData("See [the paper](https://doi.org/10.1/x) now", "See the paper now")]
    [InlineData("See <https://doi.org/10.1/x> now", "See https://doi.org/10.1/x now")]
    [InlineData("HLA-A*02:01 and 5*3 and a_b_c", "HLA-A*02:01 and 5*3 and a_b_c")]
    [InlineData("p < 0.05 and [1] and [sic] (see below)", "p < 0.05 and [1] and [sic] (see below)")]
    [InlineData("<b>Not HTML</b>", "<b>Not HTML</b>")]
    public void Read_TracesOfMarkdown_AreUndoneAndNothingElse(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Text(content).Text);

    [Fact]
    public void Read_PlainText_SaysNothingBesideItsText()
    {
        var metadata = ReadDocument.Text("Cells sleep.").Metadata;

        Assert.Equal((null, null, null, null), (metadata.Title, metadata.Url, metadata.Outlet, metadata.Published));
    }

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            var fits = length + 1 + word.Length <= width;
            wrapped
                .Append(
                    wrapped.Length == 0 ? ""
                    : fits ? " "
                    : "\n"
                )
                .Append(word);
            length = wrapped.Length == word.Length || !fits ? word.Length : length + 1 + word.Length;
        }

        return wrapped.ToString();
    }
}
