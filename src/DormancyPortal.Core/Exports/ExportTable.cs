namespace DormancyPortal.Core.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">Its heading, in camelCase as the same field has in JSON.</param>
/// <param name="Value">The cell of a row: text, a number, a date, a value of a vocabulary, or a list of these.</param>
public sealed record ExportColumn(string Name, Func<object, object?> Value);

/// <summary>How the rows of one list become a flat table.</summary>
/// <param name="Columns">Its columns from left to right.</param>
public sealed record ExportTable(IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>A table of rows of one type.</summary>
    /// <param name="columns">Heading and cell of each column.</param>
    public static ExportTable Of<T>(params ReadOnlySpan<(string Name, Func<T, object?> Value)> columns)
        where T : class
    {
        var made = new List<ExportColumn>(columns.Length);
        foreach (var (name, value) in columns)
        {
            made.Add(new ExportColumn(name, row => value((T)row)));
        }

        return new ExportTable(made);
    }
}
