namespace DormancyPortal.Core.ReferenceData;

/// <summary>The rows of a tab-separated file with a header; columns are found by name. Errors name file, line and column.</summary>
internal sealed class TabularFile
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly TextReader _text;
    private readonly string _name;

    /// <summary>Reads the header.</summary>
    /// <exception cref="FormatException">A needed column is not there.</exception>
    public TabularFile(TextReader text, string name, params ReadOnlySpan<string> needed)
    {
        (_text, _name) = (text, name);
        var header = (text.ReadLine() ?? "").TrimStart('\uFEFF').TrimEnd('\r').Split('\t');
        for (var i = 0; i < header.Length; i++)
        {
            _columns.TryAdd(header[i], i);
        }

        foreach (var column in needed)
        {
            if (!_columns.ContainsKey(column))
            {
                throw new FormatException($"{name}, line 1: there is no column \"{column}\".");
            }
        }
    }

    /// <summary>The rows, empty lines left out.</summary>
    /// <exception cref="FormatException">A row has more cells than the header.</exception>
    public IEnumerable<TabularRow> Rows()
    {
        for (var line = 2; _text.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            var cells = text.TrimEnd('\r').Split('\t');
            yield return cells.Length <= _columns.Count
                ? new TabularRow(_name, line, _columns, cells)
                : throw new FormatException(
                    $"{_name}, line {line}: {cells.Length} cells under {_columns.Count} columns."
                );
        }
    }
}

/// <summary>One row, its cells by column name.</summary>
internal readonly record struct TabularRow(string File, int Line, Dictionary<string, int> Columns, string[] Cells)
{
    /// <summary>A cell; empty when the row is short or the column is not there.</summary>
    public string Cell(string column) =>
        Columns.TryGetValue(column, out var i) && i < Cells.Length ? Cells[i].Trim() : "";

    /// <summary>A cell that must not be empty.</summary>
    public string Needed(string column) =>
        Cell(column) is { Length: > 0 } cell ? cell : throw Wrong(column, "it is empty");

    /// <summary>A cell that must begin in one way and end in digits, e.g. <c>HGNC:5</c>.</summary>
    public string Id(string column, string prefix)
    {
        var id = Needed(column);
        return
            id.StartsWith(prefix, StringComparison.Ordinal)
            && id.Length > prefix.Length
            && id.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0
            ? id
            : throw Wrong(column, $"\"{id}\" is no id of the form {prefix}5");
    }

    /// <summary>The items of a list.</summary>
    public string[] List(string column) =>
        Cell(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with a cell.</summary>
    public FormatException Wrong(string column, string what) =>
        new($"{File}, line {Line}, column \"{column}\": {what}.");
}
