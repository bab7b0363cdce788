namespace DormancyPortal.Core.ReferenceData;

/// <summary>One entry of a file of reference data: the columns the portal uses, and no others.</summary>
/// <param name="Key">What the source calls it for ever: an HGNC ID, a ROR id, a GO id, …</param>
/// <param name="Label">Its symbol or name of today.</param>
/// <param name="IsCurrent">False where the source lists it as withdrawn or obsolete.</param>
/// <param name="Cells">What else is known, in the order that its reader defines, tabs between; lists have <c>|</c> between.</param>
public sealed record ReferenceRow(string Key, string Label, bool IsCurrent, string Cells)
{
    private const char BetweenItems = '|';

    /// <summary>The cells apart.</summary>
    public string[] Split() => Cells.Split('\t');

    /// <summary>Puts cells together; a tab or line break within one becomes a space.</summary>
    public static string Join(params ReadOnlySpan<string?> cells)
    {
        var clean = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            clean[i] = Clean(cells[i]);
        }

        return string.Join('\t', clean);
    }

    /// <summary>Puts the items of a list together.</summary>
    public static string List(IEnumerable<string> items) =>
        string.Join(BetweenItems, items.Select(i => i.Replace(BetweenItems, '/')));

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<string> Items(string cell) => cell.Length == 0 ? [] : cell.Split(BetweenItems);

    /// <summary>A cell, null when it is empty.</summary>
    public static string? Known(string cell) => cell.Length == 0 ? null : cell;

    private static string Clean(string? cell) =>
        cell is null ? ""
        : cell.AsSpan().IndexOfAny('\t', '\r', '\n') < 0 ? cell
        : cell.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
}
