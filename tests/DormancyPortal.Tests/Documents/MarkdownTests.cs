using System.Text;
using Xunit;

namespace DormancyPortal.Tests.Documents;

/// <summary>How Markdown becomes canonical text: the words without their markup, and what each block is.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void Read_Blocks_SayWhatTheyAre() =>
        Assert.Equal(
            [
                "Title: Sleeping cells wake",
                "Body: A study reports it.",
                "Heading: Results",
                "ListItem: First result",
                "ListItem: Second result",
                "Heading: Set below",
                "Quotation: We were surprised.",
            ],
            ReadDocument
                .Markdown(
                    """
                    # Sleeping cells wake

                    A study
                    reports it.

                    ## Results

                    - First result
                    - Second result

                    Set below
                    ---------

                    > We were surprised.
                    """
                )
                .Kinds()
        );

    [Fact]
    public void Read_NestedList_KeepsTheOrderOfItsItems() =>
        Assert.Equal(
            ["ListItem: One", "ListItem: One a", "ListItem: One b", "ListItem: Two"],
            ReadDocument.Markdown("1. One\n   - One a\n   - One b\n2. Two\n").Kinds()
        );

    [Theory]
    [InlineData("*Cells* __sleep__ ***deeply***", "Cells sleep deeply")]
    [InlineData("[The paper](https://doi.org/10.1/x \"title\") says", "The paper says")]
    [InlineData("[The paper][1] says\n\n[1]: https://doi.org/10.1/x", "The paper says")]
    [InlineData("[DOI](https://doi.org/10.1/x)", "DOI https://doi.org/10.1/x")]
    [InlineData("See <https://doi.org/10.1/x>", "See https://doi.org/10.1/x")]
    [InlineData("The gene `TEK` is", "The gene TEK is")]
    [InlineData("Before ![alt words](a.png) after", "Before after")]
    [InlineData("5 &lt; 6 &amp; &beta;&nbsp;cells &#8211; asleep", "5 < 6 & β cells – asleep")]
    [InlineData("HLA-A\\*02:01 and \\# no heading", "HLA-A*02:01 and # no heading")]
    [InlineData("H<sub>2</sub>O and <b>bold</b>", "H2O and bold")]
    [InlineData("One line<br>and another<BR/>and a third", "One line and another and a third")]
    [InlineData("Hard break  \nafter spaces\\\nand a backslash", "Hard break after spaces and a backslash")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    public void Read_Inline_KeepsTheWordsOnly(string content, string expected) =>
        Assert.Equal(expected, ReadDocument.Markdown(content).Text);

    [Fact]
    public void Read_Table_IsAParagraphACell() =>
        Assert.Equal(
            ["Marker", "Direction", "TEK", "up"],
            ReadDocument.Markdown("| Marker | Direction |\n|---|---|\n| *TEK* | up |\n").Words()
        );

    [Fact]
    public void Read_CodeBlocks_AreText() =>
        Assert.Equal(
            ["Cells sleep.", "fenced words", "indented words"],
            ReadDocument.Markdown("Cells sleep.\n\n```\nfenced words\n```\n\n    indented words\n").Words()
        );

    [Fact]
    public void Read_FrontMatter_IsNoPartOfTheText() =>
        Assert.Equal(
            ["Title: Cells sleep"],
            ReadDocument.Markdown("---\ntitle: Cells\ndate: 2026-05-03\n---\n\n# Cells sleep\n").Kinds()
        );

    [Fact]
    public void Read_HtmlBlocks_KeepTheirWordsWithoutScripts() =>
        Assert.Equal(
            ["Heading: Results", "Body: Cells sleep.", "Body: Markdown inside.", "Body: After."],
            ReadDocument
                .Markdown(
                    """
                    <h2 align="center">Results</h2>
                    <p>Cells&nbsp;sleep.</p>
                    <script>alert("no")</script>

                    <div class="box">

                    Markdown *inside*.

                    </div>

                    <!-- a comment -->

                    <script>
                    alert("nor this")
                    </script>

                    After.
                    """
                )
                .Kinds()
        );

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("![a](")]
    [InlineData("<div>\n\n")]
    [InlineData("[a]: b\n")]
    [InlineData("|a")]
    public void Read_NestedWithoutEnd_EndsInATextOrAnError(string piece)
    {
        var content = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + "\n\nCells sleep.";

        Assert.EndsWith(
            "Cells sleep.",
            ReadDocument.Bytes("a.md", Encoding.UTF8.GetBytes(content)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_LongerThanAnyRelease_IsReadAsPlainText() =>
        Assert.Contains(
            "Cells sleep.",
            ReadDocument.Markdown(string.Concat(Enumerable.Repeat("Cells *sleep*.\n\n", 10_000))).Words()
        );
}
