using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>What is wrong with an account or a password, in the portal's words: the framework's are for programmers.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DefaultError() =>
        Say(nameof(DefaultError), "That did not work, and nothing has changed. Try again.");

    /// <inheritdoc />
    public override IdentityError ConcurrencyFailure() =>
        Say(
            nameof(ConcurrencyFailure),
            "Somebody changed this account at the same moment. Nothing of yours was kept; try again."
        );

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() =>
        Say(nameof(PasswordMismatch), "That is not the password of this account.");

    /// <inheritdoc />
    public override IdentityError InvalidToken() =>
        Say(nameof(InvalidToken), "That code or link is not taken any more. Ask for a new one.");

    /// <inheritdoc />
    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Say(nameof(RecoveryCodeRedemptionFailed), "That recovery code is wrong or was used already.");

    /// <inheritdoc />
    public override IdentityError LoginAlreadyAssociated() =>
        Say(nameof(LoginAlreadyAssociated), "That way to sign in belongs to an account already.");

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) =>
        Say(
            nameof(InvalidUserName),
            string.IsNullOrWhiteSpace(userName)
                ? "A name to sign in with is needed."
                : $"“{userName}” cannot be a name to sign in with. It may have the letters a to z, digits and - . _ @ + and no spaces."
        );

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"There is an account called “{userName}” already. Choose another name.");

    /// <inheritdoc />
    public override IdentityError InvalidEmail(string? email) =>
        Say(nameof(InvalidEmail), $"“{email}” is no e-mail address.");

    /// <inheritdoc />
    public override IdentityError DuplicateEmail(string email) =>
        Say(nameof(DuplicateEmail), $"An account has the e-mail address “{email}” already.");

    /// <inheritdoc />
    public override IdentityError InvalidRoleName(string? role) =>
        Say(nameof(InvalidRoleName), $"There is no role “{role}”.");

    /// <inheritdoc />
    public override IdentityError DuplicateRoleName(string role) =>
        Say(nameof(DuplicateRoleName), $"There is a role “{role}” already.");

    /// <inheritdoc />
    public override IdentityError UserAlreadyInRole(string role) =>
        Say(nameof(UserAlreadyInRole), $"The account has the role “{role}” already.");

    /// <inheritdoc />
    public override IdentityError UserNotInRole(string role) =>
        Say(nameof(UserNotInRole), $"The account does not have the role “{role}”.");

    /// <inheritdoc />
    public override IdentityError UserAlreadyHasPassword() =>
        Say(nameof(UserAlreadyHasPassword), "The account has a password already.");

    /// <inheritdoc />
    public override IdentityError UserLockoutNotEnabled() =>
        Say(nameof(UserLockoutNotEnabled), "The account cannot be locked.");

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        Say(
            nameof(PasswordTooShort),
            string.Create(CultureInfo.InvariantCulture, $"A password has at least {length} characters.")
        );

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(
            nameof(PasswordRequiresUniqueChars),
            string.Create(CultureInfo.InvariantCulture, $"A password has at least {uniqueChars} different characters.")
        );

    /// <inheritdoc />
    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Say(nameof(PasswordRequiresNonAlphanumeric), "A password has a sign that is neither letter nor digit.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresDigit() =>
        Say(nameof(PasswordRequiresDigit), "A password has a digit.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresLower() =>
        Say(nameof(PasswordRequiresLower), "A password has a small letter.");

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUpper() =>
        Say(nameof(PasswordRequiresUpper), "A password has a capital letter.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
