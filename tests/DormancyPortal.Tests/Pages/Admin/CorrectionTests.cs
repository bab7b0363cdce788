using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DormancyPortal.Core.Catalog;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Correcting fields of a release and of its study by hand, and how readers are told. Each test has a release of its own.</summary>
public sealed class CorrectionTests : IAsyncLifetime
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
    public async Task Edit_DateByHand_IsPublishedAndSaysThatAnEditorSetItAndWhy()
    {
        (await EditAsync("Release date", "2026-05-04", ("Fault", "Other"), ("Note", "sent a day later"))).Dispose();

        var card = await CardAsync("Release date");
        Assert.Equal("corrected by a person", card.QuerySelector(".badge").Words());
        Assert.Contains("The engine read: 2026-05-03", card.Words(), StringComparison.Ordinal);
        var preview = (await _ada.PageAsync($"{_draft}/preview")).QuerySelector("main").Words();
        Assert.Contains("4 May 2026 set by an editor: sent a day later", preview, StringComparison.Ordinal);
        Assert.Contains(
            LongSleep.Finding,
            (await _ada.PageAsync(_draft)).QuerySelector("#appears").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var page = (await _portal.PageAsync(AdminPortal.PublicAddress(_draft))).QuerySelector("main").Words();
        Assert.Contains("4 May 2026", page, StringComparison.Ordinal);
        Assert.Contains(
            "set by an editor: sent a day later, without words of the release",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Edit_OfAReleaseThatAReaderReported_SettlesTheReport()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        using var reported = await new Visitor(_portal.Client()).SendAsync(
            PortalUrls.Report(RecordKind.Release, PortalUrls.SlugOf(_draft)),
            "Send the report",
            ("Form.Words", "It was sent a day later.")
        );
        Assert.Contains(
            "It was sent a day later.",
            (await _ada.PageAsync("/admin/reports")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        (await EditAsync("Release date", "2026-05-04", ("Fault", "Other"), ("Note", "sent a day later"))).Dispose();
        Assert.DoesNotContain(
            "It was sent a day later.",
            (await _ada.PageAsync("/admin/reports")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "It was sent a day later.",
            (await _ada.PageAsync("/admin/reports?state=closed")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Edit_ThatIsTakenBack_ReadersSeeWhatWasReadAndNothingOfAnEditor()
    {
        (await EditAsync("Release date", "2026-05-04", ("Fault", "Boundary"))).Dispose();
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        (await _ada.PressAsync(await CardAsync("Release date"), "Undo")).Dispose();
        var plan = (await _ada.PageAsync(_draft)).QuerySelector("#plan").Words();
        Assert.Contains("release: date from 2026-05-04 to 2026-05-03", plan, StringComparison.Ordinal);
        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();

        var page = (await _portal.PageAsync(AdminPortal.PublicAddress(_draft))).QuerySelector("main").Words();
        Assert.Contains("3 May 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("set by an editor", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_PaperByWordsOfTheRelease_LeadsToTheirSentence()
    {
        (await EditAsync("Title", "How tumour cells rest", ("Words", "which tumour cells\n rest for years"))).Dispose();
        (await EditAsync("DOI", "https://doi.org/10.5555/Sleep.1")).Dispose();
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var study = (await _portal.RecordLinksAsync(AdminPortal.PublicAddress(_draft))).First(l =>
            l.StartsWith("/studies/", StringComparison.Ordinal)
        );
        var page = await _portal.PageAsync(study);

        Assert.Equal("How tumour cells rest", page.QuerySelector("h1").Words());
        var paper = page.QuerySelector("[aria-labelledby=paper]")!;
        Assert.Contains("10.5555/sleep.1", paper.Words(), StringComparison.Ordinal);
        Assert.Contains(
            "set by an editor, as the engine had read nothing, by the words which tumour cells rest for years",
            paper.Words().Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("#s", paper.QuerySelector("a.said")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Release date", "3 May 2026", "“3 May 2026” is no date.")]
    [InlineData("Release date", "2026-02-30", "“2026-02-30” is no date.")]
    [InlineData(
        "Release date",
        "3000-01-01",
        "“3000-01-01” is too far away: type a date between 1800-01-01 and 2199-12-31."
    )]
    [InlineData("DOI", "11.1000/x", "“11.1000/x” is no DOI.")]
    [InlineData("DOI", "javascript:10.1000/x", "“javascript:10.1000/x” is no DOI.")]
    [InlineData("Address of the original", "javascript:alert(1)", "“javascript:alert(1)” is no address of a page.")]
    [InlineData("Address of the original", "example.org", "“example.org” is no address of a page.")]
    public async Task Edit_ValueThatIsNone_SaysWhyAndKeepsWhatWasTyped(string field, string typed, string said)
    {
        using var answer = await EditAsync(field, typed, ("Fault", "WrongGene"), ("Note", "half a thought"));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(said, page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        var form = page.QuerySelector("[data-part=e]")!;
        Assert.Equal(typed, form.QuerySelector("[name=Text]")!.GetAttribute("value"));
        Assert.Equal("half a thought", form.QuerySelector("[name=Note]")!.GetAttribute("value"));
        Assert.Equal("WrongGene", form.QuerySelector<IHtmlSelectElement>("[name=Fault]")!.Value);
        Assert.NotEqual("corrected by a person", (await CardAsync(field)).QuerySelector(".badge").Words());
    }

    [Theory]
    [InlineData("", "", "Choose what was wrong with the reading")]
    [InlineData("Other", "", "Say in the note what the other reason is")]
    [InlineData("Boundary", "words that are nowhere", "The words that show it do not stand in the release.")]
    public async Task Edit_WithoutAReasonOrByWordsThatAreNotThere_KeepsNothing(string fault, string words, string said)
    {
        using var answer = await EditAsync("Release date", "2026-05-04", ("Fault", fault), ("Words", words));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(said, page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal("2026-05-04", page.QuerySelector("[data-part=e] [name=Text]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_WithSeveralThingsWrong_SaysAllOfThemAtOnce()
    {
        using var answer = await EditAsync("Release date", "soon", ("Fault", ""), ("Words", "nowhere to be found"));
        var said = (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words();

        Assert.Contains("“soon” is no date.", said, StringComparison.Ordinal);
        Assert.Contains("do not stand in the release", said, StringComparison.Ordinal);
        Assert.Contains("Choose what was wrong with the reading", said, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> EditAsync(string field, string text, params (string, string)[] typed) =>
        await _ada.PressAsync(await CardAsync(field), "Keep the change", [("Text", text), .. typed]);

    private async Task<IElement> CardAsync(string name) =>
        (await _ada.PageAsync(_draft))
            .QuerySelectorAll(".review-card")
            .First(c => c.QuerySelector("h3").Words() == name);
}
