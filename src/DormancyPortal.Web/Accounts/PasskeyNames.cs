namespace DormancyPortal.Web.Accounts;

/// <summary>What people call their passkeys.</summary>
public static class PasskeyNames
{
    /// <summary>Characters that a name may have.</summary>
    public const int Longest = 60;

    /// <summary>A name as it is kept: without space around it, cut where it is too long, never empty.</summary>
    public static string Of(string? typed) =>
        typed?.Trim() switch
        {
            null or "" => "a passkey",
            { Length: > Longest } name => name[..Longest],
            { } name => name,
        };
}
