using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
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

    /// <summary>The studies that it will report.</summary>
    public IReadOnlyList<StudyFacts> Studies { get; private set; } = [];

    /// <summary>The fields of it and of its studies that people set.</summary>
    public IReadOnlyList<CorrectionRow> Set { get; private set; } = [];

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return NotFound();
        }

        var sheet = ReviewSheet.Of(draft.Extraction, draft.Decisions);
        Release = DraftText.Of(draft, sheet);
        Studies = sheet.Reviewed().Studies;
        Set =
        [
            .. sheet
                .Corrected()
                .Select(c => new CorrectionRow(
                    c.Field,
                    c.Value,
                    c.Fault,
                    c.Note,
                    c.Place is { } place ? draft.Extraction.Text.Substring(place.Start, place.Length) : null,
                    new SentenceRef(
                        draft.Slug,
                        c.Place is { } at ? ReviewCard.SentenceOf(draft.Extraction, at.Start) : null
                    )
                )),
        ];
        // Readers' marks lead to records, which a draft does not have.
        Release = Release with
        {
            Mentions = [.. Release.Mentions.Select(m => m with { Item = null })],
        };
        Paragraphs = ReleaseText.Paragraphs(Release, new ReleaseLayers(new ListState(Request)));
        return Page();
    }
}
