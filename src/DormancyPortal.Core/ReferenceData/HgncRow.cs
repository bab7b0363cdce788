using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>One row of an HGNC complete set, its cells by column name.</summary>
internal readonly struct HgncRow
{
    private readonly string text;
    private readonly Range[] cells;
    private readonly int count;
    private readonly Dictionary<string, int> columns;
    private readonly string file;
    private readonly int line;

    /// <summary>Takes a line apart. Of some fifty cells a dozen are read, so the others never become strings.</summary>
    /// <param name="text">The line.</param>
    /// <param name="cells">Room for as many cells as there are columns and one more; a later row may use it again.</param>
    /// <param name="columns">Where each column stands.</param>
    /// <param name="file">The file, for errors.</param>
    /// <param name="line">The number of the line, for errors.</param>
    public HgncRow(string text, Range[] cells, Dictionary<string, int> columns, string file, int line)
    {
        this.text = text;
        this.cells = cells;
        this.columns = columns;
        this.file = file;
        this.line = line;
        count = text.AsSpan().Split(cells, '\t');
        if (count > columns.Count)
        {
            var all = text.AsSpan().Count('\t') + 1;
            throw new FormatException($"{file}, line {line}: {all} cells under {columns.Count} columns.");
        }
    }

    public string HgncId
    {
        get
        {
            var id = Needed("hgnc_id");
            return
                id.StartsWith("HGNC:", StringComparison.Ordinal) && id.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0
                ? id
                : throw Wrong("hgnc_id", $"\"{id}\" is no id of the form HGNC:5");
        }
    }

    public bool IsWithdrawn
    {
        get
        {
            var status = Needed("status");
            return status switch
            {
                "Approved" => false,
                "Entry Withdrawn" or "Symbol Withdrawn" => true,
                _ => throw Wrong("status", $"\"{status}\" is neither Approved nor Entry Withdrawn"),
            };
        }
    }

    /// <summary>When the entry was changed last, e.g. <c>2024-10-18</c>; null when the file does not tell.</summary>
    public string? Modified => Cell("date_modified");

    public MarkerEntry Marker() =>
        new(
            HgncId,
            Needed("symbol"),
            Needed("name"),
            List("alias_symbol"),
            List("prev_symbol"),
            Number("entrez_id"),
            Cell("ensembl_gene_id"),
            List("uniprot_ids") is [var first, ..] ? first : null,
            null
        )
        {
            AliasNames = List("alias_name"),
            PreviousNames = List("prev_name"),
            LocusType = Cell("locus_type"),
            Groups = columns.ContainsKey("gene_group_id") ? List("gene_group_id") : List("gene_family_id"),
        };

    public string Needed(string column) => Cell(column) ?? throw Wrong(column, "it is empty");

    public FormatException Wrong(string column, string what) =>
        new($"{file}, line {line}, column \"{column}\": {what}.");

    private string? Number(string column) =>
        Cell(column) is not { } cell ? null
        : cell.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? cell
        : throw Wrong(column, $"\"{cell}\" is no number");

    private string[] List(string column) =>
        Cell(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The cell without the quotation marks around it; null when it is empty.</summary>
    private string? Cell(string column)
    {
        var cell = columns.TryGetValue(column, out var i) && i < count ? text.AsSpan(cells[i]).Trim() : default;
        var plain = cell is ['"', .., '"']
            ? cell[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell.ToString();
        return plain.Length == 0 ? null : plain;
    }
}
