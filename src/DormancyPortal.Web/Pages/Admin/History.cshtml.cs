using DormancyPortal.Core.Queries.History;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Everything that people did, newest first, with the way to take each act back: <c>/admin/history</c>.</summary>
public sealed class HistoryModel(HistoryQuery history) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>Which acts are asked for.</summary>
    public HistoryFilter Filter { get; private set; } = new();

    /// <summary>Whether this is not the newest page.</summary>
    public bool IsLater { get; private set; }

    /// <summary>The act on a batch whose decisions are asked for; null when all history is.</summary>
    public HistoryRow? Within { get; private set; }

    /// <summary>The acts.</summary>
    public HistoryPage List { get; private set; } = null!;

    /// <summary>The next older acts.</summary>
    public string? Older => List.Next is { } next ? State.With(HistoryPlace.Parameter, next.Written) : null;

    /// <summary>The newest acts of the same filter.</summary>
    public string Newest => State.With(HistoryPlace.Parameter, null);

    /// <summary>Shows a page of the history.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = HistoryFilter.Of(State.Asked);
        var after = HistoryPlace.Of(State.Asked);
        IsLater = after is not null;
        Within = Filter.Within is { } act ? await history.FindAsync(BatchHistory.Source, act, cancel) : null;
        List = await history.ListAsync(Filter, after, cancel);
    }
}
