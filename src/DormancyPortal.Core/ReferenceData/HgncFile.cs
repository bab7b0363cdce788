using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>What an HGNC complete set holds.</summary>
/// <param name="Markers">The approved genes, in the order of the file.</param>
/// <param name="Withdrawn">Ids and symbols of withdrawn entries, which older files list among the others.</param>
/// <param name="Modified">The latest day (ISO 8601) on which an entry was changed; null when the file tells none.</param>
public sealed record HgncSet(
    IReadOnlyList<MarkerEntry> Markers,
    IReadOnlyList<(string HgncId, string Symbol)> Withdrawn,
    string? Modified = null
);

/// <summary>
/// The HGNC complete set (genenames.org, tab-separated). Columns are found by name, since their number and order differ
/// from year to year; a cell with <c>|</c> in it may stand in quotation marks.
/// </summary>
public static class HgncFile
{
    private static readonly string[] Required =
    [
        "hgnc_id",
        "symbol",
        "name",
        "locus_type",
        "status",
        "alias_symbol",
        "alias_name",
        "prev_symbol",
        "prev_name",
        "entrez_id",
        "ensembl_gene_id",
        "uniprot_ids",
    ];

    /// <summary>Whether the first line of a file is the header of an HGNC complete set, complete or not.</summary>
    public static bool HasHeader(string firstLine)
    {
        var columns = firstLine.Split('\t');
        return columns.Contains("hgnc_id") && (columns.Contains("alias_symbol") || columns.Contains("prev_symbol"));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="reader">The file, decompressed.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="FormatException">A row is wrong; the message names file, line and column.</exception>
    public static HgncSet Read(TextReader reader, string file)
    {
        var columns = Columns(reader.ReadLine() ?? "", file);
        var cells = new Range[columns.Count + 1];
        List<MarkerEntry> markers = [];
        List<(string, string)> withdrawn = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? modified = null;
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            var row = new HgncRow(text, cells, columns, file, line);
            if (!seen.Add(row.HgncId))
            {
                throw row.Wrong("hgnc_id", $"{row.HgncId} stands in an earlier row as well");
            }

            modified = string.CompareOrdinal(row.Modified, modified) > 0 ? row.Modified : modified;
            if (row.IsWithdrawn)
            {
                withdrawn.Add((row.HgncId, row.Needed("symbol")));
            }
            else
            {
                markers.Add(row.Marker());
            }
        }

        return new HgncSet(markers, withdrawn, modified);
    }

    private static Dictionary<string, int> Columns(string header, string file)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in header.TrimStart('\uFEFF').Split('\t'))
        {
            columns.TryAdd(name, columns.Count);
        }

        return Required.FirstOrDefault(r => !columns.ContainsKey(r)) is { } missing
            ? throw new FormatException(
                $"{file}, line 1: the HGNC complete set has a column \"{missing}\", this file has none."
            )
            : columns;
    }
}
