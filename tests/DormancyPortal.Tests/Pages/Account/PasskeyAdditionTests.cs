using System.Net;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Passkeys that must not be added: made for somebody else, elsewhere, too late, or by a device that asked nobody.</summary>
public sealed class PasskeyAdditionTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task Addition_BegunBySomebodyElse_IsRefused()
    {
        using var device = new SoftwareDevice();
        var victim = await OwnerAsync("victim");
        var thief = await OwnerAsync("thief");
        using var asked = await victim.AskToAddAsync();
        var made = device.Create(await PasskeyVisitor.OptionsAsync(asked));
        thief.Challenge = victim.Challenge;
        using var refused = await thief.SendMadeAsync(made);

        Assert.Contains("not taken", (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        using var taken = await victim.SendMadeAsync(made);
        Assert.Equal("/account", Visitor.TargetOf(taken));
    }

    [Theory]
    [InlineData("not-begun")]
    [InlineData("garbage")]
    [InlineData("unverified")]
    [InlineData("elsewhere")]
    [InlineData("late")]
    public async Task Addition_ThatIsNotWhatWasAskedFor_IsRefused(string what)
    {
        using var device = new SoftwareDevice
        {
            IsVerified = what != "unverified",
            Origin = what == "elsewhere" ? "https://elsewhere.example" : "http://localhost",
        };
        var owner = await OwnerAsync($"adds-{what}");
        using var asked = await owner.AskToAddAsync();
        var made = device.Create(await PasskeyVisitor.OptionsAsync(asked));
        portal.Clock.Advance(what == "late" ? TimeSpan.FromMinutes(6) : TimeSpan.Zero);
        var sender = what == "not-begun" ? await PasskeyVisitor.SignedInAsync(portal, $"adds-{what}") : owner;
        using var refused = await sender.SendMadeAsync(what == "garbage" ? "{\"id\":1}" : made);

        Assert.Contains("not taken", (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        Assert.NotNull((await owner.Visitor.PageAsync("/account")).QuerySelector(".empty"));
    }

    private Task<PasskeyVisitor> OwnerAsync(string name, SoftwareDevice? device = null) =>
        PasskeyVisitor.NewOwnerAsync(portal, name, device);
}

/// <summary>A portal that knows its public address: passkeys are for that one, wherever the request comes in.</summary>
public sealed class PasskeyAddressTests(PasskeyAddressTests.NamedPortal portal)
    : IClassFixture<PasskeyAddressTests.NamedPortal>
{
    [Theory]
    [InlineData("https://portal.example", true)]
    [InlineData("http://portal.example", false)]
    [InlineData("http://localhost", false)]
    [InlineData("https://portal.example.elsewhere.example", false)]
    public async Task Addition_FromAnAddress_IsTakenFromTheConfiguredOneOnly(string origin, bool isTaken)
    {
        using var device = new SoftwareDevice { Origin = origin };
        var name = $"user{origin.Length}";
        await portal.AddUserAsync(name, PortalRoles.Reader);
        var visitor = await PasskeyVisitor.SignedInAsync(portal, name);
        using var asked = await visitor.AskToAddAsync();
        var options = await PasskeyVisitor.OptionsAsync(asked);
        Assert.Equal("portal.example", options.GetProperty("rp").GetProperty("id").GetString());
        using var sent = await visitor.SendMadeAsync(device.Create(options));

        Assert.Equal(isTaken ? HttpStatusCode.Found : HttpStatusCode.OK, sent.StatusCode);
    }

    /// <summary>It is at <c>https://portal.example</c>.</summary>
    public sealed class NamedPortal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:Address", "https://portal.example/");
        }
    }
}
