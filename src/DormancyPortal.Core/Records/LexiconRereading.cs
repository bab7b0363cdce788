namespace DormancyPortal.Core.Records;

/// <summary>
/// That a change of the lexicon touches releases, which are read again beside the serving of pages and, when somebody orders it,
/// published again. Whoever works on it holds a lease. A row stays when it is through.
/// </summary>
public sealed class LexiconRereading : ILeased
{
    /// <summary>Number of the work, in the order of the changes.</summary>
    public long Id { get; init; }

    /// <summary>The act by hand, an adoption or what took one back; null of an import.</summary>
    public long? ActId { get; init; }

    /// <summary>The import of reference data, which may have taken another back; null of an act by hand.</summary>
    public long? ImportId { get; init; }

    /// <summary>When the releases were found that it touches, UTC; null before.</summary>
    public DateTime? FoundAt { get; init; }

    /// <summary>When the last of them was read again, UTC; null before.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>User name of who ordered that what readers see as before is published again; null when nobody did, or it is through.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Why that broke off, for people; null when it did not.</summary>
    public string? Trouble { get; init; }

    /// <inheritdoc />
    public string? Owner { get; init; }

    /// <inheritdoc />
    public DateTime? LeaseUntil { get; init; }

    /// <inheritdoc />
    public int Attempts { get; init; }
}

/// <summary>A release that a change of the lexicon touches, or may.</summary>
public sealed class TouchedRelease
{
    /// <summary>The work.</summary>
    public required long RereadingId { get; init; }

    /// <summary>The release.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>How far it is.</summary>
    public TouchedState State { get; set; }

    /// <summary>The lexicon by which it was read; null before.</summary>
    public string? LexiconVersion { get; set; }

    /// <summary>The reading that says what was read by it, kept then or before; null before.</summary>
    public long? ReadingId { get; set; }
}
