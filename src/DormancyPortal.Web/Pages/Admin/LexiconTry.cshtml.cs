using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What proposals for the lexicon would change in all releases; adopts them: <c>/admin/lexicon/try?p=1&amp;p=2</c>.</summary>
public sealed class LexiconTryModel(LexiconDesk desk, LexiconTrial trial) : PageModel
{
    private const int LongestReason = 2000;

    /// <summary>The proposals that were chosen and wait.</summary>
    public IReadOnlyList<CuratedName> Proposals { get; private set; } = [];

    /// <summary>What they would change; null when none was chosen that waits.</summary>
    public TriedLexicon? Tried { get; private set; }

    /// <summary>Tries them.</summary>
    public async Task OnGetAsync([FromQuery] long[] p, CancellationToken cancel)
    {
        Proposals = [.. (await desk.NamesAsync(cancel)).In(CuratedState.Proposed).Where(n => p.Contains(n.Id))];
        Tried = Proposals.Count == 0 ? null : await trial.AdoptAsync([.. Proposals.Select(n => n.Id)], cancel);
    }

    /// <summary>Adopts them.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] long[] p, [FromForm] string? why, CancellationToken cancel)
    {
        var by = User.Identity?.Name ?? "unknown";
        if (why?.Length > LongestReason || await desk.AdoptAsync(p, by, why, cancel) is null)
        {
            ModelState.AddModelError(
                "",
                "One of them no longer waits: somebody adopted it or took it back. Nothing has changed."
            );
            await OnGetAsync(p, cancel);
            return Page();
        }

        TempData["Said"] = $"Adopted. {LexiconWords.Readers} You need not wait for it.";
        return Redirect(PortalUrls.Lexicon());
    }
}
