using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What an import of reference data changed: <c>/admin/reference-data/imports/{id}</c>.</summary>
public sealed class ReferenceImportModel(ReferenceHistory history, LexiconRereadings rereadings) : PageModel
{
    /// <summary>The import.</summary>
    public ReferenceImport Import { get; private set; } = null!;

    /// <summary>What it changed.</summary>
    public ReferenceDifference Difference { get; private set; } = null!;

    /// <summary>How far releases are read again with it; null when it changed nothing.</summary>
    public RereadingProgress? Rereading { get; private set; }

    /// <summary>The same as a list of one.</summary>
    public IReadOnlyList<(string What, RereadingProgress Work)> Rereadings =>
        Rereading is null ? [] : [(ReferenceWords.With(Import), Rereading)];

    /// <summary>Shows what changed.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await history.FindAsync(id, cancel) is not var (import, difference))
        {
            return NotFound();
        }

        (Import, Difference) = (import, difference);
        Rereading = await rereadings.ForImportAsync(id, cancel);
        return Page();
    }

    /// <summary>How far releases are read again, for a page that asks again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(long id, CancellationToken cancel)
    {
        if ((await history.ListAsync(cancel)).FirstOrDefault(i => i.Id == id) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Rereading = await rereadings.ForImportAsync(id, cancel);
        return this.Progress(Rereading is { IsMoving: true }, "_LexiconProgress", Rereadings);
    }

    /// <summary>Every entry that changed, as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long id, CancellationToken cancel) =>
        await history.FindAsync(id, cancel) is var (_, difference) ? DifferenceCsv.File(difference) : NotFound();
}
