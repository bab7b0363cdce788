namespace DormancyPortal.Web.Pages.Records;

/// <summary>The box that narrows a list by name.</summary>
/// <param name="State">The list.</param>
/// <param name="Parameter">Its parameter in the URL.</param>
/// <param name="Label">What may be typed.</param>
public sealed record NameFilter(ListState State, string Parameter, string Label);

/// <summary>How many rows a list has and how they may be sorted.</summary>
/// <param name="State">The list.</param>
/// <param name="Total">Its rows.</param>
/// <param name="Noun">What a row is.</param>
/// <param name="Sorts">Values of <c>sort</c> and their words; the first is the default.</param>
public sealed record ListHead(
    ListState State,
    int Total,
    string Noun,
    IReadOnlyList<(string Value, string Words)> Sorts
)
{
    /// <summary>What rows are, where it is not made by an s.</summary>
    public string? Nouns { get; init; }
}

/// <summary>A list without rows.</summary>
/// <param name="Words">Why it may be so.</param>
/// <param name="All">The list without any filter.</param>
public sealed record EmptyList(string Words, string All);

/// <summary>The way to the other pages of a list.</summary>
/// <param name="State">The list.</param>
/// <param name="Number">The page shown, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record ListPager(ListState State, int Number, int Pages);
