using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>A record that several releases may share, as one side of a pair.</summary>
public sealed record SharedRecord
{
    /// <summary>Institution, person, study or pathway.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Number of its row.</summary>
    public required long Id { get; init; }

    /// <summary>What it stands for, e.g. <c>name:ada stone</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its part of the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>What pages call it.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms of its name; of a study its DOI, of a pathway its ids too.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Where an institution is, or the journal of a study; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>ROR id of an institution or DOI of a study; null when unknown.</summary>
    public string? Identifier { get; init; }

    /// <summary>The institution or pathway that it is a part of.</summary>
    public long? ParentId { get; init; }

    /// <summary>Releases that name it.</summary>
    public IReadOnlySet<long> Releases { get; init; } = new HashSet<long>();

    /// <summary>Institutions that releases place a person at.</summary>
    public IReadOnlySet<long> Affiliations { get; init; } = new HashSet<long>();
}

/// <summary>Two records that may be one.</summary>
/// <param name="One">The one that more releases name.</param>
/// <param name="Other">The other.</param>
/// <param name="Likelihood">How likely they are one, 0 to 1: for the order and a word, not measured.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record DuplicatePair(
    SharedRecord One,
    SharedRecord Other,
    double Likelihood,
    IReadOnlyList<string> Reasons
);
