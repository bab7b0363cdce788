using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>A new version in another folder goes on with the data of the old one, and with who is signed in.</summary>
public sealed class UpgradeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void Cookies_AreSealedForThePortal_NotForTheFolderItRunsIn() =>
        Assert.Equal(
            "DormancyPortal",
            portal.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator
        );
}
