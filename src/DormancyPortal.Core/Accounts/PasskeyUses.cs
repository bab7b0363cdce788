using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Accounts;

/// <summary>Keeps which passkey signed in when, and that each challenge is answered once. The only writer of their table.</summary>
public sealed class PasskeyUses(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Appends a use.</summary>
    /// <param name="credentialId">The passkey.</param>
    /// <param name="challenge">What it answered; secret and made anew each time.</param>
    /// <param name="cancel">Keeps nothing.</param>
    /// <returns>Whether this was the first answer; of two at once only one is told so, when each is in a transaction of its own.</returns>
    public async Task<bool> AddAsync(byte[] credentialId, string challenge, CancellationToken cancel)
    {
        var hash = SecretToken.Hash(challenge);
        if (
            await db.PasskeyUses.AnyAsync(u => u.ChallengeHash == hash, cancel)
            || !await db.Set<IdentityUserPasskey<string>>().AnyAsync(p => p.CredentialId == credentialId, cancel)
        )
        {
            return false;
        }

        db.PasskeyUses.Add(
            new PasskeyUse
            {
                CredentialId = credentialId,
                ChallengeHash = hash,
                At = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>When a passkey last signed in, UTC; null when it never did.</summary>
    public Task<DateTime?> LastAsync(byte[] credentialId, CancellationToken cancel) =>
        db.PasskeyUses.Where(u => u.CredentialId == credentialId).MaxAsync(u => (DateTime?)u.At, cancel);
}
