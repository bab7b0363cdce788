using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Web.Accounts;
using DormancyPortal.Web.Pages.Records;
using DormancyPortal.Web.Pages.Releases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// One uploaded release with what was read in it, a card for each thing; publish and withdraw:
/// <c>/admin/releases/{slug}</c>.
/// </summary>
public sealed class ReviewModel(
    DraftRecordQuery drafts,
    CatalogPublisher publisher,
    DecisionLog log,
    ResemblingReleases resembling,
    StudyFolding folding,
    IAuthorizationService powers
) : PageModel
{
    /// <summary>What to do about a reading that is damaged in the store; null when it is sound.</summary>
    public string? Damage { get; private set; }

    /// <summary>The release.</summary>
    public DraftRecord Draft { get; private set; } = null!;

    /// <summary>What was read and what people decided on it.</summary>
    public ReviewSheet Sheet { get; private set; } = null!;

    /// <summary>What a publish would do.</summary>
    public PublishPlan Plan { get; private set; } = null!;

    /// <summary>What it says otherwise than the version before it; null when it is the first that was public.</summary>
    public VersionChanges? Versions { get; private set; }

    /// <summary>Releases that are here and that a draft resembles, the nearest first.</summary>
    public IReadOnlyList<Resemblance> Resembles { get; private set; } = [];

    /// <summary>Its paragraphs with their marks.</summary>
    public IReadOnlyList<ReleaseParagraph> Paragraphs { get; private set; } = [];

    /// <summary>A note with a decision.</summary>
    [BindProperty]
    [StringLength(2000, ErrorMessage = "A note has at most 2,000 characters.")]
    public string? Note { get; set; }

    /// <summary>Shows the release.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        DraftRecord? draft;
        try
        {
            draft = await drafts.FindAsync(slug, cancel);
            Sheet = draft is null ? null! : ReviewSheet.Of(draft.Extraction, draft.Decisions);
            Versions = draft is null ? null : await VersionChanges.OfAsync(drafts, draft, Sheet, cancel);
        }
        catch (InvalidDataException damaged)
        {
            Damage = damaged.Message;
            return Page();
        }

        if (draft is null)
        {
            return NotFound();
        }

        Draft = draft;
        Plan = PublishPlan.Of(draft, Sheet);
        Resembles = draft.State == ReleaseState.Draft ? await ResemblesAsync(draft, cancel) : [];
        var text = DraftText.Of(draft, Sheet);
        Paragraphs = ReleaseText.Paragraphs(
            text,
            new ReleaseLayers(new ListState(Request)),
            ReviewCitations.Of(Sheet, text.Findings)
        );
        return Page();
    }

    /// <summary>The file as it was uploaded, always a download; no browser keeps what is not published.</summary>
    public async Task<IActionResult> OnGetFileAsync(string slug, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        return await drafts.FileAsync(slug, cancel) is var (bytes, name)
            ? File(bytes, "application/octet-stream", name)
            : NotFound();
    }

    /// <summary>Publishes the release.</summary>
    public async Task<IActionResult> OnPostPublishAsync(string slug, CancellationToken cancel)
    {
        if (!await MayPublishAsync())
        {
            return Forbid();
        }

        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null || !ModelState.IsValid)
        {
            return shown;
        }

        if (Draft.State == ReleaseState.Superseded)
        {
            return Say("A newer version took its place: decide on that one. Nothing has changed.");
        }

        if (Draft.State == ReleaseState.Published && Plan.IsEmpty)
        {
            return Say("It was published already. Nothing has changed.");
        }

        var again = Draft.State == ReleaseState.Published;
        await publisher.PublishAsync(Draft.ReleaseId, Decider, Note, cancel);
        var folded = await folding.FoldAsync([Draft.ReleaseId], cancel);
        return Say(
            (again ? "Published with the changes." : "Published.")
                + (folded > 0 ? " Its words are those of another release: both tell of one study." : "")
        );
    }

    /// <summary>Takes a published release out of the catalog.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(string slug, CancellationToken cancel)
    {
        if (!await MayPublishAsync())
        {
            return Forbid();
        }

        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null || !ModelState.IsValid)
        {
            return shown;
        }

        if (Draft.State != ReleaseState.Published)
        {
            return Say("It is not in the catalog. Nothing has changed.");
        }

        if (string.IsNullOrWhiteSpace(Note))
        {
            ModelState.AddModelError(nameof(Note), "Say why: its address will tell readers. Nothing has changed.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return shown;
        }

        await publisher.WithdrawAsync(Draft.ReleaseId, Decider, Note, cancel);
        return Say("Withdrawn. Its address now says that it is gone, and why.");
    }

    /// <summary>Says that the release is a new version of an older one.</summary>
    public async Task<IActionResult> OnPostVersionAsync(string slug, string? older, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null || !ModelState.IsValid)
        {
            return shown;
        }

        if (string.IsNullOrWhiteSpace(older))
        {
            return Say("Type the address of the older version, or the last part of it. Nothing has changed.");
        }

        if (PortalUrls.ReleaseNamed(older.Trim(), HttpContext.Address().Root) is not { } named)
        {
            return Say(
                $"“{TypedText.Cut(older.Trim(), 80)}” is no address of a release of this portal. Nothing has changed."
            );
        }

        if (await drafts.FindAsync(named, cancel) is not { } found)
        {
            return Say($"There is no release at “{TypedText.Cut(named, 80)}”. Nothing has changed.");
        }

        return Say(
            await publisher.SupersedeAsync(Draft.ReleaseId, found.ReleaseId, Decider, Note, cancel) switch
            {
                VersionOutcome.Kept => Draft.State == ReleaseState.Published
                    ? "It took the place of the older version."
                    : "Kept. Once it is published it takes the place of the older version.",
                VersionOutcome.HasNewer =>
                    "That one has a newer version already: name the newest. Nothing has changed.",
                _ => "It is a version of a release already, or the same one. Nothing has changed.",
            }
        );
    }

    /// <summary>Accepts everything that the engine is sure of and nobody has decided on.</summary>
    public async Task<IActionResult> OnPostAcceptSureAsync(string slug, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null)
        {
            return shown;
        }

        var (count, group) = await log.AcceptSureAsync(Draft.ReleaseId, Decider, cancel);
        TempData["Group"] = group;
        return Say(
            count == 0
                ? "Nothing sure was left to accept."
                : $"Accepted {CountWords.Of(count, "thing")} that the engine is sure of."
        );
    }

    /// <summary>Takes back a decision whose words the newest reading no longer has.</summary>
    public async Task<IActionResult> OnPostDropAsync(string slug, long decision, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null)
        {
            return shown;
        }

        return Say(
            await log.DropLostAsync(Draft.ReleaseId, decision, Decider, cancel)
                ? "That decision is taken back."
                : "There is no such decision without a place. Nothing has changed."
        );
    }

    /// <summary>Puts a draft away that turned out to be a copy; its file is kept.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string slug, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null)
        {
            return shown;
        }

        if (Draft.State != ReleaseState.Draft)
        {
            return Say("It is no draft any more. Nothing has changed.");
        }

        var why = Resembles.Count > 0 ? "It resembles a release that is here." : null;
        await publisher.DiscardAsync([Draft.ReleaseId], Decider, why, cancel);
        TempData["Said"] = $"{Draft.FileName} is put away: no reader sees it, and its file is kept.";
        return Redirect("/admin");
    }

    /// <summary>Brings a draft back that was put away.</summary>
    public async Task<IActionResult> OnPostBringBackAsync(string slug, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Draft is null)
        {
            return shown;
        }

        return Say(
            await publisher.BringBackAsync(Draft.ReleaseId, Decider, null, null, cancel)
                ? "It is back among the drafts, with all that was decided on it."
                : "It was not put away. Nothing has changed."
        );
    }

    /// <summary>The card of what goes by the name of a decision that lost its place; null when there is none.</summary>
    public string? CardOf(Decision lost) =>
        string.IsNullOrEmpty(lost.Name) ? null
        : Sheet.Items.FirstOrDefault(i => i.Kind == lost.Item && i.Name == lost.Name) is { } item
            ? item.PartOf ?? item.Id
        : null;

    private async Task<IReadOnlyList<Resemblance>> ResemblesAsync(DraftRecord draft, CancellationToken cancel) =>
        [
            .. (
                await resembling.FindAsync(
                    await resembling.IndexAsync(cancel),
                    draft.Extraction,
                    except: draft.ReleaseId,
                    cancel
                )
            ).Where(near => draft.Versions.All.All(v => v.ReleaseId != near.ReleaseId)),
        ];

    /// <summary>Whether the visitor may put it before readers, which takes more than reviewing it.</summary>
    public async Task<bool> MayPublishAsync() => (await powers.AuthorizeAsync(User, Powers.Publish)).Succeeded;

    private string Decider => User.Identity?.Name ?? "unknown";

    /// <summary>Shows the release again, so that loading the page once more decides nothing.</summary>
    private RedirectResult Say(string words)
    {
        TempData["Said"] = words;
        return Redirect(PortalUrls.Draft(Draft.Slug));
    }
}
