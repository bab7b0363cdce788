using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using DormancyPortal.Web.Pages.Releases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>One uploaded release with what was read in it; publish and withdraw: <c>/admin/releases/{slug}</c>.</summary>
public sealed class ReviewModel(DraftRecordQuery drafts, CatalogPublisher publisher) : PageModel
{
    /// <summary>The release.</summary>
    public DraftRecord Draft { get; private set; } = null!;

    /// <summary>Which marks are shown.</summary>
    public ReleaseLayers Layers { get; private set; } = null!;

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>A note with a decision.</summary>
    [BindProperty]
    [StringLength(2000, ErrorMessage = "A note has at most 2,000 characters.")]
    public string? Note { get; set; }

    /// <summary>Shows the release.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return NotFound();
        }

        Draft = draft;
        Layers = new ReleaseLayers(new ListState(Request));
        Paragraphs = ReleaseText.Paragraphs(DraftText.Of(draft), Layers);
        return Page();
    }

    /// <summary>The file as it was uploaded, always a download.</summary>
    public async Task<IActionResult> OnGetFileAsync(string slug, CancellationToken cancel) =>
        await drafts.FileAsync(slug, cancel) is var (bytes, name)
            ? File(bytes, "application/octet-stream", name)
            : NotFound();

    /// <summary>Publishes the release.</summary>
    public Task<IActionResult> OnPostPublishAsync(string slug, CancellationToken cancel) =>
        DecideAsync(
            slug,
            draft => publisher.PublishAsync(draft.ReleaseId, Decider, Note, cancel),
            $"Published. Its page is {PortalUrls.Release(slug)}.",
            cancel
        );

    /// <summary>Takes a published release out of the catalog.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string slug, CancellationToken cancel) =>
        DecideAsync(
            slug,
            draft =>
                draft.State == ReleaseState.Published
                    ? publisher.WithdrawAsync(draft.ReleaseId, Decider, Note, cancel)
                    : Task.CompletedTask,
            "Withdrawn. Its address now says that it is gone, and why.",
            cancel
        );

    private string Decider => User.Identity?.Name ?? "unknown";

    private async Task<IActionResult> DecideAsync(
        string slug,
        Func<DraftRecord, Task> decide,
        string said,
        CancellationToken cancel
    )
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null || !ModelState.IsValid)
        {
            return shown;
        }

        await decide(Draft);
        TempData["Said"] = said;
        return Redirect(PortalUrls.Draft(slug));
    }
}
