using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// What a file of reference data would change; confirm or discard; then how far its import is, and the way to it:
/// <c>/admin/reference-data/uploads/{id}</c>.
/// </summary>
public sealed class ReferenceUploadModel(ReferenceUploads uploads, ReferenceImporter importer, ReferenceHistory history)
    : PageModel
{
    /// <summary>The file that waits.</summary>
    public ReferenceUpload Upload { get; private set; } = null!;

    /// <summary>What it lists; not read while it is imported.</summary>
    public ReferenceFile Read { get; private set; } = null!;

    /// <summary>What it would change.</summary>
    public ReferenceDifference Difference { get; private set; } = null!;

    /// <summary>The version that is imported, where it is newer than the file; else null.</summary>
    public string? Newer { get; private set; }

    /// <summary>What share of it is imported, 0 to 1.</summary>
    public double Share => HttpContext.RequestServices.GetRequiredService<ReferenceImportWorker>().ShareOf(Upload.Id);

    /// <summary>Shows what would change, or how far the import is; once it is imported, leads to what that changed.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, cancel) is not { } upload)
        {
            return NotFound();
        }

        Upload = upload;
        if (upload.ImportId is { } import)
        {
            return Redirect(PortalUrls.ReferenceImport(import));
        }

        if (upload.IsImporting)
        {
            return Page();
        }

        await ReadAsync(cancel);
        Difference = await importer.CompareAsync(Read, cancel);
        var imports = await history.ListAsync(cancel);
        var imported = imports.FirstOrDefault(i => i.Kind == Read.Kind.ToString())?.Version;
        // Versions are days in ISO 8601, so the later one is the greater text.
        Newer = Read.Version is not null && string.CompareOrdinal(imported, Read.Version) > 0 ? imported : null;
        return Page();
    }

    /// <summary>Every entry that would change, as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, cancel) is not { ImportId: null } upload)
        {
            return NotFound();
        }

        Upload = upload;
        await ReadAsync(cancel);
        return DifferenceCsv.File(await importer.CompareAsync(Read, cancel));
    }

    /// <summary>How far the import is, as a piece of the page.</summary>
    public async Task<IActionResult> OnGetProgressAsync(long id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, cancel) is not { } upload)
        {
            return NotFound();
        }

        Upload = upload;
        return this.Progress(upload.IsImporting, "_ReferenceProgress", Share);
    }

    /// <summary>Orders the import.</summary>
    public async Task<IActionResult> OnPostImportAsync(long id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        await uploads.ConfirmAsync(id, User.Identity?.Name ?? "unknown", cancel);
        HttpContext.RequestServices.GetRequiredService<ReferenceImportWorker>().Wake();
        return Redirect(PortalUrls.ReferenceUpload(id));
    }

    /// <summary>Forgets the file.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancel)
    {
        TempData["Said"] = await uploads.DiscardAsync(id, cancel)
            ? "Discarded. Nothing has changed."
            : "It was confirmed or discarded already.";
        return Redirect("/admin/reference-data");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        using var stream = new MemoryStream(await uploads.BytesAsync(Upload.Id, cancel), writable: false);
        Read = ReferenceFile.Read(stream, Path.GetFileName(Upload.Source));
    }
}
