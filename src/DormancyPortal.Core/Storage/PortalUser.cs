using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Core.Storage;

/// <summary>Someone who may sign in.</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>Since when the account is disabled, UTC; null while it may be used.</summary>
    public DateTime? DisabledAt { get; set; }
}
