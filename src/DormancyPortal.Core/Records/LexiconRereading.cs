namespace DormancyPortal.Core.Records;

/// <summary>
/// That an act on the lexicon touches releases, which are read again beside the serving of pages. Whoever works on it holds a lease;
/// one that ran out is claimed again, so that a killed process loses nothing. A row stays when it is through.
/// </summary>
public sealed class LexiconRereading : ILeased
{
    /// <summary>The act, an adoption or what took one back.</summary>
    public required long ActId { get; init; }

    /// <summary>When the releases were found that it touches, UTC; null before.</summary>
    public DateTime? FoundAt { get; set; }

    /// <summary>When the last of them was read again, UTC; null before.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Who works on it; null when nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when nobody else may work on it, UTC.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <inheritdoc />
    public int Attempts { get; set; }
}

/// <summary>A release that an act on the lexicon touches.</summary>
public sealed class TouchedRelease
{
    /// <summary>The act.</summary>
    public required long ActId { get; init; }

    /// <summary>The release.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>Whether it was read again since.</summary>
    public bool IsRead { get; set; }
}
