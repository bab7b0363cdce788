namespace DormancyPortal.Core.Queries.Search;

/// <summary>What one of many names turned out to be.</summary>
/// <param name="Asked">The name as it was pasted.</param>
/// <param name="Status">How it matched.</param>
/// <param name="Match">What it names; null when that is not one thing.</param>
/// <param name="HgncId">HGNC ID of the gene it names.</param>
/// <param name="Why">Why, in words; null when nothing is known.</param>
/// <param name="Others">Of an ambiguous name what it may name, of an unknown one what is near.</param>
public sealed record LookupRow(
    string Asked,
    LookupStatus Status,
    NamedEntity? Match,
    string? HgncId,
    string? Why,
    IReadOnlyList<NamedEntity> Others
);

/// <summary>How a name matched.</summary>
public enum LookupStatus
{
    /// <summary>It is the symbol, the name or an identifier.</summary>
    Matched,

    /// <summary>It is another name.</summary>
    Alias,

    /// <summary>It is a symbol that was approved before.</summary>
    Previous,

    /// <summary>It names several things equally well.</summary>
    Ambiguous,

    /// <summary>Nobody knows it.</summary>
    Unknown,
}
