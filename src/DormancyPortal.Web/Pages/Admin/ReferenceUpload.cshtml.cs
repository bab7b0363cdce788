using System.Security.Cryptography;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What a file of reference data would change; confirm or discard: <c>/admin/reference-data/uploads/{id}</c>.</summary>
public sealed class ReferenceUploadModel(ReferenceUploads uploads, ReferenceImporter importer, ReferenceHistory history)
    : PageModel
{
    /// <summary>The file that waits.</summary>
    public ReferenceUpload Upload { get; private set; } = null!;

    /// <summary>What it lists.</summary>
    public ReferenceFile Read { get; private set; } = null!;

    /// <summary>What it would change.</summary>
    public ReferenceDifference Difference { get; private set; } = null!;

    /// <summary>The version that is imported, where it is newer than the file; else null.</summary>
    public string? Newer { get; private set; }

    /// <summary>Shows what would change.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Difference = await importer.CompareAsync(Read, cancel);
        var imports = await history.ListAsync(cancel);
        var imported = imports.FirstOrDefault(i => i.Kind == Read.Kind.ToString())?.Version;
        // Versions are days in ISO 8601, so the later one is the greater text.
        Newer = Read.Version is not null && string.CompareOrdinal(imported, Read.Version) > 0 ? imported : null;
        return Page();
    }

    /// <summary>Every entry that would change, as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? DifferenceCsv.File(await importer.CompareAsync(Read, cancel)) : NotFound();

    /// <summary>Imports the file.</summary>
    public async Task<IActionResult> OnPostImportAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var origin = new ReferenceOrigin(
            Upload.Source,
            Convert.ToHexStringLower(SHA256.HashData(Upload.Bytes)),
            User.Identity?.Name ?? "unknown"
        );
        var difference = await importer.ImportAsync(Read, origin, null, cancel);
        await uploads.DiscardAsync(id, cancel);
        // Loaded here, so that whoever comes next finds the new names ready.
        _ = HttpContext.RequestServices.GetRequiredService<Lexicon>();
        TempData["Said"] = difference.IsEmpty
            ? "Everything in the file was known already. Nothing has changed."
            : $"Imported: {DifferenceWords.Sum(difference)}. New releases are read with it from now on; \"rebuild\" on the command line reads those in the catalog again.";
        return Redirect("/admin/reference-data");
    }

    /// <summary>Forgets the file.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancel)
    {
        await uploads.DiscardAsync(id, cancel);
        TempData["Said"] = "Discarded. Nothing has changed.";
        return Redirect("/admin/reference-data");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, cancel) is not { } upload)
        {
            return false;
        }

        Upload = upload;
        using var stream = new MemoryStream(upload.Bytes, writable: false);
        Read = ReferenceFile.Read(stream, Path.GetFileName(upload.Source));
        return true;
    }
}
