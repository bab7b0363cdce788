namespace DormancyPortal.Web.Accounts;

/// <summary>What accounts can be. Each has exactly one role; what a role may do is in <see cref="Powers"/>.</summary>
public static class PortalRoles
{
    /// <summary>Reads, as everybody does; may have tokens for the API.</summary>
    public const string Reader = "reader";

    /// <summary>Uploads, reviews, decides, previews, and answers reports.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>All that, and publishes, imports, merges and administers users.</summary>
    public const string Admin = "admin";

    /// <summary>All of them, the one that may least first.</summary>
    public static readonly IReadOnlyList<string> All = [Reader, Reviewer, Admin];

    /// <summary>What a role may do, in words.</summary>
    public static string Words(string role) =>
        role switch
        {
            Admin => "admin: also publishes, imports, manages users",
            Reviewer => "reviewer: uploads, reviews, decides",
            _ => "reader: reads, uses the API",
        };
}
