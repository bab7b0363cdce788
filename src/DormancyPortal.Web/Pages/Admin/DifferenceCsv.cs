using System.Buffers;
using System.Text;
using DormancyPortal.Core.Importing;
using Microsoft.AspNetCore.Mvc;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A difference report as CSV (RFC 4180, UTF-8): every entry, not only the first.</summary>
internal static class DifferenceCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A download of the report.</summary>
    public static FileContentResult File(ReferenceDifference difference)
    {
        var csv = new StringBuilder("change,id,before,after\r\n");
        foreach (var entry in difference.Entries)
        {
            csv.Append(DifferenceWords.Anchor(entry.Change));
            foreach (var cell in (ReadOnlySpan<string?>)[entry.Key, entry.Before, entry.After])
            {
                csv.Append(',').Append(Cell(cell ?? ""));
            }

            csv.Append("\r\n");
        }

        return new FileContentResult(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8")
        {
            FileDownloadName = $"{difference.Kind.ToString().ToLowerInvariant()}-difference.csv",
        };
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
