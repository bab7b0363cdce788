namespace DormancyPortal.Core.Records;

/// <summary>Something that happened to an account or at the sign-in. Appended, never changed.</summary>
public sealed class AccountEvent
{
    /// <summary>Number of the record, in the order of events.</summary>
    public long Id { get; init; }

    /// <summary>What happened.</summary>
    public required AccountEventKind Kind { get; init; }

    /// <summary>
    /// Name of the account; null when no account has the name that was typed, which is not kept: people type passwords there.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>User name of who did it, or <c>command line</c>; null when it was whoever was at the sign-in.</summary>
    public string? By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Address of the browser or program; null when it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser or program calls itself; null when it does not.</summary>
    public string? UserAgent { get; init; }

    /// <summary>What else is to be said, e.g. the new role.</summary>
    public string? Detail { get; init; }
}

/// <summary>What can happen to an account.</summary>
public enum AccountEventKind
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>A sign-in failed.</summary>
    SignInFailed,

    /// <summary>Too many sign-ins failed: none is taken for a while.</summary>
    LockedOut,

    /// <summary>A password was right, a second factor is asked for.</summary>
    SecondFactorAsked,

    /// <summary>A second factor was wrong.</summary>
    SecondFactorFailed,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody ended one other session of theirs, all others, or an administrator all of somebody's.</summary>
    SessionsEnded,

    /// <summary>A link was made that invites somebody.</summary>
    Invited,

    /// <summary>An invitation or a link for a new password was taken back.</summary>
    InvitationTakenBack,

    /// <summary>An account was made.</summary>
    AccountMade,

    /// <summary>A link was made by which a password is chosen anew.</summary>
    ResetLinkMade,

    /// <summary>A password was changed.</summary>
    PasswordChanged,

    /// <summary>A role was changed.</summary>
    RoleChanged,

    /// <summary>An account was disabled.</summary>
    Disabled,

    /// <summary>An account was enabled again.</summary>
    Enabled,

    /// <summary>A second factor was set up.</summary>
    SecondFactorAdded,

    /// <summary>A second factor was given up or taken away.</summary>
    SecondFactorRemoved,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed by its owner.</summary>
    PasskeyRemoved,

    /// <summary>A sign-in by a passkey was refused.</summary>
    PasskeyRefused,

    /// <summary>A token for the API was made.</summary>
    TokenMade,

    /// <summary>A token was used for the first time.</summary>
    TokenFirstUsed,

    /// <summary>A token was revoked.</summary>
    TokenRevoked,
}
