namespace DormancyPortal.Core.Records;

/// <summary>
/// One sign-in of one browser. The cookie names it, and is worth nothing once it has ended: ending it here signs that browser out.
/// </summary>
public sealed class AccountSession
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>What the browser calls itself, at most 256 characters; empty when it does not.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When they signed in, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When they were last seen, UTC, to five minutes.</summary>
    public required DateTime LastSeenAt { get; init; }

    /// <summary>When it was ended, UTC; null while it is not.</summary>
    public DateTime? EndedAt { get; init; }
}
