using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// What proposals for the lexicon would change in all releases, once somebody ordered to find it out; adopts them:
/// <c>/admin/lexicon/try?p=1&amp;p=2</c>. What taking an act back would change: <c>/admin/lexicon/try?undo=3</c>.
/// </summary>
public sealed class LexiconTryModel(PortalDbContext db, LexiconDesk desk, LexiconTrials trials) : PageModel
{
    private const int LongestReason = 2000;

    /// <summary>What is tried, in words: the proposals that wait, or those of the act that is to be taken back.</summary>
    public IReadOnlyList<string> Says { get; private set; } = [];

    /// <summary>What is tried; null when nothing was chosen that can still be done.</summary>
    public TrialSubject? Subject { get; private set; }

    /// <summary>How far it is, and what it found; null when nobody ordered it.</summary>
    public TrialProgress? Trial { get; private set; }

    /// <summary>How many releases a trial would look into.</summary>
    public int All { get; private set; }

    /// <summary>The newest releases that would be read otherwise.</summary>
    public IReadOnlyList<TriedRow> Releases { get; private set; } = [];

    private string By => User.Identity?.Name ?? "unknown";

    /// <summary>Shows it, or what ordering it does.</summary>
    public async Task OnGetAsync([FromQuery] long[] p, [FromQuery] long? undo, CancellationToken cancel)
    {
        if (!await ChooseAsync(p, undo, cancel))
        {
            return;
        }

        Trial = await trials.AskAsync(Subject!, cancel);
        All = Trial is null ? await trials.AllAsync(cancel) : Trial.Trial.All;
        Releases = Trial is null ? [] : await trials.ReleasesAsync(Trial.Trial, LexiconWords.MostReleases, cancel);
    }

    /// <summary>How far it is, for a page that asks again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(
        [FromQuery] long[] p,
        [FromQuery] long? undo,
        CancellationToken cancel
    )
    {
        Trial = await ChooseAsync(p, undo, cancel) ? await trials.AskAsync(Subject!, cancel) : null;
        return Trial is null ? NotFound() : this.Progress(Trial.IsMoving, "_TrialProgress", Trial);
    }

    /// <summary>Orders it; what was ordered before keeps what it found.</summary>
    public async Task<IActionResult> OnPostOrderAsync(
        [FromForm] long[] p,
        [FromForm] long? undo,
        CancellationToken cancel
    )
    {
        if (!await ChooseAsync(p, undo, cancel))
        {
            return Redirect(PortalUrls.LexiconTrial([]));
        }

        await trials.TryAsync(Subject!, By, cancel);
        return Redirect(Address());
    }

    /// <summary>Stops it.</summary>
    public async Task<IActionResult> OnPostStopAsync(
        [FromQuery] long[] p,
        [FromQuery] long? undo,
        CancellationToken cancel
    )
    {
        if (await ChooseAsync(p, undo, cancel) && !await trials.StopAsync(Subject!, By, cancel))
        {
            TempData["Said"] = "It was through already.";
        }

        return Redirect(Address());
    }

    /// <summary>Tries it again, from the first release on.</summary>
    public async Task<IActionResult> OnPostAgainAsync(
        [FromQuery] long[] p,
        [FromQuery] long? undo,
        CancellationToken cancel
    )
    {
        if (await ChooseAsync(p, undo, cancel))
        {
            await trials.AgainAsync(Subject!, By, cancel);
        }

        return Redirect(Address());
    }

    /// <summary>Adopts the proposals.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] long[] p, [FromForm] string? why, CancellationToken cancel)
    {
        if (why?.Length > LongestReason || await desk.AdoptAsync(p, By, why, cancel) is null)
        {
            ModelState.AddModelError(
                "",
                "One of them no longer waits: somebody adopted it or took it back. Nothing has changed."
            );
            await OnGetAsync(p, null, cancel);
            return Page();
        }

        TempData["Said"] = $"Adopted. {LexiconWords.Readers} You need not wait for it.";
        return Redirect(PortalUrls.Lexicon());
    }

    /// <summary>Address of what is tried.</summary>
    /// <param name="handler">What is done with the trial; null to see it.</param>
    public string Address(string? handler = null) =>
        Subject is null ? PortalUrls.Lexicon()
        : Subject.UndoesId is { } act ? PortalUrls.LexiconUndoTrial(act, handler)
        : PortalUrls.LexiconTrial(Subject.Proposals, handler);

    private async Task<bool> ChooseAsync(long[] proposals, long? undo, CancellationToken cancel)
    {
        var acts = await db.LexiconActsAsync(cancel);
        var waiting = acts.In(CuratedState.Proposed).Where(n => proposals.Contains(n.Id)).ToList();
        var subject = undo is { } act ? TrialSubject.Undoing(act) : TrialSubject.Adopting(waiting.Select(n => n.Id));
        if (!subject.Stands(acts))
        {
            return false;
        }

        Subject = subject;
        Says = [.. CuratedNames.Touched(acts.Adopted, subject.Adopted(acts)).Select(LexiconHistory.Says)];
        return true;
    }
}
