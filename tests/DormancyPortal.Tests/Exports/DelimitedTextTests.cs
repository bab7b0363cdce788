using DormancyPortal.Core.Exports;
using Xunit;

namespace DormancyPortal.Tests.Exports;

/// <summary>CSV and TSV: what a cell becomes.</summary>
public sealed class DelimitedTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("she said \"no\"", "\"she said \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("TGF-β2", "TGF-β2")]
    [InlineData("", "")]
    public void Csv_Text_IsQuotedWhereRfc4180SaysSo(string cell, string written) =>
        Assert.Equal(written, Cell(DelimitedText.Csv, cell));

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")", "\"'=HYPERLINK(\"\"https://example.org\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1+1", "\"'-1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    public void Csv_TextLikeAFormula_IsText(string cell, string written) =>
        Assert.Equal(written, Cell(DelimitedText.Csv, cell));

    [Theory]
    [InlineData("a\tb", "a b")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("a \"quoted\" word", "a \"quoted\" word")]
    [InlineData("=1+1", "'=1+1")]
    public void Tsv_Text_IsOneCellOfOneLine(string cell, string written) =>
        Assert.Equal(written, Cell(DelimitedText.Tsv, cell));

    [Fact]
    public void Csv_Values_AreWrittenForMachines()
    {
        var table = ExportTable.Of<object[]>(
            ("none", r => r[0]),
            ("flag", _ => true),
            ("share", _ => 0.75),
            ("day", _ => new DateOnly(2026, 5, 14)),
            ("word", _ => Extraction.FindingDirection.NoEffect),
            ("list", _ => new[] { "TEK", "NOTCH2" }),
            ("number", _ => -3)
        );

        Assert.Equal(
            "none,flag,share,day,word,list,number\r\n,true,0.75,2026-05-14,no-effect,TEK|NOTCH2,-3\r\n",
            DelimitedText.Csv.Header(table) + DelimitedText.Csv.Rows(table, [new object[] { null! }])
        );
    }

    private static string Cell(DelimitedText format, string cell)
    {
        var table = ExportTable.Of<string>(("a", text => text), ("b", _ => "end"));
        var line = format.Rows(table, [cell]);
        var newLine = format == DelimitedText.Csv ? "\r\n" : "\n";
        var separator = format == DelimitedText.Csv ? ',' : '\t';
        Assert.EndsWith($"{separator}end{newLine}", line, StringComparison.Ordinal);
        return line[..^(4 + newLine.Length)];
    }
}
