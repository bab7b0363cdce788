using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction.Lexicons;
using Xunit;

namespace DormancyPortal.Tests.ReferenceData;

/// <summary>HGNC complete sets: columns by name, withdrawn rows apart, errors that say where.</summary>
public sealed class HgncFileTests
{
    private const string Header =
        "hgnc_id\tsymbol\tname\tlocus_type\tstatus\talias_symbol\talias_name\tprev_symbol\tprev_name\tentrez_id\tensembl_gene_id\tuniprot_ids";

    private const string Tek =
        "HGNC:11724\tTEK\tTEK receptor tyrosine kinase\tgene with protein product\tApproved\t\"TIE2|CD202b\"\t\tVMCM\t\t7010\tENSG00000120156\tQ02763";

    [Fact]
    public void Read_ColumnsInAnotherOrder_FindsThemByName()
    {
        var columns = Header.Split('\t');
        var cells = Tek.Split('\t');

        var set = Read(string.Join('\t', columns.Reverse()), string.Join('\t', cells.Reverse()));

        var marker = Assert.Single(set.Markers);
        Assert.Equal(("HGNC:11724", "TEK", "7010"), (marker.HgncId, marker.Symbol, marker.NcbiGene));
        Assert.Equal(["TIE2", "CD202b"], marker.Aliases);
        Assert.Equal(["VMCM"], marker.Previous);
    }

    [Fact]
    public void Read_WithdrawnRow_KeepsItApart()
    {
        var set = Read(Header, Tek, "HGNC:6\tA1S9T~withdrawn\tsymbol withdrawn\tunknown\tEntry Withdrawn");

        Assert.Single(set.Markers);
        Assert.Equal([("HGNC:6", "A1S9T~withdrawn")], set.Withdrawn);
    }

    [Theory]
    [InlineData("HGNC:11724", "11724", "line 2, column \"hgnc_id\"")]
    [InlineData("\tTEK\t", "\t\t", "line 2, column \"symbol\"")]
    [InlineData("\t7010\t", "\tseven\t", "line 2, column \"entrez_id\"")]
    [InlineData("Approved", "Maybe", "line 2, column \"status\"")]
    public void Read_WrongCell_SaysRowAndColumn(string right, string wrong, string where)
    {
        var row = Tek.Replace(right, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<FormatException>(() => Read(Header, row));

        Assert.Contains(where, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ColumnMissing_SaysWhich()
    {
        var error = Assert.Throws<FormatException>(() =>
            Read(Header.Replace("prev_symbol", "earlier", StringComparison.Ordinal), Tek)
        );

        Assert.Contains("\"prev_symbol\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithMarkers_SameId_MergesAndKeepsCuratedNamesFirst()
    {
        var lexicon = LexiconTables.Build(
            new Dictionary<string, string>
            {
                ["markers"] =
                    "hgnc_id\tsymbol\tname\taliases\tprevious\tncbi_gene\tensembl\tuniprot\ttheme\nHGNC:11724\tOLD\told name\tangiopoietin receptor\n",
            }
        );

        var merged = lexicon.WithMarkers(Read(Header, Tek).Markers, "1");

        var marker = Assert.Single(merged.Markers);
        Assert.Equal("TEK", marker.Symbol);
        Assert.Equal(["angiopoietin receptor", "TIE2", "CD202b"], marker.Aliases);
        Assert.Equal(["VMCM", "OLD"], marker.Previous);
        Assert.NotEqual(lexicon.Version, merged.Version);
    }

    private static HgncSet Read(params string[] lines) =>
        HgncFile.Read(new StringReader(string.Join('\n', lines)), "set.txt");
}
