using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>All uploaded releases: <c>/admin</c>.</summary>
public sealed class IndexModel(DraftListQuery drafts, DraftSheetQuery sheets, WaitingQuery waiting) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The releases.</summary>
    public DraftList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>What waits on the sheets of the drafts that are shown, by slug.</summary>
    public IReadOnlyDictionary<string, DraftWork> Work { get; private set; } = new Dictionary<string, DraftWork>();

    /// <summary>What waits on other pages.</summary>
    public Waiting Waiting { get; private set; } = null!;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = await drafts.ListAsync(State.Value<ReleaseState>("state"), State.Page, cancel);
        Work = await WorkAsync(cancel);
        Waiting = await waiting.CountAsync(cancel);
        Facets = [State.Facet("State", "state", List.States, AdminWords.Of)];
    }

    private async Task<Dictionary<string, DraftWork>> WorkAsync(CancellationToken cancel)
    {
        var shown = List.Page.Items.Where(r => r.State == ReleaseState.Draft).ToList();
        var read = await sheets.ReadAsync(shown.ConvertAll(r => r.Id), cancel);
        return shown
            .Where(r => read.ContainsKey(r.Id))
            .ToDictionary(r => r.Slug, r => DraftWork.Of(read[r.Id]), StringComparer.Ordinal);
    }
}
