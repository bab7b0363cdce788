using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>All uploaded releases: <c>/admin</c>.</summary>
public sealed class IndexModel(DraftListQuery drafts, DraftRecordQuery records, WaitingQuery waiting) : PageModel
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
        var work = new Dictionary<string, DraftWork>(StringComparer.Ordinal);
        foreach (var row in List.Page.Items.Where(r => r.State == ReleaseState.Draft))
        {
            try
            {
                if (await records.FindAsync(row.Slug, cancel) is { } draft)
                {
                    work[row.Slug] = DraftWork.Of(draft);
                }
            }
            catch (InvalidDataException)
            {
                // Its page says that the reading is damaged, and what to do.
            }
        }

        return work;
    }
}
