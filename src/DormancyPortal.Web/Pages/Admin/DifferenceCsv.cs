using System.Text;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Importing;
using Microsoft.AspNetCore.Mvc;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>A difference report as CSV: every entry, not only the first.</summary>
internal static class DifferenceCsv
{
    private static readonly ExportTable Table = ExportTable.Of<EntryDifference>(
        ("change", e => DifferenceWords.Anchor(e.Change)),
        ("id", e => e.Key),
        ("before", e => e.Before),
        ("after", e => e.After)
    );

    /// <summary>A download of the report.</summary>
    public static FileContentResult File(ReferenceDifference difference)
    {
        var csv = DelimitedText.Csv.Header(Table) + DelimitedText.Csv.Rows(Table, [.. difference.Entries]);
        return new FileContentResult(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8")
        {
            FileDownloadName = $"{difference.Kind.ToString().ToLowerInvariant()}-difference.csv",
        };
    }
}
