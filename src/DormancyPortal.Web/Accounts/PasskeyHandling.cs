using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// The framework's passkeys, held to what the portal asks beyond them: a passkey is only ever used by whoever showed the device who they
/// are, a challenge is answered once, and both happen at the portal's own address.
/// </summary>
/// <remarks>
/// The framework keeps a challenge in a cookie and takes that cookie away with the answer. A copy of both would be taken again, for as
/// long as the cookie lasts, from the many authenticators that count no sign-ins.
/// </remarks>
internal sealed class PasskeyHandling(
    PasskeyHandler<PortalUser> framework,
    UserManager<PortalUser> users,
    PasskeyUses uses,
    PortalDbContext db,
    TimeProvider clock
) : IPasskeyHandler<PortalUser>
{
    private const string Required = "required";

    /// <summary>Registers it in place of the framework's own.</summary>
    public static void AddTo(IServiceCollection services, PortalOptions options)
    {
        services.AddScoped<PasskeyHandler<PortalUser>>();
        services.AddScoped<IPasskeyHandler<PortalUser>, PasskeyHandling>();
        services.AddScoped<Passkeys>();
        services.AddScoped<PasskeySignIn>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = Required;
            passkeys.ResidentKeyRequirement = Required;
            passkeys.ServerDomain = options.Address is { } address ? new Uri(address).Host : null;
            passkeys.ValidateOrigin = asked =>
                ValueTask.FromResult(!asked.CrossOrigin && IsHere(asked.Origin, asked.HttpContext.Request, options));
        });
    }

    /// <inheritdoc />
    public Task<PasskeyCreationOptionsResult> MakeCreationOptionsAsync(
        PasskeyUserEntity userEntity,
        HttpContext httpContext
    ) => framework.MakeCreationOptionsAsync(userEntity, httpContext);

    /// <inheritdoc />
    public Task<PasskeyRequestOptionsResult> MakeRequestOptionsAsync(PortalUser? user, HttpContext httpContext) =>
        framework.MakeRequestOptionsAsync(user, httpContext);

    /// <summary>Checks a new passkey, which is made now by the portal's clock.</summary>
    public async Task<PasskeyAttestationResult> PerformAttestationAsync(PasskeyAttestationContext context)
    {
        var checkedOne = await framework.PerformAttestationAsync(context);
        return checkedOne is { Succeeded: true, Passkey: { } made }
            ? PasskeyAttestationResult.Success(
                new UserPasskeyInfo(
                    made.CredentialId,
                    made.PublicKey,
                    clock.GetUtcNow(),
                    made.SignCount,
                    made.Transports,
                    made.IsUserVerified,
                    made.IsBackupEligible,
                    made.IsBackedUp,
                    made.AttestationObject,
                    made.ClientDataJson
                ),
                checkedOne.UserEntity
            )
            : checkedOne;
    }

    /// <summary>Checks an answer, and uses its challenge up together with keeping the passkey's count of sign-ins.</summary>
    public async Task<PasskeyAssertionResult<PortalUser>> PerformAssertionAsync(PasskeyAssertionContext context)
    {
        var answer = await framework.PerformAssertionAsync(context);
        if (answer is not { Succeeded: true, Passkey: { } passkey, User: { } user })
        {
            return answer;
        }

        var cancel = context.HttpContext.RequestAborted;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (
            !await uses.AddAsync(passkey.CredentialId, context.AssertionState!, cancel)
            || !(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded
        )
        {
            return PasskeyAssertionResult.Fail<PortalUser>(new PasskeyException("The challenge was answered before."));
        }

        await transaction.CommitAsync(cancel);
        return answer;
    }

    /// <summary>
    /// Whether a page of this portal asked. Without a configured address only host and port are compared: whatever ends TLS before the
    /// portal keeps the scheme from it.
    /// </summary>
    private static bool IsHere(string asking, HttpRequest request, PortalOptions options)
    {
        if (!Uri.TryCreate(asking, UriKind.Absolute, out var origin))
        {
            return false;
        }

        return options.Address is { } address
            ? Uri.Compare(
                origin,
                new Uri(address),
                UriComponents.SchemeAndServer,
                UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase
            ) == 0
            : string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
