using System.Net;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Passkeys that must not sign in: whatever is wrong, one answer, no cookie, a line in the log.</summary>
public sealed class PasskeyRefusalTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    public static TheoryData<string> Garbage =>
        [
            "",
            "not json",
            "null",
            "[]",
            "{}",
            """{"id":5}""",
            """{"id":"%%%"}""",
            """{"id":"AAAA","type":"public-key","clientExtensionResults":{},"response":{}}""",
            new string('[', 10_000),
            new string('x', 20_001),
        ];

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Answer_ThatIsNone_IsRefused(string answer)
    {
        var visitor = new PasskeyVisitor(portal);
        await visitor.AskToSignInAsync();
        using var refused = await visitor.SendAnswerAsync(answer);

        await AssertRefusedAsync(refused, null);
    }

    [Fact]
    public async Task Answer_WithoutAChallengeOrToOneOfAnAddition_IsRefused()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("unasked", device);
        var visitor = new PasskeyVisitor(portal);
        var answer = device.Get(await visitor.AskToSignInAsync());
        using var unasked = await new PasskeyVisitor(portal).SendAnswerAsync(answer);
        await AssertRefusedAsync(unasked, "unasked");

        using var adding = await owner.AskToAddAsync();
        visitor.Challenge = owner.Challenge;
        using var mixed = await visitor.SendAnswerAsync(answer);
        await AssertRefusedAsync(mixed, "unasked");
    }

    [Fact]
    public async Task Answer_CopiedWithItsCookie_IsTakenOnce()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("copied", device);
        var visitor = new PasskeyVisitor(portal);
        var answer = device.Get(await visitor.AskToSignInAsync());
        var thief = new PasskeyVisitor(portal) { Challenge = visitor.Challenge };
        using var first = await visitor.SendAnswerAsync(answer);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);

        using var second = await thief.SendAnswerAsync(answer);
        await AssertRefusedAsync(second, "copied");
    }

    [Fact]
    public async Task Answer_SentTwiceAtOnce_SignsOneIn()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("twice", device);
        var visitor = new PasskeyVisitor(portal);
        var answer = device.Get(await visitor.AskToSignInAsync());
        var all = Enumerable
            .Range(0, 4)
            .Select(_ => new PasskeyVisitor(portal) { Challenge = visitor.Challenge })
            .ToList();
        var answers = await Task.WhenAll(all.Select(v => v.SendAnswerAsync(answer)));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Found);
    }

    [Fact]
    public async Task Answer_AfterFiveMinutes_IsRefused()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("slow", device);
        var visitor = new PasskeyVisitor(portal);
        var answer = device.Get(await visitor.AskToSignInAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        using var late = await visitor.SendAnswerAsync(answer);

        await AssertRefusedAsync(late, "slow");
    }

    [Fact]
    public async Task Answer_WhoseCounterDoesNotGoOn_IsRefusedAsAClones()
    {
        using var device = new SoftwareDevice { Count = 1 };
        await OwnerAsync("cloned", device);
        device.Count = 2;
        using var first = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);

        using var clone = await new PasskeyVisitor(portal).SignInAsync(device);
        await AssertRefusedAsync(clone, "cloned");
    }

    [Theory]
    [InlineData("unverified")]
    [InlineData("elsewhere")]
    [InlineData("port")]
    [InlineData("forged")]
    public async Task Answer_ThatProvesLessThanItMust_IsRefused(string what)
    {
        using var device = new SoftwareDevice();
        await OwnerAsync(what, device);
        device.IsVerified = what != "unverified";
        device.IsForged = what == "forged";
        device.Origin = what switch
        {
            "elsewhere" => "https://elsewhere.example",
            "port" => "http://localhost:81",
            _ => device.Origin,
        };
        using var refused = await new PasskeyVisitor(portal).SignInAsync(device);

        await AssertRefusedAsync(refused, what);
    }

    [Fact]
    public async Task Answer_ForgedFiveTimes_LocksTheAccountAsWrongPasswordsDo()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("guessed", device);
        device.IsForged = true;
        for (var i = 0; i < 5; i++)
        {
            using var forged = await new PasskeyVisitor(portal).SignInAsync(device);
        }

        device.IsForged = false;
        using var locked = await new PasskeyVisitor(portal).SignInAsync(device);
        await AssertRefusedAsync(locked, "guessed");
        Assert.Contains(AccountEventKind.LockedOut, (await EventsAsync()).Select(e => e.Kind));
        using var password = await new Visitor(portal.Client()).SignInAsync("guessed", PortalFixture.Password);
        Assert.Equal(HttpStatusCode.OK, password.StatusCode);

        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        using var later = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.Found, later.StatusCode);
    }

    [Fact]
    public async Task Account_Disabled_IsRefusedUntilItIsEnabled()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("dora", device);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var disabled = await ada.SendAsync("/admin/users/dora", "Disable the account");
        using var refused = await new PasskeyVisitor(portal).SignInAsync(device);
        await AssertRefusedAsync(refused, "dora");

        using var enabled = await ada.SendAsync("/admin/users/dora", "Enable the account");
        using var taken = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in", "PasskeyOptions")]
    [InlineData("/account/sign-in", "Passkey")]
    [InlineData("/account", "PasskeyOptions")]
    [InlineData("/account", "AddPasskey")]
    [InlineData("/account", "RenamePasskey")]
    [InlineData("/account", "RemovePasskey")]
    public async Task Form_WithoutItsToken_IsRefused(string page, string handler)
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var content = new FormUrlEncodedContent([new("Credential", "{}")]);
        using var answer = await ada.PostAsync($"{page}?handler={handler}", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<PasskeyVisitor> OwnerAsync(string name, SoftwareDevice? device = null) =>
        PasskeyVisitor.NewOwnerAsync(portal, name, device);

    private async Task AssertRefusedAsync(HttpResponseMessage answer, string? name)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [],
            c => c.StartsWith("portal=", StringComparison.Ordinal)
        );
        Assert.Equal(
            "That passkey was not taken. Try again, or sign in with your name and password.",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words()
        );
        var last = (await EventsAsync())[^1];
        Assert.Equal((AccountEventKind.PasskeyRefused, name), (last.Kind, last.Name));
    }

    private Task<List<AccountEvent>> EventsAsync() =>
        portal.WithStoreAsync(db =>
            db.AccountEvents.OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken)
        );
}

/// <summary>Passkeys are asked for no oftener than passwords are.</summary>
public sealed class PasskeyLimitTests(LimitTests.StrictPortal portal) : IClassFixture<LimitTests.StrictPortal>
{
    [Fact]
    public async Task SignIn_TriedTooOften_SaysHowLongToWait()
    {
        var visitor = new PasskeyVisitor(portal);
        await visitor.AskToSignInAsync();
        using var first = await visitor.SendAnswerAsync("{}");
        await visitor.AskToSignInAsync();
        using var second = await visitor.SendAnswerAsync("{}");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
    }
}
