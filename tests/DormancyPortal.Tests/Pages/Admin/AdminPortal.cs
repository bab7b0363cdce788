namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A portal with one administrator, whose name is ada.</summary>
public class AdminPortal : PortalFixture
{
    /// <summary>The administrator's name.</summary>
    public const string Ada = "ada";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAdministratorAsync(Ada);
    }

    /// <summary>Where readers find the release of a review.</summary>
    public static string PublicAddress(string draft) => draft["/admin".Length..];

    /// <summary>The records that a public page links; lists and releases are none of them.</summary>
    public async Task<List<string>> RecordLinksAsync(string url) =>
        [
            .. (await this.PageAsync(url))
                .QuerySelector("main")!
                .Links()
                .Where(l => l.StartsWith('/') && l.Split('/').Length == 3)
                .Where(l => !l.StartsWith("/releases/", StringComparison.Ordinal))
                .Distinct(),
        ];
}
