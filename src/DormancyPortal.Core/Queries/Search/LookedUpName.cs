using System.Text.Json.Serialization;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>What one of many names that were looked up names.</summary>
/// <param name="Typed">The name as it was typed.</param>
/// <param name="Outcome">Which step found what it names.</param>
/// <param name="Hits">What it names, best first: one, of an ambiguous name several, of an unknown one none.</param>
/// <param name="DidYouMean">Of an unknown name, names a typo away.</param>
public sealed record LookedUpName(
    string Typed,
    LookUpOutcome Outcome,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<SearchHit> DidYouMean
)
{
    /// <summary>The one entity that is meant; null when there are several or none.</summary>
    [JsonIgnore]
    public SearchHit? Only => Hits is [var only] ? only : null;

    /// <summary>What else the name may mean, in words.</summary>
    public IReadOnlyList<string> OtherMeanings { get; init; } = [];
}

/// <summary>How a name that was looked up was found.</summary>
public enum LookUpOutcome
{
    /// <summary>It is the approved symbol of a gene, or the usual name of something else.</summary>
    Symbol,

    /// <summary>It is an identifier.</summary>
    Identifier,

    /// <summary>It is an alias, a full name, or a form that a release uses.</summary>
    Alias,

    /// <summary>It is a symbol that was approved before.</summary>
    Previous,

    /// <summary>It is a name once case, spaces, hyphens, Greek letters and British spelling are folded.</summary>
    Folded,

    /// <summary>Several things have it as their name with equal right.</summary>
    Ambiguous,

    /// <summary>Nothing has that name.</summary>
    Unknown,
}
