namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// A tab-separated table as the lexicons use it: a header row, <c>#</c> comments, <c>|</c> between the items of a list,
/// an empty cell for unknown, no quoting.
/// </summary>
internal static class TsvTable
{
    public static IEnumerable<TsvRow> Read(string table, string text)
    {
        Dictionary<string, int>? columns = null;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells
                    .Select((name, i) => (name, i))
                    .ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
            }
            else if (cells.Length > columns.Count)
            {
                throw new FormatException(
                    $"{table}.tsv, line {number}: {cells.Length} cells under {columns.Count} headers."
                );
            }
            else
            {
                yield return new TsvRow(table, number, columns, cells);
            }
        }
    }
}

/// <summary>One row, its cells by column name.</summary>
internal sealed class TsvRow(string table, int line, Dictionary<string, int> columns, string[] cells)
{
    public string? Optional(string column)
    {
        if (!columns.TryGetValue(column, out var i))
        {
            throw new FormatException($"{table}.tsv has no column \"{column}\".");
        }

        var cell = i < cells.Length ? cells[i].Trim() : "";
        return cell.Length == 0 ? null : cell;
    }

    public string Required(string column) =>
        Optional(column) ?? throw new FormatException($"{table}.tsv, line {line}: column \"{column}\" is empty.");

    public IReadOnlyList<string> List(string column) =>
        Optional(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public bool Flag(string column) =>
        Optional(column) switch
        {
            null or "no" => false,
            "yes" => true,
            var other => throw new FormatException(
                $"{table}.tsv, line {line}: \"{column}\" is yes or no, not \"{other}\"."
            ),
        };

    public T OneOf<T>(string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(Required(column).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new FormatException(
                $"{table}.tsv, line {line}: \"{column}\" is one of {string.Join(", ", Enum.GetNames<T>())}."
            );
}
