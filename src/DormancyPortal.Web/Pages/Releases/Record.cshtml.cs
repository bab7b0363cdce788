using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>The full text of one release: <c>/releases/{slug}</c>, its file: <c>/releases/{slug}/file</c>.</summary>
public sealed class RecordModel(ReleaseRecordQuery releases) : PageModel
{
    /// <summary>The release; null when it is here no more.</summary>
    public ReleaseRecord? Release { get; private set; }

    /// <summary>What was here, and why it is gone.</summary>
    public GoneRecord? Gone { get; private set; }

    /// <summary>Which marks are shown.</summary>
    public ReleaseLayers Layers { get; private set; } = null!;

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>The paragraph of the headline, which is the page's own heading; null where the text has no such paragraph.</summary>
    public ReleaseParagraph? MarkedHeadline => ReleaseText.Heading(Paragraphs, Release?.Headline);

    /// <summary>The paragraphs below the page's heading.</summary>
    public IReadOnlyList<ReleaseParagraph> Body => [.. Paragraphs.Where(p => p != MarkedHeadline)];

    /// <summary>Id of the finding that is marked strongly.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    /// <summary>Whether the text is a seed, which restates a paper in words of ours.</summary>
    public bool IsRestatement => Release?.IsRestatement == true;

    /// <summary>Shows the release, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await releases.FindAsync(slug, cancel))
        {
            case ReleaseAddress.Published published:
                Release = published.Release;
                Layers = new ReleaseLayers(new ListState(Request));
                Paragraphs = ReleaseText.Paragraphs(Release, Layers);
                return Page();
            case ReleaseAddress.Moved moved:
                return RedirectPermanent(PortalUrls.Release(moved.Slug) + Request.QueryString);
            case ReleaseAddress.Gone gone:
                Gone = gone.Record;
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            default:
                return NotFound();
        }
    }
}
