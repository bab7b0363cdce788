using System.Text;
using DormancyPortal.Core.ReferenceData;
using Xunit;

namespace DormancyPortal.Tests.ReferenceData;

/// <summary>Files of every source: known by their beginning, plain or gzip, with errors that say where.</summary>
public sealed class ReferenceFileTests
{
    [Theory]
    [InlineData(ReferenceKind.GeneGroups, ReferenceText.Groups, "1 SLUM family", 2)]
    [InlineData(ReferenceKind.ReactomePathways, ReferenceText.Reactome, "R-HSA-1 Signaling by SLUM1", 3)]
    [InlineData(ReferenceKind.GoTerms, ReferenceText.Obo, "GO:0000001 slumber signaling pathway", 2)]
    [InlineData(ReferenceKind.GoTerms, ReferenceText.GoTable, "GO:0000003 cell growth", 1)]
    [InlineData(ReferenceKind.Institutions, ReferenceText.Ror, "https://ror.org/012345678 University of Nowhere", 1)]
    [InlineData(ReferenceKind.Orthologues, ReferenceText.Orthologues, "MGI:1 HGNC:1 Slumb", 1)]
    public void Read_PlainOrGzip_KnowsWhatItLists(ReferenceKind kind, string text, string first, int rows)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(text), ReferenceText.Zipped(text)])
        {
            using var stream = new MemoryStream(bytes);
            var file = ReferenceFile.Read(stream, "any.name");

            Assert.Equal((kind, rows), (file.Kind, file.Rows.Count));
            Assert.Equal(first, $"{file.Rows[0].Key} {file.Rows[0].Label}");
        }
    }

    [Fact]
    public void Read_Genes_KeepsWithdrawnOnesAndTheLatestDay()
    {
        var file = ReferenceText.Read(
            ReferenceText.Genes(
                ReferenceText.Gene(1, "SLUM1", "\"NAP1|NAP2\"", "SLM", group: "1|2"),
                ReferenceText.Gene(2, "SLUM2~withdrawn", status: "Entry Withdrawn")
            )
        );

        Assert.Equal((ReferenceKind.Genes, "2024-10-18"), (file.Kind, file.Version));
        Assert.Equal([true, false], file.Rows.Select(r => r.IsCurrent));
        Assert.Equal("name of 1\tNAP1|NAP2\tSLM\t\t\t1\tENSG1\tP1\tgene with protein product\t1|2", file.Rows[0].Cells);
    }

    [Fact]
    public void Read_HeaderOfAnotherYear_FindsTheColumns()
    {
        var header = File.ReadAllText(SharedFolder.Need("data", "hgnc_header_2026.tsv")).TrimEnd();
        var cells = header
            .Split('\t')
            .Select(c =>
                c switch
                {
                    "hgnc_id" => "HGNC:1",
                    "symbol" => "SLUM1",
                    "name" => "slumber 1",
                    "status" => "Approved",
                    "gene_group_id" => "9",
                    _ => "",
                }
            );

        var row = Assert.Single(ReferenceText.Read($"{header}\n{string.Join('\t', cells)}\n").Rows);
        Assert.Equal("slumber 1\t\t\t\t\t\t\t\t\t9", row.Cells);
    }

    [Fact]
    public void Read_Ror_KeepsLatinNamesAcronymsCountryParentAndTypes() =>
        Assert.Equal(
            "Universiteit van Nergens\tUvN\tThe Netherlands\tNowhere Council\teducation|funder",
            Assert.Single(ReferenceText.Read(ReferenceText.Ror).Rows).Cells
        );

    [Fact]
    public void Read_Obo_TellsExactSynonymsApartAndMarksObsoleteTerms()
    {
        var file = ReferenceText.Read(ReferenceText.Obo);

        Assert.Equal(("2026-05-19", false), (file.Version, file.IsPartial));
        Assert.Equal("biological_process\tslumber signalling\tsleep", file.Rows[0].Cells);
        Assert.False(file.Rows[1].IsCurrent);
        Assert.True(ReferenceText.Read(ReferenceText.GoTable).IsPartial);
    }

    [Theory]
    [InlineData(ReferenceText.Groups, "\tReceptors\t", "\t\t", "file.txt, line 3, column \"name\": it is empty")]
    [InlineData(ReferenceText.Groups, "\n2\t", "\n1\t", "line 3, column \"identifier\": 1 stands in line 2 as well")]
    [InlineData(ReferenceText.Groups, "synonyms", "also", "line 1: there is no column \"synonyms\"")]
    [InlineData(ReferenceText.Reactome, "\tDisease\t", "\t", "line 3: 2 cells")]
    [InlineData(ReferenceText.Reactome, "R-HSA-2", "HSA-2", "line 3, column \"id\": \"HSA-2\"")]
    [InlineData(ReferenceText.Obo, "name: slumber signaling pathway\n", "", "line 5, tag \"name\": it is missing")]
    [InlineData(ReferenceText.GoTable, "GO:0000003", "GO:x", "line 2, column \"go_id\"")]
    [InlineData(ReferenceText.Orthologues, "HGNC:1", "1", "line 3, column \"HGNC ID\": \"1\"")]
    [InlineData(ReferenceText.Ror, "https://ror.org/012345678", "grid.5", "record 1, field \"id\": \"grid.5\"")]
    [InlineData(ReferenceText.Ror, "\"names\"", "\"name\"", "record 1, field \"names\"")]
    [InlineData(ReferenceText.Ror, "\"status\":\"active\"", "\"status\":[]", "record 1, at $")]
    public void Read_WrongRow_SaysWhereAndWhat(string text, string right, string wrong, string where)
    {
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(text, broken);

        var error = Assert.Throws<FormatException>(() => ReferenceText.Read(broken));

        Assert.Contains(where, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SymbolOfTwoGenes_NamesBoth() =>
        Assert.Contains(
            "column \"symbol\": SLUM1 is the symbol of HGNC:1 and HGNC:2",
            Assert
                .Throws<FormatException>(() =>
                    ReferenceText.Read(
                        ReferenceText.Genes(ReferenceText.Gene(1, "SLUM1"), ReferenceText.Gene(2, "SLUM1"))
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_GzipCutOff_IsAnErrorAndNotHalfAFile()
    {
        var rows = Enumerable.Range(1, 5000).Select(i => ReferenceText.Gene(i, $"SLUM{i}")).ToArray();
        var whole = ReferenceText.Zipped(ReferenceText.Genes(rows));
        using var half = new MemoryStream(whole[..(whole.Length / 2)]);

        var error = Assert.Throws<FormatException>(() => ReferenceFile.Read(half, "half.gz"));

        Assert.StartsWith("half.gz", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest", "zip archive")]
    [InlineData("hello\n", "no reference data that the portal knows")]
    [InlineData("", "no reference data that the portal knows")]
    public void Read_SomethingElse_SaysWhatIsExpected(string text, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<FormatException>(() => ReferenceText.Read(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_AnotherKindThanAskedFor_SaysWhichItIs() =>
        Assert.Contains(
            "is HGNC gene groups, not HGNC complete set",
            Assert.Throws<FormatException>(() => ReferenceText.Read(ReferenceText.Groups, ReferenceKind.Genes)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("hgnc_complete_set_2024-10-18.txt.gz", ReferenceKind.Genes, 43882)]
    [InlineData("hgnc-gene-groups.tsv", ReferenceKind.GeneGroups, 1980)]
    [InlineData("ReactomePathways_2025.txt", ReferenceKind.ReactomePathways, 2803)]
    [InlineData("go_bp_terms_2022.tsv.gz", ReferenceKind.GoTerms, 28140)]
    [InlineData("goslim_generic.obo", ReferenceKind.GoTerms, 0)]
    [InlineData("ror-records.v2.json.gz", ReferenceKind.Institutions, 35990)]
    [InlineData("HOM_MouseHumanSequence.rpt.gz", ReferenceKind.Orthologues, 0)]
    public void Read_RealFile_TakesEveryRow(string name, ReferenceKind kind, int rows)
    {
        using var stream = File.OpenRead(SharedFolder.Need("data", name));
        var file = ReferenceFile.Read(stream, name);

        Assert.Equal(kind, file.Kind);
        Assert.True(rows == 0 ? file.Rows.Count > 100 : file.Rows.Count == rows, $"{file.Rows.Count} rows");
    }
}
