using System.Text;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Upload by drop, file choice or pasted text: <c>/admin/upload</c>.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = (int)LargestRequest)]
public sealed class UploadModel(ReleaseIngestion ingestion, CatalogPublisher publisher, TimeProvider clock) : PageModel
{
    private const long LargestRequest = 64 * 1024 * 1024;

    /// <summary>Files chosen or dropped.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Text pasted instead; stays in the form when it cannot be read.</summary>
    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>What came of each file, when it was more than one or something was wrong.</summary>
    public List<(string Name, IngestOutcome Outcome)> Outcomes { get; } = [];

    /// <summary>Shows the form.</summary>
    public void OnGet() { }

    /// <summary>Takes the files or the text in; a single new one leads to its review.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var file in Files)
        {
            await AddAsync(file.FileName, await BytesAsync(file, cancel), cancel);
        }

        if (!string.IsNullOrWhiteSpace(Pasted))
        {
            var name = $"pasted-{clock.GetUtcNow():yyyyMMdd-HHmmss}.txt";
            await AddAsync(name, Encoding.UTF8.GetBytes(Pasted), cancel);
        }

        if (Outcomes is [(_, IngestOutcome.Added added)])
        {
            return Redirect(PortalUrls.Draft(added.Slug));
        }

        if (Outcomes.Count == 0)
        {
            ModelState.AddModelError("", "Choose a file, drop one, or paste the text of a release.");
        }
        else if (Outcomes.TrueForAll(o => o.Outcome is not IngestOutcome.Unreadable))
        {
            Pasted = null;
            ModelState.Remove(nameof(Pasted));
        }

        return Page();
    }

    /// <summary>Takes a file in; the same bytes as a release that was put away bring it back.</summary>
    private async Task AddAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        var by = User.Identity?.Name ?? "unknown";
        var outcome = await ingestion.AddAsync(name, bytes, by, cancel);
        if (outcome is IngestOutcome.AlreadyKept { State: ReleaseState.Discarded } kept)
        {
            await publisher.BringBackAsync(kept.ReleaseId, by, CatalogPublisher.SentAgain, null, cancel);
        }

        Outcomes.Add((name, outcome));
    }

    /// <summary>The bytes of a file; of one that is too large only as many as show that it is.</summary>
    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[Math.Min(file.Length, DocumentReader.LargestDocument + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
