using DormancyPortal.Core.Records;
using DormancyPortal.Web.Accounts;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What states of accounts and what happens to them is called.</summary>
public static class AccountWords
{
    /// <summary>How an account stands.</summary>
    public static string State(UserRow user) =>
        user.DisabledAt is { } since ? $"disabled since {AdminWords.Time(since)}"
        : user.IsLockedOut ? "locked for a quarter of an hour: too many failed sign-ins"
        : (user.HasSecondFactor, user.Passkeys) switch
        {
            (false, 0) => "may sign in",
            (true, 0) => "may sign in, with a second factor",
            (false, var passkeys) => $"may sign in, also with {CountWords.Of(passkeys, "passkey")}",
            (true, var passkeys) => $"may sign in, with a second factor or {CountWords.Of(passkeys, "passkey")}",
        };

    /// <summary>What more is known of it; ways to sign in stand in the log by their names of RFC 8176.</summary>
    public static string? Detail(AccountEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return (happened.Kind, happened.Detail) switch
        {
            (AccountEventKind.SignedIn, "pwd") => "with a password",
            (AccountEventKind.SignedIn, "mfa") => "with a password and a second factor",
            (AccountEventKind.SignedIn, "passkey") => "with a passkey",
            var (_, detail) => detail,
        };
    }

    /// <summary>What happened.</summary>
    public static string Of(AccountEventKind kind) =>
        kind switch
        {
            AccountEventKind.SignedIn => "signed in",
            AccountEventKind.SignInFailed => "sign-in failed",
            AccountEventKind.LockedOut => "locked out",
            AccountEventKind.SecondFactorAsked => "second factor asked for",
            AccountEventKind.SecondFactorFailed => "second factor wrong",
            AccountEventKind.SignedOut => "signed out",
            AccountEventKind.SessionsEnded => "sessions ended",
            AccountEventKind.Invited => "invited",
            AccountEventKind.InvitationTakenBack => "link taken back",
            AccountEventKind.AccountMade => "account made",
            AccountEventKind.ResetLinkMade => "link for a new password made",
            AccountEventKind.PasswordChanged => "password changed",
            AccountEventKind.RoleChanged => "role changed",
            AccountEventKind.Disabled => "disabled",
            AccountEventKind.Enabled => "enabled",
            AccountEventKind.SecondFactorAdded => "second factor added",
            AccountEventKind.SecondFactorRemoved => "second factor removed",
            AccountEventKind.PasskeyAdded => "passkey added",
            AccountEventKind.PasskeyRemoved => "passkey removed",
            AccountEventKind.PasskeyRefused => "passkey refused",
            AccountEventKind.TokenMade => "token made",
            AccountEventKind.TokenFirstUsed => "token first used",
            _ => "token revoked",
        };
}
