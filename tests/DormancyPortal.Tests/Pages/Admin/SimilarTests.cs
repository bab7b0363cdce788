using System.Net;
using AngleSharp.Dom;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A name that was read as the wrong gene, decided on in all releases at once: shown before, taken back as a whole.</summary>
public sealed class SimilarTests : IAsyncLifetime
{
    private const string Everywhere = "everywhere LGR5";

    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _first = "";
    private string _published = "";
    private string _decided = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _first = await _ada.DraftAsync("first.txt", LongSleep.Text("first"));
        _published = await _ada.DraftAsync("published.txt", LongSleep.Text("published"));
        (await _ada.SendAsync(_published, "Publish")).Dispose();
        _decided = await _ada.DraftAsync("decided.txt", LongSleep.Text("decided"));
        await DecideAsync(_decided, "Accept");
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Relink_Everywhere_ShowsEachPlaceFirstAndDecidesNothing()
    {
        using var asked = await DecideAsync(_first, "Relink", ("Where", Everywhere), ("Name", "LGR4"));
        var preview = await _ada.PageAsync(Visitor.TargetOf(asked));
        var main = preview.QuerySelector("main").Words();
        Assert.Contains("Link “LGR5” to LGR4 everywhere?", main, StringComparison.Ordinal);
        Assert.Contains("4 places in 2 releases where nobody decided otherwise.", main, StringComparison.Ordinal);
        Assert.Contains("1 release of them is published", main, StringComparison.Ordinal);
        Assert.Contains(LongSleep.Finding, main, StringComparison.Ordinal);
        Assert.Equal(
            [_first, _published],
            preview.QuerySelectorAll(".record-name").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(0, await GroupedAsync());
    }

    [Fact]
    public async Task Relink_Everywhere_ClosesReportsOnWhatWasReadWrong_UntilItIsTakenBack()
    {
        using var sent = await new Visitor(_portal.Client()).SendAsync(
            PortalUrls.Report(RecordKind.Marker, "LGR5"),
            "Send the report",
            ("Form.Words", "These releases mean LGR4.")
        );
        using var asked = await DecideAsync(_first, "Relink", ("Where", Everywhere), ("Name", "LGR4"));
        using var answer = await _ada.SendAsync(Visitor.TargetOf(asked), "Link all 4 places");
        Assert.Contains(
            "closed by ada",
            (await _ada.PageAsync("/admin/reports?state=closed")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        var impact = (await _ada.PageAsync(Visitor.TargetOf(answer))).QuerySelector("[aria-labelledby=impact]").Words();
        Assert.Contains("Reports of readers that would be open again", impact, StringComparison.Ordinal);
        Assert.Contains("These releases mean LGR4.", impact, StringComparison.Ordinal);
        (await _ada.SendAsync(Visitor.TargetOf(answer), "Take it all back")).Dispose();
        Assert.Contains(
            "These releases mean LGR4.",
            (await _ada.PageAsync("/admin/reports")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Relink_Everywhere_ReachesReadersWithThePublishAndIsTakenBackAsAWhole()
    {
        using var asked = await DecideAsync(_first, "Relink", ("Where", Everywhere), ("Name", "LGR4"));
        using var answer = await _ada.SendAsync(Visitor.TargetOf(asked), "Link all 4 places");
        var group = Visitor.TargetOf(answer);
        var done = (await _ada.PageAsync(group)).QuerySelector("main").Words();
        Assert.Contains("One act on 2 releases", done, StringComparison.Ordinal);
        Assert.Contains("1 published release waits for a publish", done, StringComparison.Ordinal);
        Assert.Equal(2, await GroupedAsync());

        var impact = (await _ada.PageAsync(group)).QuerySelector("[aria-labelledby=impact]")!;
        Assert.Equal(2, impact.QuerySelectorAll(".label").Length);
        Assert.Contains("LGR5", impact.QuerySelector(".difference").Words(), StringComparison.Ordinal);

        var address = AdminPortal.PublicAddress(_published);
        Assert.Contains("/markers/LGR5", (await _portal.PageAsync(address)).QuerySelector("main")!.Links());
        (await _ada.SendAsync(_published, "Publish the changes")).Dispose();
        Assert.Contains("/markers/LGR4", (await _portal.PageAsync(address)).QuerySelector("main")!.Links());
        Assert.Contains(
            "No published release waits",
            (await _ada.PageAsync(group)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        using var undone = await _ada.SendAsync(group, "Take it all back");
        var undos = Visitor.TargetOf(undone);
        Assert.NotEqual(group, undos);
        Assert.Contains(
            "taken back",
            (await _ada.PageAsync(group)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync(_published, "Publish the changes")).Dispose();
        Assert.Contains("/markers/LGR5", (await _portal.PageAsync(address)).QuerySelector("main")!.Links());

        // An undo of the undos does it again.
        (await _ada.SendAsync(undos, "Take it all back")).Dispose();
        Assert.Contains(
            "LGR4",
            (await _ada.PageAsync(_first)).QuerySelector(".beside").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reject_Everywhere_LeavesPlacesThatSomebodyDecidedOn()
    {
        using var asked = await DecideAsync(_first, "Reject", ("Where", Everywhere), ("Fault", "WrongGene"));
        using var answer = await _ada.SendAsync(Visitor.TargetOf(asked), "Reject all 4 places");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("LGR5", Markers(await _ada.PageAsync(_first)));
        Assert.Contains("LGR5", Markers(await _ada.PageAsync(_decided)));

        using var again = await _ada.AskAsync(Visitor.TargetOf(asked));
        var none = await Visitor.ReadAsync(again);
        Assert.Contains("No such place is left", none.QuerySelector(".empty").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_InstitutionEverywhere_ShowsThePlacesAndTakesItOutOfEach()
    {
        const string Name = "University of Nowhere";
        async Task<IElement> CardAsync(string draft) =>
            (await _ada.PageAsync(draft))
                .QuerySelectorAll("[id^=institution-]")
                .First(c => c.QuerySelector("h3")?.TextContent == Name);
        using var asked = await _ada.PressAsync(
            await CardAsync(_first),
            "Reject",
            ("Fault", "WrongGene"),
            ("Where", $"everywhere {Name}")
        );
        var preview = await _ada.PageAsync(Visitor.TargetOf(asked));
        Assert.Equal($"Reject “{Name}” as {Name} everywhere?", preview.QuerySelector("h1").Words());
        Assert.Equal(3, preview.QuerySelectorAll(".record-name").Length);
        using var answer = await _ada.SendAsync(Visitor.TargetOf(asked), "Reject all 3 places");
        foreach (var draft in new[] { _first, _published, _decided })
        {
            Assert.Equal("rejected", (await CardAsync(draft)).QuerySelector(".badge").Words());
        }

        using var undone = await _ada.SendAsync(Visitor.TargetOf(answer), "Take it all back");
        Assert.NotEqual("rejected", (await CardAsync(_decided)).QuerySelector(".badge").Words());
    }

    [Theory]
    [InlineData("?item=nothing&name=LGR5")]
    [InlineData("?item=nothing&name=LGR5&fault=WrongGene")]
    public async Task Get_WithoutAPlaceOrAReason_IsNotFound(string query)
    {
        using var answer = await _ada.AskAsync($"{_first}/similar{query}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string> Markers(IParentNode page) =>
        page.QuerySelectorAll(".reader .mark-marker").Select(m => m.Words());

    private Task<int> GroupedAsync() =>
        _portal.WithStoreAsync(db => db.Decisions.CountAsync(d => d.GroupId != null && d.Kind != DecisionKind.Undo));

    private async Task<HttpResponseMessage> DecideAsync(
        string draft,
        string handler,
        params (string Field, string Value)[] typed
    )
    {
        var card = (await _ada.PageAsync(draft))
            .QuerySelectorAll("[id^=marker-]")
            .First(c => c.Words().Contains("LGR5", StringComparison.Ordinal));
        var item = card.QuerySelector("[name=Item]")!.GetAttribute("value")!;
        var token = card.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = typed
            .Append(("Item", item))
            .Append(("Seen", "0"))
            .Append(("__RequestVerificationToken", token))
            .Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        using var content = new FormUrlEncodedContent(fields);
        return await _ada.PostAsync($"{draft}/decide?handler={handler}", content);
    }
}
