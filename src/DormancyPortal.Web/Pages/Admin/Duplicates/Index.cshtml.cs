using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin.Duplicates;

/// <summary>Records that may be one, and what was decided on such pairs: <c>/admin/duplicates</c>.</summary>
public sealed class IndexModel(DuplicateQuery duplicates, EntityDecisionLog log) : PageModel
{
    /// <summary>Decisions shown: the newest.</summary>
    private const int MostDecisions = 50;

    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The kind that is shown.</summary>
    public RecordKind Kind { get; private set; }

    /// <summary>Suggested pairs of the page.</summary>
    public IReadOnlyList<DuplicatePair> Pairs { get; private set; } = [];

    /// <summary>How many pairs there are, and on how many pages.</summary>
    public (int Count, int Pages) Total { get; private set; }

    /// <summary>What was decided, and whether it holds.</summary>
    public IReadOnlyList<(EntityDecision Decision, bool Holds)> Decided { get; private set; } = [];

    /// <summary>Shows the pairs of a kind.</summary>
    public async Task OnGetAsync(string? kind, CancellationToken cancel)
    {
        Kind = DuplicateWords.KindOf(kind) ?? RecordKind.Institution;
        var all = await duplicates.PairsAsync(Kind, cancel);
        var page = State.Page;
        Pairs = [.. all.Skip(page.Skip).Take(page.Size)];
        Total = (all.Count, (all.Count + page.Size - 1) / page.Size);
        Decided = await duplicates.DecidedAsync(Kind, MostDecisions, cancel);
    }

    /// <summary>Takes a decision back; of a merge, both records have their addresses again.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string? kind, long decision, CancellationToken cancel)
    {
        var outcome = await log.UndoAsync(decision, User.Identity?.Name ?? "unknown", reason: null, cancel);
        TempData["Said"] =
            DuplicateWords.Problem(outcome) ?? "Taken back. The catalog is as if it had not been decided.";
        return Redirect(PortalUrls.Duplicates(DuplicateWords.KindOf(kind)));
    }
}
