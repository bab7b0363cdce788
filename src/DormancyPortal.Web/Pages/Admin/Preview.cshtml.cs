using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Review;
using DormancyPortal.Web.Pages.Records;
using DormancyPortal.Web.Pages.Releases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>An uploaded release as readers would see it with every decision made so far: <c>/admin/releases/{slug}/preview</c>.</summary>
[DamagedReading]
public sealed class PreviewModel(DraftRecordQuery drafts) : PageModel
{
    /// <summary>The release.</summary>
    public ReleaseRecord Release { get; private set; } = null!;

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return NotFound();
        }

        Release = DraftText.Of(draft, ReviewSheet.Of(draft.Extraction, draft.Decisions));
        // Readers' marks lead to records, which a draft does not have.
        Release = Release with
        {
            Mentions = [.. Release.Mentions.Select(m => m with { Item = null })],
        };
        Paragraphs = ReleaseText.Paragraphs(Release, new ReleaseLayers(new ListState(Request)));
        return Page();
    }
}
