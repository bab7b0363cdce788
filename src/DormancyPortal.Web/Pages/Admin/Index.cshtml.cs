using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>All uploaded releases: <c>/admin</c>.</summary>
public sealed class IndexModel(DraftListQuery drafts, DraftSheetQuery sheets, WaitingQuery waiting) : PageModel
{
    /// <summary>Sheets that are counted for one page: what is unsure is known only by a whole sheet, some milliseconds each.</summary>
    public const int MostCounted = 300;

    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The releases.</summary>
    public DraftList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>What waits on the sheets of the drafts that are shown, by number of the release.</summary>
    public IReadOnlyDictionary<long, DraftWork> Work { get; private set; } = new Dictionary<long, DraftWork>();

    /// <summary>What waits on other pages.</summary>
    public Waiting Waiting { get; private set; } = null!;

    /// <summary>What the list is narrowed to.</summary>
    public DraftFilter Filter => DraftFilter.Of(State.Asked);

    /// <summary>Whether the list is sorted by how unsure the engine is, and shows drafts alone.</summary>
    public bool IsByUnsure => State.Value<DraftSort>("sort") == DraftSort.Unsure;

    /// <summary>Whether another release on the page is called the same, so that the address has to tell them apart.</summary>
    public bool HasNamesake(DraftRow release) =>
        List.Page.Items.Any(r => r.Slug != release.Slug && NameOf(r) == NameOf(release));

    /// <summary>What a release is called.</summary>
    public static string NameOf(DraftRow release) => release.Headline ?? release.FileName;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        List = IsByUnsure
            ? await drafts.ListAsync(Filter, await ByUnsureAsync(cancel), State.Page, cancel)
            : await drafts.ListAsync(Filter, State.Value<DraftSort>("sort") ?? DraftSort.Drafts, State.Page, cancel);
        Work = await WorkAsync(
            [.. List.Page.Items.Where(r => r.State == ReleaseState.Draft).Select(r => r.Id)],
            cancel
        );
        Waiting = await waiting.CountAsync(cancel);
        Facets = [State.Facet("State", "state", List.States, AdminWords.Of)];
    }

    private async Task<IReadOnlyList<long>> ByUnsureAsync(CancellationToken cancel)
    {
        if (Filter.State is not (null or ReleaseState.Draft))
        {
            return [];
        }

        var numbers = await drafts.DraftNumbersAsync(Filter, MostCounted, cancel);
        var work = await WorkAsync(numbers, cancel);
        return [.. numbers.OrderByDescending(id => work.GetValueOrDefault(id)?.Unsure ?? 0)];
    }

    private async Task<IReadOnlyDictionary<long, DraftWork>> WorkAsync(
        IReadOnlyCollection<long> ids,
        CancellationToken cancel
    ) => (await sheets.ReadAsync(ids, cancel)).ToDictionary(s => s.Key, s => DraftWork.Of(s.Value));
}
