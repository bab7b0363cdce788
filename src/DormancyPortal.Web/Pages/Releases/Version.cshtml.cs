using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Review;
using DormancyPortal.Web.Pages.Admin;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>
/// An older version of a story as it was published, and what the next one says otherwise: <c>/releases/{slug}/v/{number}</c>.
/// The newest is at the address without a number.
/// </summary>
public sealed class VersionModel(ReleaseRecordQuery releases, DraftRecordQuery drafts) : PageModel
{
    /// <summary>Its number, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Id of the finding that is marked strongly.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    /// <summary>What was here, when it is here no more; else null.</summary>
    public GoneRecord? Gone { get; private set; }

    /// <summary>The version.</summary>
    public ReleaseRecord Release { get; private set; } = null!;

    /// <summary>All versions that can be read, oldest first.</summary>
    public IReadOnlyList<ReleaseVersionRow> Versions { get; private set; } = [];

    /// <summary>Whether a newer version is at the address without a number; it may have been withdrawn.</summary>
    public bool IsNewestHere { get; private set; }

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>The paragraph that is the page's own heading; null where the text has no such paragraph.</summary>
    public ReleaseParagraph? MarkedHeadline => ReleaseText.Heading(Paragraphs, Release.Headline);

    /// <summary>The paragraphs below the page's heading.</summary>
    public IReadOnlyList<ReleaseParagraph> Body => [.. Paragraphs.Where(p => p != MarkedHeadline)];

    /// <summary>The paragraphs in which the text of the next version differs.</summary>
    public IReadOnlyList<IReadOnlyList<TextRun>> ChangedText { get; private set; } = [];

    /// <summary>How many paragraphs are as they were.</summary>
    public int SameParagraphs { get; private set; }

    /// <summary>What is read otherwise in the next version.</summary>
    public IReadOnlyList<ExtractionChange> ChangedReading { get; private set; } = [];

    /// <summary>The finding that is marked strongly.</summary>
    public FindingRow? ShownFinding => Release.Findings.FirstOrDefault(f => f.Id == Shown);

    /// <summary>Shows the version, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await releases.FindVersionAsync(slug, Number, cancel))
        {
            case VersionAddress.Older older:
                await ReadAsync(slug, older, cancel);
                return Page();
            case VersionAddress.Current current:
                // Until there is a newer one; so this is no move for good.
                return Redirect(PortalUrls.Release(current.Slug) + Request.QueryString);
            case VersionAddress.Moved moved:
                return RedirectPermanent(PortalUrls.Version(moved.Slug, Number) + Request.QueryString);
            case VersionAddress.Gone gone:
                Gone = gone.Record;
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task ReadAsync(string slug, VersionAddress.Older older, CancellationToken cancel)
    {
        var (draft, sheet) = await SheetAsync(older.ReleaseId, cancel);
        var (_, next) = await SheetAsync(older.Next, cancel);
        var release = DraftText.Of(draft, sheet);
        // Marks of an older version lead nowhere: the records are made of what the newest says.
        Release = release with
        {
            Slug = slug,
            Mentions = [.. release.Mentions.Select(m => m with { Item = null })],
            Findings =
            [
                .. release.Findings.Select(f =>
                    f with
                    {
                        Id = CatalogKey.OfFinding(draft.Sha256, f.Start, f.Evidence.Length),
                    }
                ),
            ],
        };
        (Versions, IsNewestHere) = (older.Versions, older.IsNewestHere);
        Paragraphs = ReleaseText.Paragraphs(Release, new ReleaseLayers(new ListState(Request)));
        var text = TextDifference.Between(sheet.Read.Text, next.Read.Text);
        ChangedText = [.. text.Where(p => p.Any(r => r.Change != TextChange.Same))];
        SameParagraphs = text.Count - ChangedText.Count;
        ChangedReading = ExtractionDifference.Between(sheet.Reviewed(), next.Reviewed());
    }

    /// <summary>What was read in a version, with what people had decided when it was published.</summary>
    private async Task<(DraftRecord Draft, ReviewSheet Sheet)> SheetAsync(long releaseId, CancellationToken cancel)
    {
        var draft = await drafts.ReadAsync(releaseId, cancel);
        return (draft, ReviewSheet.Of(draft.Extraction, [.. draft.DecisionsPublished]));
    }
}
