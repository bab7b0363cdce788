using System.Buffers.Text;
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

    /// <summary>When the passkeys of somebody last signed in, UTC, by their numbers in base64url; without those that never did.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> LastAsync(string userId, CancellationToken cancel) =>
        (
            await db.Set<IdentityUserPasskey<string>>()
                .Where(p => p.UserId == userId)
                .Join(db.PasskeyUses, p => p.CredentialId, u => u.CredentialId, (_, use) => use)
                .GroupBy(u => u.CredentialId)
                .Select(uses => new { CredentialId = uses.Key, At = uses.Max(u => u.At) })
                .ToListAsync(cancel)
        ).ToDictionary(u => Base64Url.EncodeToString(u.CredentialId), u => u.At);
}
