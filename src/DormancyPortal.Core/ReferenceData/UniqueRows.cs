namespace DormancyPortal.Core.ReferenceData;

/// <summary>Rows in the order of their file, each key once.</summary>
internal sealed class UniqueRows
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<ReferenceRow> _rows = [];

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<ReferenceRow> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="wrong">Makes the error for a key that stands in an earlier line as well.</param>
    public void Add(ReferenceRow row, int line, Func<string, FormatException> wrong)
    {
        if (!_lines.TryAdd(row.Key, line))
        {
            throw wrong($"{row.Key} stands in line {_lines[row.Key]} as well");
        }

        _rows.Add(row);
    }
}
