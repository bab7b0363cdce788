using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Core.Storage;

/// <summary>Someone who may sign in.</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>Since when the account is disabled, UTC; null while it may be used.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>
    /// Number of the half minute, since 1970 UTC, of the last code of the authenticator that was taken: none of then or before is
    /// taken again. Null when none was.
    /// </summary>
    public long? LastCodeStep { get; set; }
}
