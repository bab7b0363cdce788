using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Adding what was missed, previewing, publishing again, and deciding again what lost its place.</summary>
public sealed class AddTests : IAsyncLifetime
{
    private const string Missed = "Researchers at the University of Nowhere asked which tumour cells rest for years.";

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
    public async Task Finding_ByItsWords_StandsInTheTextAndInTheCatalog()
    {
        using var answer = await FindingAsync(Missed);
        var card = Visitor.TargetOf(answer).Split('#')[1];
        Assert.Equal("added", (await _ada.PageAsync(_draft)).QuerySelector($"#{card} .badge").Words());
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var marker = (await _portal.PageAsync("/markers/LGR5")).QuerySelector("main").Words();
        Assert.Contains(Missed, marker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_OfADraft_IsNoChangeThatReadersSee()
    {
        var before = (await _portal.PageAsync("/changes")).QuerySelector("main").Words();
        (await FindingAsync(Missed)).Dispose();

        Assert.Equal(before, (await _portal.PageAsync("/changes")).QuerySelector("main").Words());
    }

    [Fact]
    public async Task Finding_WordsOverALineBreak_AreFoundAsTheyStand()
    {
        using var answer = await FindingAsync(
            Missed.Replace("asked which", "asked\n  which", StringComparison.Ordinal)
        );
        Assert.StartsWith($"{_draft}#finding-", Visitor.TargetOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("These words are nowhere.", "These words do not stand in the release.")]
    [InlineData("", "These words do not stand in the release.")]
    [InlineData(LongSleep.Finding, "That is there already.")]
    public async Task Finding_ThatCannotBeAdded_SaysWhyAndKeepsWhatWasTyped(string words, string said)
    {
        using var answer = await FindingAsync(words);
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(said, page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal(words, page.QuerySelector("#add-finding [name=Words]")!.TextContent);
    }

    [Fact]
    public async Task Marker_ByItsWords_IsLinkedByThePortalsSearch()
    {
        using var answer = await PostAsync("Marker", ("Words", "tumour cells"), ("Name", "tie2"));
        var page = await _ada.PageAsync(_draft);

        Assert.Equal("TEK", page.QuerySelector($"#{Visitor.TargetOf(answer).Split('#')[1]} h3").Words());
        Assert.Contains("tumour cells", page.QuerySelectorAll(".reader .mark-marker").Select(m => m.Words()));
    }

    [Fact]
    public async Task Marker_WithATypingError_IsCorrectedInItsOwnBoxAndNeverAddedUnasked()
    {
        using var wrong = await PostAsync("Marker", ("Words", "tumour cells"), ("Name", "tei22"));
        var form = (await Visitor.ReadAsync(wrong)).QuerySelector("#add-marker")!;
        Assert.Equal("tei22", form.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.Empty(form.QuerySelectorAll("input[checked]"));
        using var again = await _ada.PressAsync(form, "Add marker");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);

        // Whatever was chosen for the wrong name is not meant for the right one.
        using var right = await _ada.PressAsync(
            form,
            "Add marker",
            ("Name", "tie2"),
            ("Choice", form.QuerySelector("[name=Choice]")!.GetAttribute("value")!)
        );
        Assert.Equal(
            "TEK",
            (await _ada.PageAsync(_draft)).QuerySelector($"#{Visitor.TargetOf(right).Split('#')[1]} h3").Words()
        );
    }

    [Fact]
    public async Task Institution_ThatIsInNoList_IsOfferedAsWrittenAndReachesReaders()
    {
        using var asked = await PostAsync("Institution", ("Words", "tumour cells"), ("Did", "Author"));
        var page = await Visitor.ReadAsync(asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal("tumour cells", page.QuerySelector("#add-institution [name=Words]")!.GetAttribute("value"));
        var form = page.QuerySelector("#add-institution")!;
        var choice = form.QuerySelector("input[type=radio]")!.GetAttribute("value")!;
        using var added = await _ada.PressAsync(form, "Add institution", ("Choice", choice), ("Did", "Author"));
        var card = (await _ada.PageAsync(_draft)).QuerySelector($"#{Visitor.TargetOf(added).Split('#')[1]}")!;

        Assert.Equal("tumour cells", card.QuerySelector("h3").Words());
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        await _portal.PageAsync("/institutions/tumour-cells");
        (await _ada.PressAsync(card, "Undo", ("Seen", await NewestAsync()))).Dispose();
        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();
        await _portal.PageAsync("/institutions/tumour-cells", HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("Person", "people/tumour-cells")]
    [InlineData("Funder", "institutions/tumour-cells")]
    public async Task Person_OrFunder_ByTheWordsThemselves_ReachesReaders(string handler, string address)
    {
        using var added = await PostAsync(handler, ("Words", "tumour cells"), ("Grants", "A1, B2"));
        Assert.StartsWith(_draft, Visitor.TargetOf(added), StringComparison.Ordinal);
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        await _portal.PageAsync($"/{address}");
    }

    [Fact]
    public async Task Pathway_ByItsName_IsLinkedByThePortalsSearch()
    {
        using var answer = await PostAsync(
            "Pathway",
            ("Words", "rest for years"),
            ("Name", "unfolded protein response")
        );
        var page = await _ada.PageAsync(_draft);
        Assert.Equal(
            "unfolded protein response",
            page.QuerySelector($"#{Visitor.TargetOf(answer).Split('#')[1]} h3").Words(),
            ignoreCase: true
        );
        Assert.Contains("rest for years", page.QuerySelectorAll(".reader .mark-pathway").Select(m => m.Words()));
    }

    [Fact]
    public async Task Preview_ShowsWhatReadersWillSee()
    {
        (await FindingAsync(Missed)).Dispose();
        var preview = await _ada.PageAsync($"{_draft}/preview");

        Assert.Equal(2, preview.QuerySelectorAll(".beside ol li").Length);
        Assert.Contains("reviewed by a person", preview.QuerySelector(".beside").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Again_SaysBeforeWhatWillAppear()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        (await FindingAsync(Missed)).Dispose();

        var plan = (await _ada.PageAsync(_draft)).QuerySelector("#plan").Words();
        Assert.Contains($"Appears finding “{Missed}”", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Missed,
            (await _portal.PageAsync("/markers/LGR5")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();
        Assert.Null((await _ada.PageAsync(_draft)).QuerySelector("#plan"));
        Assert.Contains(
            Missed,
            (await _portal.PageAsync("/markers/LGR5")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    private async Task<string> NewestAsync() =>
        await _portal.WithStoreAsync(async db =>
            (
                await db.Decisions.Where(d => d.Item != null).MaxAsync(d => d.Id, TestContext.Current.CancellationToken)
            ).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    private Task<HttpResponseMessage> FindingAsync(string words) =>
        PostAsync("Finding", ("Words", words), ("About", "LGR5"), ("Direction", "Increase"), ("Strength", "None"));

    private async Task<HttpResponseMessage> PostAsync(string handler, params (string Field, string Value)[] fields)
    {
        const string token = "__RequestVerificationToken";
        var page = await _ada.PageAsync($"{_draft}/add");
        using var content = new FormUrlEncodedContent(
            fields
                .Select(f => new KeyValuePair<string, string>(f.Field, f.Value))
                .Append(new(token, page.QuerySelector($"main [name={token}]")!.GetAttribute("value")!))
        );
        return await _ada.PostAsync($"{_draft}/add?handler={handler}", content);
    }
}
