using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What is imported of reference data, and a newer file of it: <c>/admin/reference-data</c>.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class ReferenceDataModel(
    ReferenceHistory history,
    ReferenceUploads uploads,
    ReferenceDownload download,
    LexiconRereadings rereadings
) : PageModel
{
    private const int MostRereadings = 3;
    private const long LargestRequest = ReferenceFile.LargestFile + (1024 * 1024);

    /// <summary>A file chosen.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>An address given instead; stays in the form when it cannot be fetched.</summary>
    [BindProperty]
    public string? Address { get; set; }

    /// <summary>Each source with its newest import; null when there was none.</summary>
    public IReadOnlyList<(ReferenceSource Source, ReferenceImport? Newest)> Sources { get; private set; } = [];

    /// <summary>All imports, newest first.</summary>
    public IReadOnlyList<ReferenceImport> Imports { get; private set; } = [];

    /// <summary>Files that wait to be confirmed.</summary>
    public IReadOnlyList<ReferenceUpload> Waiting { get; private set; } = [];

    /// <summary>How far all releases are read again with the newest imports, each with what the import was.</summary>
    public IReadOnlyList<(string What, RereadingProgress Work)> Rereadings { get; private set; } = [];

    /// <summary>Shows what is imported.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Imports = await history.ListAsync(cancel);
        var byId = Imports.ToDictionary(i => i.Id);
        Rereadings =
        [
            .. (await rereadings.ForImportsAsync(MostRereadings, cancel)).Select(w =>
                (ReferenceWords.With(byId[w.ImportId!.Value]), w)
            ),
        ];
        Waiting = await uploads.WaitingAsync(cancel);
        Sources = [.. ReferenceSources.All.Select(s => (s, Imports.FirstOrDefault(i => i.Kind == s.Kind.ToString())))];
    }

    /// <summary>Orders that releases are published again that an import touched, so that readers see what was read since.</summary>
    public async Task<IActionResult> OnPostPublishAsync([FromForm] long work, CancellationToken cancel)
    {
        var (releases, records) = await rereadings.PublishAsync(work, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = LexiconWords.Ordered(releases, records);
        return Redirect(PortalUrls.ReferenceData());
    }

    /// <summary>Reads a file and leads to what it would change; a wrong one is told here, and nothing is kept.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            if (await ChosenAsync(cancel) is var (name, bytes))
            {
                using var stream = new MemoryStream(bytes, writable: false);
                var read = ReferenceFile.Read(stream, Path.GetFileName(name));
                var by = User.Identity?.Name ?? "unknown";
                return Redirect(
                    PortalUrls.ReferenceUpload(await uploads.KeepAsync(read.Kind, name, bytes, by, cancel))
                );
            }

            ModelState.AddModelError("", "Choose a file, or give the address of one.");
        }
        catch (Exception wrong) when (wrong is FormatException or ReferenceDownloadException)
        {
            ModelState.AddModelError("", $"{wrong.Message} Nothing has changed.");
        }

        await OnGetAsync(cancel);
        return Page();
    }

    private async Task<(string Name, byte[] Bytes)?> ChosenAsync(CancellationToken cancel)
    {
        if (Upload is not null)
        {
            var bytes = new byte[Upload.Length];
            await using var stream = Upload.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancel);
            return (Path.GetFileName(Upload.FileName.Replace('\\', '/')), bytes);
        }

        return string.IsNullOrWhiteSpace(Address)
            ? null
            : (Address.Trim(), await download.FetchAsync(Address.Trim(), null, cancel));
    }
}
