using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>One row of an HGNC complete set, its cells by column name.</summary>
internal readonly struct HgncRow
{
    private readonly string[] cells;
    private readonly Dictionary<string, int> columns;
    private readonly string file;
    private readonly int line;

    public HgncRow(string text, Dictionary<string, int> columns, string file, int line)
    {
        cells = text.Split('\t');
        this.columns = columns;
        this.file = file;
        this.line = line;
        if (cells.Length > columns.Count)
        {
            throw new FormatException($"{file}, line {line}: {cells.Length} cells under {columns.Count} columns.");
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
        var i = columns[column];
        var cell = i < cells.Length ? cells[i].Trim() : "";
        if (cell is ['"', .., '"'])
        {
            cell = cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        return cell.Length == 0 ? null : cell;
    }
}
