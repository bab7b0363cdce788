namespace DormancyPortal.Core.Queries.Search;

/// <summary>What one of many names means.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Outcome">How it was understood.</param>
/// <param name="Hits">The entities that it names: one, several where it is ambiguous, none where it is unknown.</param>
/// <param name="OtherMeanings">What else the same letters may mean, in words.</param>
/// <param name="Near">Of an unknown name, those a typo away.</param>
public sealed record NameLookup(
    string Name,
    LookupOutcome Outcome,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<string> OtherMeanings,
    IReadOnlyList<SearchHit> Near
)
{
    /// <summary>The one entity that is meant; null when there are several or none.</summary>
    public SearchHit? Only => Hits is [var only] ? only : null;
}

/// <summary>How a name was understood.</summary>
public enum LookupOutcome
{
    /// <summary>The approved symbol, or the usual name of another entity.</summary>
    Symbol,

    /// <summary>An identifier.</summary>
    Identifier,

    /// <summary>An alias, a full name, or a form that a release writes.</summary>
    Alias,

    /// <summary>A symbol that was approved before.</summary>
    Previous,

    /// <summary>One of these once case, spaces, hyphens, Greek letters and British spelling are folded.</summary>
    Folded,

    /// <summary>Several entities have the name.</summary>
    Ambiguous,

    /// <summary>Nobody has it.</summary>
    Unknown,
}
