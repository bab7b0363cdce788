using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web.Twins;

/// <summary>A format in which a page can be taken away.</summary>
/// <param name="Suffix">What stands behind the page's address, without the dot.</param>
/// <param name="MediaType">Its media type, without parameters.</param>
/// <param name="ContentType">The type as it is sent.</param>
/// <param name="Words">What readers call it.</param>
public sealed record TwinFormat(string Suffix, string MediaType, string ContentType, string Words)
{
    /// <summary>Rows and records with all their fields.</summary>
    public static TwinFormat Json { get; } = new("json", "application/json", "application/json; charset=utf-8", "JSON");

    /// <summary>Records in the words of schema.org.</summary>
    public static TwinFormat JsonLd { get; } = new("jsonld", "application/ld+json", "application/ld+json", "JSON-LD");

    /// <summary>Rows for spreadsheets.</summary>
    public static TwinFormat Csv { get; } = new("csv", "text/csv", "text/csv; charset=utf-8; header=present", "CSV");

    /// <summary>Rows for scripts.</summary>
    public static TwinFormat Tsv { get; } =
        new("tsv", "text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "TSV");

    /// <summary>A citation for LaTeX.</summary>
    public static TwinFormat BibTeX { get; } =
        new("bib", "application/x-bibtex", "application/x-bibtex; charset=utf-8", "BibTeX");

    /// <summary>A citation for reference managers.</summary>
    public static TwinFormat Ris { get; } =
        new("ris", "application/x-research-info-systems", "application/x-research-info-systems; charset=utf-8", "RIS");

    /// <summary>A citation for programs of the Citation Style Language.</summary>
    public static TwinFormat CslJson { get; } =
        new(
            "csl.json",
            "application/vnd.citationstyles.csl+json",
            "application/vnd.citationstyles.csl+json",
            "CSL-JSON"
        );

    /// <summary>Releases that name it, newest first, to be followed.</summary>
    public static TwinFormat Atom { get; } =
        new("atom", "application/atom+xml", "application/atom+xml; charset=utf-8", "Atom feed");

    /// <summary>The formats of citations.</summary>
    public static IReadOnlyList<TwinFormat> OfCitations { get; } = [BibTeX, Ris, CslJson];

    /// <summary>What a list offers.</summary>
    public static IReadOnlyList<TwinFormat> OfLists { get; } = [Csv, Tsv, Json];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TwinFormat> All { get; } = [Json, JsonLd, Csv, Tsv, Atom, .. OfCitations];

    /// <summary>What a record offers; as a table, its findings; what others wrote can be cited, and what may be
    /// named again can be followed.</summary>
    public static IReadOnlyList<TwinFormat> OfRecord(RecordKind kind) =>
        kind switch
        {
            RecordKind.Study => All,
            RecordKind.Release => [Json, JsonLd, Csv, Tsv, .. OfCitations],
            RecordKind.Finding => [Json, JsonLd, Csv, Tsv],
            _ => [Json, JsonLd, Csv, Tsv, Atom],
        };
}
