namespace DormancyPortal.Core.Records;

/// <summary>
/// A link that lets somebody choose a password, once: for a new account, or, when <see cref="UserId"/> is given, for one that
/// exists. The link itself is not kept, only the hash of its token.
/// </summary>
public sealed class Invitation
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>Name of the account, as it will sign in.</summary>
    public required string Name { get; init; }

    /// <summary>Role of the new account; null when the account exists.</summary>
    public string? Role { get; init; }

    /// <summary>The account whose password is chosen anew; null when it is yet to be made.</summary>
    public string? UserId { get; init; }

    /// <summary>SHA-256 of the token in the link, hex in lower case.</summary>
    public required string TokenHash { get; init; }

    /// <summary>User name of who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>From when on it is not taken any more, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used or taken back, UTC; null while it may be used.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Whether it was used, not taken back.</summary>
    public bool WasUsed { get; init; }
}
