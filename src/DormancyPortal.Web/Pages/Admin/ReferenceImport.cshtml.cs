using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What an import of reference data changed: <c>/admin/reference-data/imports/{id}</c>.</summary>
public sealed class ReferenceImportModel(ReferenceHistory history) : PageModel
{
    /// <summary>The import.</summary>
    public ReferenceImport Import { get; private set; } = null!;

    /// <summary>What it changed.</summary>
    public ReferenceDifference Difference { get; private set; } = null!;

    /// <summary>Shows what changed.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await history.FindAsync(id, cancel) is not var (import, difference))
        {
            return NotFound();
        }

        (Import, Difference) = (import, difference);
        return Page();
    }

    /// <summary>Every entry that changed, as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long id, CancellationToken cancel) =>
        await history.FindAsync(id, cancel) is var (_, difference) ? DifferenceCsv.File(difference) : NotFound();
}
