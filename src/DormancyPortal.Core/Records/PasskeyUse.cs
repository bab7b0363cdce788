namespace DormancyPortal.Core.Records;

/// <summary>
/// One sign-in by a passkey. Appended, so that an answer to a challenge is taken once even from whoever has a copy of it; it goes
/// with the passkey.
/// </summary>
public sealed class PasskeyUse
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>The passkey.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>SHA-256, hex in lower case, of the challenge that was answered and all that was kept with it.</summary>
    public required string ChallengeHash { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
