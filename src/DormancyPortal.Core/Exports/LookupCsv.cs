using System.Buffers;
using System.Text;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Core.Exports;

/// <summary>Names that were looked up as CSV (RFC 4180, UTF-8): a row for each thing that a name may mean.</summary>
public static class LookupCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The file.</summary>
    /// <param name="found">The names.</param>
    /// <param name="site">Address of the portal, without a slash at the end.</param>
    public static byte[] Write(IReadOnlyList<NameLookup> found, string site)
    {
        var csv = new StringBuilder("name,outcome,kind,label,detail,why,findings,in_catalog,url\r\n");
        foreach (var name in found)
        {
            var outcome = name.Outcome.ToString().ToLowerInvariant();
            foreach (var hit in name.Hits)
            {
                var of = hit.Entity;
                Line(
                    csv,
                    name.Name,
                    outcome,
                    of.Kind.ToString().ToLowerInvariant(),
                    of.Label,
                    of.Detail,
                    hit.Why,
                    of.FindingCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    of.InCatalog ? "true" : "false",
                    of.Url is { } url ? site + url : null
                );
            }

            if (name.Hits.Count == 0)
            {
                Line(csv, name.Name, outcome, null, null, null, null, null, null, null);
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Line(StringBuilder csv, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        }

        csv.Append("\r\n");
    }

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Cell(string cell)
    {
        var plain = cell is ['=' or '+' or '-' or '@', ..] ? $"'{cell}" : cell;
        return plain.AsSpan().IndexOfAny(Quoted) < 0
            ? plain
            : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
