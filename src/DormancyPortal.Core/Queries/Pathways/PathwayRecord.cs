namespace DormancyPortal.Core.Queries.Pathways;

/// <summary>All that the page of a pathway says, its findings apart.</summary>
public sealed record PathwayRecord
{
    /// <summary>Number of the pathway.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in our words.</summary>
    public string? Definition { get; init; }

    /// <summary>Reactome, GO and WikiPathways ids.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The pathway it is a part of, as people decided; null when they said of none in the catalog.</summary>
    public NamedRecord? Parent { get; init; }

    /// <summary>Pathways that are parts of it, by name.</summary>
    public IReadOnlyList<NamedRecord> Parts { get; init; } = [];

    /// <summary>Its other names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Releases that name it.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>What releases report of it.</summary>
    public required ReportTally Tally { get; init; }

    /// <summary>
    /// Markers of the catalog that belong to it by the lexicon or share a finding with it; those that share most first.
    /// </summary>
    public IReadOnlyList<PathwayMarker> Markers { get; init; } = [];

    /// <summary>Members by the lexicon that no release here names.</summary>
    public IReadOnlyList<string> NotSeen { get; init; } = [];

    /// <summary>Contexts that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Contexts { get; init; } = [];

    /// <summary>Pathways that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Together { get; init; } = [];

    /// <summary>Studies with a finding about it, newest first.</summary>
    public IReadOnlyList<StudyOfFindings> Studies { get; init; } = [];

    /// <summary>Releases that name it, newest first.</summary>
    public IReadOnlyList<NamingRelease> Releases { get; init; } = [];
}

/// <summary>A marker beside a pathway.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Name">Its full name.</param>
/// <param name="IsMember">Whether the lexicon counts it among the well-known members.</param>
/// <param name="Findings">Findings about it in all.</param>
/// <param name="Shared">Findings that name both, by direction; empty when none does.</param>
public sealed record PathwayMarker(
    string Slug,
    string Label,
    string Name,
    bool IsMember,
    int Findings,
    IReadOnlyList<DirectionTally> Shared
)
{
    /// <summary>Findings that name both.</summary>
    public int SharedFindings => Shared.Sum(d => d.Findings);
}
