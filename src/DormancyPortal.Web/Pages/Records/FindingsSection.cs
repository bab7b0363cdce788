using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The findings of a record, narrowed as the URL asks.</summary>
/// <param name="State">What the URL asks for.</param>
/// <param name="List">The findings.</param>
public sealed record FindingsSection(ListState State, FindingList List)
{
    /// <summary>Rows of a page.</summary>
    public const int Rows = 25;

    /// <summary>So few are read faster than narrowed.</summary>
    private const int Few = 5;

    /// <summary>What they can be narrowed to; a facet of one value narrows nothing and is left out.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; } =
    [
        .. new[]
        {
            State.Facet("Direction", "direction", List.Directions, EntityWords.Of),
            State.Facet("Wording", "strength", List.Strengths, EntityWords.Of),
            State.Facet("Seen in", "model", List.Models, EntityWords.Of),
        }.Where(g => g.Options.Any(o => o.IsChosen) || (g.Options.Count > 1 && g.Options.Sum(o => o.Count) > Few)),
    ];

    /// <summary>Adds what the URL asks of findings to a filter on a record.</summary>
    internal static async Task<FindingsSection> OfAsync(
        FindingListQuery findings,
        FindingFilter record,
        HttpRequest request,
        CancellationToken cancel
    )
    {
        var state = new ListState(request);
        var filter = record.And(state.Asked);
        return new FindingsSection(state, await findings.ListAsync(filter, state.Page with { Size = Rows }, cancel));
    }
}
