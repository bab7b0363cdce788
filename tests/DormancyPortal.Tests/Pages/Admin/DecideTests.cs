using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Deciding on what was read, card by card, by plain forms. Each test has a release of its own.</summary>
public sealed class DecideTests : IAsyncLifetime
{
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _draft = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Accept_Finding_LeadsBackToItsCardAndReadersSeeThatAPersonLooked()
    {
        var card = await CardAsync("finding", LongSleep.Finding);
        using var answer = await PressAsync(card, "Accept");

        Assert.Equal($"{_draft}#{card.Id}", Visitor.TargetOf(answer));
        Assert.Equal("accepted", (await CardAsync("finding", LongSleep.Finding)).QuerySelector(".badge").Words());
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var finding = (await _portal.RecordLinksAsync(AdminPortal.PublicAddress(_draft))).First(l =>
            l.StartsWith("/findings/", StringComparison.Ordinal)
        );
        var words = (await _portal.PageAsync(finding)).QuerySelector("main").Words();
        Assert.Contains("reviewed by a person.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("no person has reviewed it", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_AndUndo_TakesItAwayAndBringsItBack()
    {
        using var rejected = await PressAsync(
            await CardAsync("marker", "LGR5"),
            "Reject",
            ("Fault", "WrongGene"),
            ("Note", "It is a cell line.")
        );
        var card = await CardAsync("marker", "LGR5");
        Assert.Equal("rejected", card.QuerySelector(".badge").Words());
        Assert.Contains(
            "ada rejected it, wrong gene or name, 1 Jul 2026, 12:00 UTC: It is a cell line.",
            card.Words(),
            StringComparison.Ordinal
        );
        Assert.Null((await _ada.PageAsync(_draft)).QuerySelector(".reader .mark-marker"));

        using var undone = await PressAsync(card, "Undo");
        Assert.NotNull((await _ada.PageAsync(_draft)).QuerySelector(".reader .mark-marker"));
        using var again = await PressAsync(await CardAsync("marker", "LGR5"), "Put back");
        Assert.Equal("rejected", (await CardAsync("marker", "LGR5")).QuerySelector(".badge").Words());
    }

    [Fact]
    public async Task Reject_WithoutAReason_KeepsNothingAndAsksForOne()
    {
        using var answer = await PressAsync(await CardAsync("marker", "LGR5"), "Reject", ("Note", "typed already"));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Choose what is wrong with it.", page.QuerySelector("[role=alert]").Words());
        Assert.Equal("typed already", page.QuerySelector("[data-part=x] [name=Note]")!.GetAttribute("value"));
        Assert.Equal(0, await DecisionsAsync());
    }

    [Fact]
    public async Task Edit_Finding_SaysWhatThePersonSays()
    {
        using var answer = await PressAsync(
            await CardAsync("finding", LongSleep.Finding),
            "Keep the change",
            ("Direction", "Decrease"),
            ("About", "lgr5")
        );
        Assert.StartsWith(_draft, Visitor.TargetOf(answer), StringComparison.Ordinal);
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var words = (await _portal.PageAsync("/markers/LGR5")).QuerySelector("main").Words();
        Assert.Contains("a decrease is reported", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_Finding_KeepsWhatItWasSeenIn()
    {
        using var answer = await PressAsync(
            await CardAsync("finding", LongSleep.Finding),
            "Keep the change",
            ("Models", "Mouse"),
            ("Models", "HumanPatient")
        );

        var card = await CardAsync("finding", LongSleep.Finding);
        Assert.Equal(
            ["HumanPatient", "Mouse"],
            card.QuerySelectorAll("[name=Models][checked]").Select(c => c.GetAttribute("value")!).Order()
        );
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var shown = (await _portal.PageAsync("/markers/LGR5?model=mouse")).QuerySelector("main").Words();
        Assert.Contains(LongSleep.Finding, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_FindingAboutWhatIsNotInTheRelease_SaysWhatIs()
    {
        using var answer = await PressAsync(
            await CardAsync("finding", LongSleep.Finding),
            "Keep the change",
            ("About", "LGR5, NOTCH9")
        );
        var page = await Visitor.ReadAsync(answer);

        Assert.StartsWith(
            "NOTCH9: no marker or pathway of that name is in this release.",
            page.QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal("LGR5, NOTCH9", page.QuerySelector("[data-part=e] [name=About]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Relink_Marker_ByAnAliasGoesToItsGene()
    {
        using var answer = await PressAsync(await CardAsync("marker", "LGR5"), "Link", ("Name", "TIE2"));

        var card = await CardAsync("marker", "TEK");
        Assert.Equal($"{_draft}#{card.Id}", Visitor.TargetOf(answer));
        Assert.Contains("The engine read: LGR5", card.Words(), StringComparison.Ordinal);
        Assert.Contains("by the name “TIE2”", card.Words(), StringComparison.Ordinal);
        using var same = await PressAsync(card, "Link", ("Name", "TEK"));
        Assert.Contains(
            "already. Nothing has changed.",
            (await Visitor.ReadAsync(same)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        var finding = await CardAsync("finding", LongSleep.Finding);
        Assert.StartsWith("TEK;", finding.QuerySelector(".card-value").Words(), StringComparison.Ordinal);
        Assert.Equal("TEK", finding.QuerySelector("[name=About]")!.GetAttribute("value"));
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        await _portal.PageAsync("/markers/LGR5", HttpStatusCode.NotFound);
        Assert.Contains(
            LongSleep.Finding,
            (await _portal.PageAsync("/markers/TEK")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Relink_NameThatMayBeSeveral_OffersThemAndTheWordsThemselves()
    {
        using var answer = await PressAsync(
            await CardAsync("marker", "LGR5"),
            "Link",
            ("Name", "Nothing is called so")
        );
        var page = await Visitor.ReadAsync(answer);

        Assert.StartsWith(
            "Nothing is called “Nothing is called so”.",
            page.QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        var card = page.QuerySelector(".review-card")!;
        var choice = Assert.Single(card.QuerySelectorAll<IHtmlInputElement>("input[type=radio][name=Choice]"));
        Assert.False(choice.IsChecked);
        Assert.Equal("Nothing is called so", card.QuerySelector("[id$=link-name]")!.GetAttribute("value"));
        using var again = await PressAsync(card, "Link");
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, again.StatusCode);
        using var chosen = await PressAsync(card, "Link", ("Choice", choice.Value));
        Assert.Contains(
            "gene not identified",
            (await CardAsync("marker", "Nothing is called so"))
                .Words()
                .Replace("unlinked", "gene not identified", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Decide_OnWhatBobDecidedMeanwhile_SaysWhoDidWhatAndKeepsWhatWasTyped()
    {
        await _portal.AddAdministratorAsync("bob");
        var bob = await Visitor.SignedInAsync(_portal, "bob");
        var stale = await CardAsync("marker", "LGR5");
        using var first = await bob.PressAsync(
            await CardAsync("marker", "LGR5", bob),
            "Reject",
            ("Fault", "Duplicate")
        );
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);

        using var answer = await PressAsync(stale, "Link", ("Name", "TEK"), ("Note", "surely"));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var alert = page.QuerySelector("[role=alert]").Words();
        Assert.Contains("bob rejected it, read twice", alert, StringComparison.Ordinal);
        Assert.Contains("You wanted: linked it anew to TEK", alert, StringComparison.Ordinal);
        Assert.Equal(1, await DecisionsAsync());
        using var anyway = await PressAsync(page.QuerySelector(".review-card")!, "Accept");
        Assert.Equal(HttpStatusCode.Found, anyway.StatusCode);
    }

    [Fact]
    public async Task Decide_FieldsThatTheFormDoesNotShow_AreLeftOut()
    {
        var card = await CardAsync("institution", "University of Nowhere");
        using var answer = await PressAsync(
            card,
            "Keep the change",
            ("Name", "University of Somewhere"),
            ("Ror", "forged"),
            ("Kind", "Publish"),
            ("DecidedBy", "bob"),
            ("ReleaseId", "1"),
            ("Fault", "Other")
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var kept = await _portal.WithStoreAsync(db =>
            db.Decisions.OrderBy(d => d.Id).LastAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal((DecisionKind.Edit, "ada"), (kept.Kind, kept.DecidedBy));
        Assert.Contains("University of Somewhere", kept.Value!, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", kept.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_OnTheThingOfAnotherRelease_Is404()
    {
        var other = await _ada.DraftAsync(
            "other.txt",
            "A headline about GAPDH\n\nThe study found that GAPDH was increased in cells.\n"
        );
        var card = await CardAsync("marker", "LGR5");
        using var content = await WithTokenAsync(("Item", card.Id!), ("Seen", "0"));
        using var answer = await _ada.PostAsync($"{other}/decide?handler=Accept", content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await DecisionsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/decide")]
    [InlineData("/decide?handler=Destroy")]
    [InlineData("/add")]
    public async Task Post_OfAFormThatThePageDoesNotHave_Is400(string address)
    {
        using var content = await WithTokenAsync(("Item", "x"));
        using var answer = await _ada.PostAsync($"{_draft}{address}", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Undo_OfADecisionOnAnotherThing_KeepsNothing()
    {
        using var accepted = await PressAsync(await CardAsync("finding", LongSleep.Finding), "Accept");
        var number = await _portal.WithStoreAsync(db =>
            db.Decisions.MaxAsync(d => d.Id, TestContext.Current.CancellationToken)
        );
        var marker = await CardAsync("marker", "LGR5");
        using var content = await WithTokenAsync(("Item", marker.Id!), ("Seen", "0"), ("Undoes", $"{number}"));
        using var answer = await _ada.PostAsync($"{_draft}/decide?handler=Undo", content);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(1, await DecisionsAsync());
    }

    [Fact]
    public async Task AcceptSure_LeavesTheUnsureOpen()
    {
        var before = (await _ada.PageAsync(_draft))
            .QuerySelectorAll(".review-card .badge")
            .Select(b => b.Words())
            .ToList();
        using var answer = await _ada.SendAsync(
            _draft,
            before.Count(b => b.StartsWith("sure", StringComparison.Ordinal)) is var sure
                ? $"Accept all sure ({sure})"
                : ""
        );
        var after = (await _ada.PageAsync(_draft))
            .QuerySelectorAll(".review-card .badge")
            .Select(b => b.Words())
            .ToList();

        Assert.NotEqual(0, sure);
        Assert.Equal(sure, after.Count(b => b == "accepted"));
        Assert.DoesNotContain(after, b => b.StartsWith("sure", StringComparison.Ordinal));
        Assert.Equal(
            before.Count(b => b.StartsWith("unsure", StringComparison.Ordinal)),
            after.Count(b => b.StartsWith("unsure", StringComparison.Ordinal))
        );
    }

    private async Task<IElement> CardAsync(string kind, string name, Visitor? by = null) =>
        (await (by ?? _ada).PageAsync(_draft))
            .QuerySelectorAll($".review-card[id^='{kind}-']")
            .First(c => c.QuerySelector("h3").Words() == name);

    private Task<HttpResponseMessage> PressAsync(IElement card, string button, params (string, string)[] typed) =>
        _ada.PressAsync(card, button, typed);

    private async Task<FormUrlEncodedContent> WithTokenAsync(params (string Field, string Value)[] fields)
    {
        const string token = "__RequestVerificationToken";
        var page = await _ada.PageAsync(_draft);
        return new(
            fields
                .Select(f => new KeyValuePair<string, string>(f.Field, f.Value))
                .Append(new(token, page.QuerySelector($"main [name={token}]")!.GetAttribute("value")!))
        );
    }

    private Task<int> DecisionsAsync() =>
        _portal.WithStoreAsync(db =>
            db.Decisions.CountAsync(
                d => d.Kind != DecisionKind.Publish && d.Kind != DecisionKind.Withdraw,
                TestContext.Current.CancellationToken
            )
        );
}
