namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A portal with one administrator, whose name is ada.</summary>
public sealed class AdminPortal : PortalFixture
{
    /// <summary>The administrator's name.</summary>
    public const string Ada = "ada";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAdministratorAsync(Ada);
    }
}
