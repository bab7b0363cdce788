using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>In a review every card that cites words leads to them in the text, whatever else is marked there.</summary>
public sealed class CitedWordsTests : IAsyncLifetime
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

    [Theory]
    [InlineData("Headline", LongSleep.Headline)]
    [InlineData("Release date", "3 May 2026")]
    [InlineData("Place of the dateline", "EXAMPLETOWN")]
    public async Task Card_OfAField_CitesTheWordsThatItWasReadIn(string title, string words)
    {
        var page = await _ada.PageAsync(_draft);
        Assert.Equal(words, Cited(page, Card(page, title).Id!));
    }

    [Fact]
    public async Task Card_WhoseWordsHoldAMark_NestsIt()
    {
        var page = await _ada.PageAsync(_draft);
        var headline = Card(page, "Headline").Id;
        Assert.Contains(
            page.QuerySelectorAll(".reader .cited mark"),
            m => m.Words() == "LGR5" && m.ParentElement!.GetAttribute("data-item")!.Split(' ').Contains(headline)
        );
    }

    [Fact]
    public async Task Words_ThatACardCites_LeadToIt()
    {
        var draft = await _ada.DraftAsync(
            "paid.txt",
            LongSleep.Text("paid") + "\nThis work was supported by the Wellcome Trust.\n"
        );
        var page = await _ada.PageAsync(draft);
        var cards = page.QuerySelectorAll(".reader .cited").SelectMany(c => c.GetAttribute("data-item")!.Split(' '));

        Assert.Contains(cards, c => c.StartsWith("funding-", StringComparison.Ordinal));
        Assert.All(
            cards.Distinct(),
            c =>
            {
                Assert.NotNull(page.GetElementById(c));
                Assert.NotEmpty(page.QuerySelectorAll($".reader a[href='#{c}']"));
            }
        );
    }

    [Fact]
    public async Task Words_ThatAreMarkedAndCited_LeadToBothCardsWithoutALinkInALink()
    {
        using var answer = await _ada.AskAsync(_draft);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await _ada.PageAsync(_draft);
        var mark = page.QuerySelectorAll(".reader .cited mark").First(m => m.Words() == "LGR5");

        Assert.StartsWith("#marker-", mark.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(
            mark.ParentElement!.QuerySelectorAll("a"),
            a => a.GetAttribute("href") == $"#{Card(page, "Headline").Id}" && a.GetAttribute("title") == "Headline"
        );
        Assert.DoesNotMatch("<a [^>]*>(?:(?!</a>)[\\s\\S])*<a ", html);
    }

    [Fact]
    public async Task Words_ThatAreAMarkAlone_HaveASignBehindThemThatLeadsToTheCard()
    {
        var draft = await _ada.DraftAsync(
            "paid.txt",
            LongSleep.Text("signed") + "\nThis work was supported by the Wellcome Trust.\n"
        );
        var page = await _ada.PageAsync(draft);
        var card = page.QuerySelectorAll(".review-card[id^=funding-]").Single().Id;
        var sign = page.QuerySelectorAll($".reader .said[href='#{card}']").Single();

        Assert.Equal(
            ("§", "Card: Wellcome Trust", card),
            (sign.Words(), sign.GetAttribute("aria-label"), sign.GetAttribute("data-item"))
        );
    }

    [Fact]
    public async Task Text_WithWordsThatCardsCite_IsTheTextOfTheRelease()
    {
        var reader = (IElement)(await _ada.PageAsync(_draft)).QuerySelector(".reader")!.Clone();
        foreach (var sign in reader.QuerySelectorAll(".said, .skipped-note"))
        {
            sign.Remove();
        }

        Assert.Equal(string.Concat(Words(LongSleep.Text())), string.Concat(Words(reader.TextContent)));
    }

    [Fact]
    public async Task Card_OfAFieldThatAPersonSet_CitesTheWordsThatTheyShowed()
    {
        var card = Card(await _ada.PageAsync(_draft), "Headline");
        (
            await _ada.PressAsync(
                card,
                "Keep the change",
                ("Text", "Who rests for years"),
                ("Words", "rest for years"),
                ("Fault", "Boundary")
            )
        ).Dispose();
        Assert.Equal("rest for years", Cited(await _ada.PageAsync(_draft), card.Id!));
    }

    [Fact]
    public async Task Card_OfAMarkerThatWasRejected_StillCitesEachOfItsPlaces()
    {
        var card = (await _ada.PageAsync(_draft)).QuerySelector("[id^=marker-]")!;
        (await _ada.PressAsync(card, "Reject", ("Fault", "Other"))).Dispose();
        var page = await _ada.PageAsync(_draft);
        Assert.Empty(page.QuerySelectorAll(".reader .mark-marker"));
        Assert.Equal("LGR5LGR5", Cited(page, card.Id!));
    }

    [Fact]
    public async Task Card_OfASecondFindingInOneSentence_CitesItsWordsAndReadersSeeBoth()
    {
        (await FindingAsync("asked which tumour cells")).Dispose();
        using var second = await FindingAsync("rest for years");
        var page = await _ada.PageAsync(_draft);
        Assert.Equal("rest for years", Cited(page, Visitor.TargetOf(second).Split('#')[1]));

        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var release = await _portal.PageAsync(AdminPortal.PublicAddress(_draft));
        Assert.Empty(release.QuerySelectorAll(".cited"));
        Assert.Equal(2, release.QuerySelectorAll(".reader .says-finding").Length);
    }

    private async Task<HttpResponseMessage> FindingAsync(string words) =>
        await _ada.PressAsync(
            (await _ada.PageAsync($"{_draft}/add")).QuerySelector("#add-finding")!,
            "Add finding",
            ("Words", words),
            ("Direction", "Increase"),
            ("Strength", "None"),
            ("About", "LGR5")
        );

    private static IElement Card(IHtmlDocument page, string title) =>
        page.QuerySelectorAll(".review-card").First(c => c.QuerySelector("h3").Words() == title);

    private static string Cited(IHtmlDocument page, string card) =>
        string.Concat(page.QuerySelectorAll($".reader .cited[data-item~={card}]").Select(e => e.TextContent));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
