namespace DormancyPortal.Web.Accounts;

/// <summary>What a token of the API may be used for.</summary>
public static class TokenScopes
{
    /// <summary>To have many more texts read in a minute than those without a token.</summary>
    public const string Extract = "extract";

    /// <summary>To upload releases as drafts, where the account may.</summary>
    public const string Upload = "upload";

    /// <summary>All of them with their words.</summary>
    public static readonly IReadOnlyList<(string Scope, string Words)> All =
    [
        (Extract, "extract: have more texts read in a minute"),
        (Upload, "upload: keep releases as drafts, if your role may upload"),
    ];
}
