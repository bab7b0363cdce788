using System.IO.Compression;
using System.Text;
using DormancyPortal.Core.ReferenceData;

namespace DormancyPortal.Tests.ReferenceData;

/// <summary>Small files of every source, written by hand in the form of the real ones.</summary>
internal static class ReferenceText
{
    public const string GeneHeader =
        "hgnc_id\tsymbol\tname\tlocus_type\tstatus\talias_symbol\talias_name\tprev_symbol\tprev_name\tgene_group_id\tdate_modified\tentrez_id\tensembl_gene_id\tuniprot_ids";

    public const string Groups =
        "identifier\tname\tdefinition\tsynonyms\talts\tparents\tspecies\n"
        + "1\tSLUM family\tSleepers.\tSLUMs|slumber proteins\t\t\tncbitaxon:9606\n"
        + "2\tReceptors\t\t\t\t\tncbitaxon:9606\n";

    public const string Reactome =
        "R-HSA-1\tSignaling by SLUM1\tHomo sapiens\nR-MMU-1\tSignaling by Slum1\tMus musculus\n"
        + "R-HSA-2\tDisease\tHomo sapiens\nR-HSA-3\tSignaling by NOTCH\tHomo sapiens\n";

    public const string Obo =
        "format-version: 1.2\ndata-version: go/releases/2026-05-19/go.owl\nontology: go\n\n"
        + "[Term]\nid: GO:0000001\nname: slumber signaling pathway\nnamespace: biological_process\n"
        + "synonym: \"slumber signalling\" EXACT []\nsynonym: \"sleep\" BROAD []\n\n"
        + "[Term]\nid: GO:0000002\nname: obsolete waking\nnamespace: biological_process\nis_obsolete: true\n\n"
        + "[Typedef]\nid: part_of\nname: part of\n";

    public const string GoTable = "go_id\tname\tsynonyms\nGO:0000003\tcell growth\tgrowing|enlarging\n";

    public const string Ror = """
        [{"id":"https://ror.org/012345678","status":"active","types":["education","funder"],
          "admin":{"last_modified":{"date":"2026-02-24"}},
          "locations":[{"geonames_details":{"country_name":"The Netherlands"}}],
          "names":[{"value":"UvN","types":["acronym"]},{"value":"University of Nowhere","types":["ror_display","label"]},
                   {"value":"Universiteit van Nergens","types":["label"]},{"value":"Нигде","types":["label"]}],
          "relationships":[{"type":"parent","label":"Nowhere Council","id":"https://ror.org/087654321"}]}]
        """;

    public const string Orthologues =
        "DB Class Key\tCommon Organism Name\tNCBI Taxon ID\tSymbol\tEntrezGene ID\tMouse MGI ID\tHGNC ID\n"
        + "7\tmouse, laboratory\t10090\tSlumb\t1\tMGI:1\t\n7\thuman\t9606\tSLUM1\t2\t\tHGNC:1\n"
        + "8\tmouse, laboratory\t10090\tAlone\t3\tMGI:2\t\n";

    /// <summary>A gene as a row of the complete set.</summary>
    public static string Gene(
        int number,
        string symbol,
        string aliases = "",
        string previous = "",
        string status = "Approved",
        string group = ""
    ) =>
        $"HGNC:{number}\t{symbol}\tname of {number}\tgene with protein product\t{status}\t{aliases}\t\t{previous}\t\t{group}\t2024-10-18\t{number}\tENSG{number}\tP{number}";

    /// <summary>A complete set.</summary>
    public static string Genes(params string[] rows) => string.Join('\n', [GeneHeader, .. rows, ""]);

    /// <summary>A file as it would be read.</summary>
    public static ReferenceFile Read(string text, ReferenceKind? kind = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReferenceFile.Read(stream, "file.txt", kind);
    }

    /// <summary>Its entries, for a lexicon.</summary>
    public static ReferenceSet Set(string text)
    {
        var file = Read(text);
        return new ReferenceSet(file.Kind, LexiconVersion.OfRows(file.Rows), file.Rows, ReferenceSet.None);
    }

    /// <summary>The text compressed.</summary>
    public static byte[] Zipped(string text)
    {
        using var whole = new MemoryStream();
        using (var zip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return whole.ToArray();
    }
}
