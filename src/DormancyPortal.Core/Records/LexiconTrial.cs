namespace DormancyPortal.Core.Records;

/// <summary>
/// That somebody asked what proposals for the lexicon would change in all releases, or what taking an act on it back would. No record:
/// what is found is derived, and goes when the same is tried again. It is worked off beside the serving of pages under a lease.
/// </summary>
public sealed class LexiconTrial : ILeased
{
    /// <summary>Number of the trial.</summary>
    public long Id { get; init; }

    /// <summary>Numbers of the proposals that are tried; none when an act is to be taken back.</summary>
    public IReadOnlyList<long> Proposals { get; init; } = [];

    /// <summary>The act that is to be taken back; null when proposals are tried.</summary>
    public long? UndoesId { get; init; }

    /// <summary>User name of who asked.</summary>
    public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The lexicon of then, from which a difference is told: with another one the trial says nothing any more.</summary>
    public required string LexiconVersion { get; init; }

    /// <summary>The engine of then.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Releases at all; 0 until those are found that may hold the words.</summary>
    public int All { get; init; }

    /// <summary>When those were found, UTC; null before.</summary>
    public DateTime? FoundAt { get; init; }

    /// <summary>When it ended, UTC: all is tried, it was stopped, or the lexicon changed; null before.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>User name of who stopped it; null when nobody did.</summary>
    public string? StoppedBy { get; init; }

    /// <inheritdoc />
    public string? Owner { get; init; }

    /// <inheritdoc />
    public DateTime? LeaseUntil { get; init; }

    /// <inheritdoc />
    public int Attempts { get; init; }
}

/// <summary>A release that may hold words of a trial, and what another lexicon would change in it.</summary>
public sealed class TriedRelease
{
    /// <summary>The trial.</summary>
    public required long TrialId { get; init; }

    /// <summary>The release.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>How far it is.</summary>
    public TouchedState State { get; set; }

    /// <summary>Its headline, else the name of its file; null until it is tried.</summary>
    public string? Title { get; set; }

    /// <summary>How much would come, go or be otherwise.</summary>
    public TrialCounts Counts { get; set; } = new();

    /// <summary>What would come, go or change, as JSON; null when nothing would.</summary>
    public string? Changes { get; set; }

    /// <summary>Numbers of the decisions that would lose their place.</summary>
    public IReadOnlyList<long> Losing { get; set; } = [];
}

/// <summary>How much another lexicon would change, in one release or in many.</summary>
public sealed record TrialCounts
{
    /// <summary>Findings that would come.</summary>
    public int FindingsCame { get; init; }

    /// <summary>Findings that would go.</summary>
    public int FindingsGone { get; init; }

    /// <summary>Findings of which something else would be read.</summary>
    public int FindingsChanged { get; init; }

    /// <summary>Places that would name a marker and do not now.</summary>
    public int LabelsCame { get; init; }

    /// <summary>Places that would no longer.</summary>
    public int LabelsGone { get; init; }

    /// <summary>Markers that would come.</summary>
    public int MarkersCame { get; init; }

    /// <summary>Markers that would go.</summary>
    public int MarkersGone { get; init; }

    /// <summary>Pathways that would come.</summary>
    public int PathwaysCame { get; init; }

    /// <summary>Pathways that would go.</summary>
    public int PathwaysGone { get; init; }

    /// <summary>Decisions on what was read that would keep their place.</summary>
    public int Kept { get; init; }

    /// <summary>Decisions that would lose it.</summary>
    public int Losing { get; init; }
}
