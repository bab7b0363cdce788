using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Contexts;

/// <summary>All that the page of a context says, its findings apart.</summary>
public sealed record ContextRecord
{
    /// <summary>Number of the context.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of context it is.</summary>
    public required ContextKind Kind { get; init; }

    /// <summary>CURIE, when known.</summary>
    public string? Curie { get; init; }

    /// <summary>Releases that name it.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>What releases report of it or in it.</summary>
    public required ReportTally Tally { get; init; }

    /// <summary>Markers that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Markers { get; init; } = [];

    /// <summary>Pathways that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Pathways { get; init; } = [];

    /// <summary>Other contexts that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Together { get; init; } = [];

    /// <summary>Studies with a finding about it, newest first.</summary>
    public IReadOnlyList<StudyOfFindings> Studies { get; init; } = [];

    /// <summary>Releases that name it, newest first.</summary>
    public IReadOnlyList<NamingRelease> Releases { get; init; } = [];
}
