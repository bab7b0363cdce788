using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Sends a batch by drop or file choice: <c>/admin/batches/new</c>.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueCountLimit = MostParts)]
public sealed class BatchNewModel(BatchIntake intake) : PageModel
{
    private const long LargestRequest = 210L * 1024 * 1024;
    private const int MostParts = 4_000;

    /// <summary>Files chosen or dropped, archives among them.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Names of files of a dropped folder that the browser could not read.</summary>
    [BindProperty]
    public List<string> Unread { get; set; } = [];

    /// <summary>Shows the form.</summary>
    public void OnGet() { }

    /// <summary>Keeps what was sent and leads to its dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var limits = BatchLimits.Default;
        var sent = Files.Where(f => f.FileName.Length > 0).ToList();
        if (sent.Count > limits.Files)
        {
            ModelState.AddModelError(
                "",
                $"That were {CountWords.Of(sent.Count, "file")}, and {CountWords.Of(limits.Files, "file")} are taken at once. Send them in parts."
            );
            return Page();
        }

        if (sent.Count > 0 && await KeepAsync(sent, limits, cancel) is { } id)
        {
            return Redirect(PortalUrls.Batch(id));
        }

        ModelState.AddModelError("", "Choose files, a folder or a zip that has files in it, or drop them.");
        return Page();
    }

    private Task<long?> KeepAsync(List<IFormFile> sent, BatchLimits limits, CancellationToken cancel)
    {
        var by = User.Identity?.Name ?? "unknown";
        var files = sent.Sum(f => CountOf(f, limits)) + Refused(limits).Count();
        var batch = new NewBatch(NameOf(sent), by, files, ImportsAtOnce: false);
        return intake.KeepAsync(batch, Unpacked(sent, limits).Concat(Refused(limits)), cancel);
    }

    private IEnumerable<IncomingFile> Refused(BatchLimits limits) =>
        Unread
            .Take(limits.Files)
            .Select(path => IncomingFile.Refused(BatchSources.ShownName(path), "the browser could not read it"));

    private static int CountOf(IFormFile file, BatchLimits limits)
    {
        using var content = file.OpenReadStream();
        return BatchSources.Count(file.FileName, content, limits);
    }

    private static IEnumerable<IncomingFile> Unpacked(List<IFormFile> sent, BatchLimits limits)
    {
        foreach (var file in sent)
        {
            using var content = file.OpenReadStream();
            var below = sent.Count > 1 ? $"{Path.GetFileName(file.FileName)}/" : "";
            foreach (var entry in BatchSources.Of(file.FileName, content, below, limits))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The folder, the only file, or the first of them.</summary>
    private static string NameOf(List<IFormFile> sent)
    {
        var first = BatchSources.ShownName(sent[0].FileName);
        var folder = first.Contains('/', StringComparison.Ordinal)
            ? first[..first.IndexOf('/', StringComparison.Ordinal)]
            : null;
        return folder is not null
            && sent.TrueForAll(f =>
                BatchSources.ShownName(f.FileName).StartsWith($"{folder}/", StringComparison.Ordinal)
            )
                ? folder
            : sent.Count == 1 ? first
            : $"{first} and {sent.Count - 1} more";
    }
}
