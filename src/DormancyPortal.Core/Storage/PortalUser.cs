using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Core.Storage;

/// <summary>Someone who may sign in.</summary>
public sealed class PortalUser : IdentityUser;
