namespace DormancyPortal.Core.Records;

/// <summary>What a program shows the API to act for somebody. The token itself is not kept, only its hash.</summary>
public sealed class AccessToken
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>For whom it acts.</summary>
    public required string UserId { get; init; }

    /// <summary>What they call it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hex in lower case.</summary>
    public required string TokenHash { get; init; }

    /// <summary>What it may be used for: names of scopes with a space between.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>From when on it is not taken any more, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was last used, UTC, to five minutes; null when it never was.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>When it was revoked, UTC; null while it is not.</summary>
    public DateTime? RevokedAt { get; init; }
}
