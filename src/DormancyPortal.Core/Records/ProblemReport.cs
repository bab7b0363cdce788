using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Records;

/// <summary>What a reader says is wrong with a datum, and how it was settled.</summary>
public sealed class ProblemReport
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>What sort of record it is about.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Slug of the record when it was reported; of a finding, its id.</summary>
    public required string Slug { get; init; }

    /// <summary>What the record was called when it was reported.</summary>
    public required string Label { get; init; }

    /// <summary>The release that it stands in, of a finding or a release; null when several may name it.</summary>
    public long? ReleaseId { get; init; }

    /// <summary>The words of a finding, by which decisions know it; null of anything else.</summary>
    public string? Quote { get; init; }

    /// <summary>What is wrong, in the reader's words.</summary>
    public required string Words { get; init; }

    /// <summary>How to reach the reader; null when they did not say.</summary>
    public string? Contact { get; init; }

    /// <summary>When it was reported, UTC.</summary>
    public required DateTime ReportedAt { get; init; }

    /// <summary>When it was settled, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>User name of who settled it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>The decision on what was read that settled it; null when none did.</summary>
    public long? DecisionId { get; init; }

    /// <summary>The act on shared records that settled it, a merge, a split or the like; null when none did.</summary>
    public long? EntityDecisionId { get; init; }

    /// <summary>The act on the lexicon that settled it; null when none did.</summary>
    public long? CuratedNameId { get; init; }

    /// <summary>Why it was closed by hand.</summary>
    public string? Note { get; init; }
}
