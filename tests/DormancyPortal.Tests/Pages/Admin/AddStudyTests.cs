using System.Net;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A study that was not read is added in the review, with what shows it, and reaches readers with the publish.</summary>
public sealed class AddStudyTests : IAsyncLifetime
{
    private const string Doi = "10.1234/rest.2026";
    private const string Title = "How tumour cells rest";

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
    public async Task Study_WhereNoneWasRead_ReachesReadersWithWhoSaidSoAndIsTakenBack()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var before = await CardsAsync();
        using var added = await AddAsync(
            ("Doi", $"https://doi.org/{Doi.ToUpperInvariant()}"),
            ("Title", Title),
            ("Journal", "Sleep"),
            ("Published", "2026-05-01"),
            ("Words", "rest for years"),
            ("Note", "The press office told me.")
        );
        var id = Visitor.TargetOf(added).Split('#')[1];
        var review = await _ada.PageAsync(_draft);
        var card = review.QuerySelector($"#{id}")!;
        Assert.Equal((Title, "added"), (card.QuerySelector("h3").Words(), card.QuerySelector(".badge").Words()));
        Assert.Equal("rest for years", review.QuerySelector($".reader .cited[data-item~={id}]").Words());
        Assert.Contains($"Appears study {Doi}", review.QuerySelector("#plan").Words(), StringComparison.Ordinal);
        var preview = (await _ada.PageAsync($"{_draft}/preview")).QuerySelector(".beside").Words();
        Assert.Contains($"{Title} Sleep, 1 May 2026, DOI {Doi}", preview, StringComparison.Ordinal);

        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();
        var study = (await _portal.PageAsync("/studies/how-tumour-cells-rest")).QuerySelector("main").Words();
        Assert.Contains(LongSleep.Finding, study, StringComparison.Ordinal);
        Assert.Contains("The press office told me.", study, StringComparison.Ordinal);
        Assert.Contains(
            "added study",
            (await _ada.PageAsync("/admin/history")).QuerySelector("main").Words(),
            StringComparison.OrdinalIgnoreCase
        );

        (await _ada.PressAsync((await _ada.PageAsync(_draft)).QuerySelector($"#{id}")!, "Undo")).Dispose();
        Assert.Equal(before + 1, await CardsAsync());
        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();
        await _portal.PageAsync("/studies/how-tumour-cells-rest", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Study_ThatANewerEngineReadsToo_IsOneForReadersAndItsCardSaysSo()
    {
        using var added = await AddAsync(("Doi", Doi), ("Title", Title), ("Journal", "Sleep"));
        var id = Visitor.TargetOf(added).Split('#')[1];
        await ReadAgainAsync(new StudyFacts("How Tumour Cells Rest", null, "7", null, null, null, []));

        var card = (await _ada.PageAsync(_draft)).QuerySelector($"#{id}")!;
        Assert.Contains(
            "Readers see one study, which has its Journal, DOI from here.",
            card.QuerySelector("[data-read-too]").Words(),
            StringComparison.Ordinal
        );
        (await _ada.PressAsync(card, "Accept")).Dispose();
        card = (await _ada.PageAsync(_draft)).QuerySelector($"#{id}")!;
        Assert.Equal("accepted", card.QuerySelector(".badge").Words());
        Assert.Contains("A person said that both are one.", card.Words(), StringComparison.Ordinal);

        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var study = Assert.Single(
            await _portal.WithStoreAsync(db =>
                db.StudyReleases.Where(s => db.Releases.Any(r => r.Id == s.ReleaseId && r.Slug == Slug))
                    .ToListAsync(TestContext.Current.CancellationToken)
            )
        );
        Assert.Equal(
            ("How Tumour Cells Rest", "Sleep", "7", Doi),
            (study.Title, study.Journal, study.Volume, study.Doi)
        );
    }

    [Fact]
    public async Task Study_BesideAnother_IsASecondStudyOfTheRelease()
    {
        (await AddAsync(("Doi", Doi), ("Title", Title))).Dispose();
        (await AddAsync(("Title", "Another paper"), ("Journal", "Sleep"))).Dispose();
        var plan = (await _ada.PageAsync(_draft)).QuerySelector("#publish").Words();
        Assert.Contains("and 2 studies.", plan, StringComparison.Ordinal);
        Assert.Contains($"studies: {Title}, Another paper", plan, StringComparison.Ordinal);
        (await _ada.SendAsync(_draft, "Publish")).Dispose();

        var first = (await _portal.PageAsync("/studies/how-tumour-cells-rest")).QuerySelector("main").Words();
        Assert.Contains(LongSleep.Finding, first, StringComparison.Ordinal);
        var second = (await _portal.PageAsync("/studies/another-paper")).QuerySelector("main").Words();
        Assert.Contains(LongSleep.Headline, second, StringComparison.Ordinal);
        Assert.DoesNotContain(LongSleep.Finding, second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "", "A study is known by its DOI or by its title: type one of them.")]
    [InlineData("11.5/no", "", "", "", "“11.5/no” is no DOI.")]
    [InlineData(Doi, "", "1 May", "", "“1 May” is no date.")]
    [InlineData(Doi, "", "", "words that are nowhere", "The words that show it do not stand in the release.")]
    public async Task Study_ThatCannotBeAdded_SaysWhyAndKeepsWhatWasTyped(
        string doi,
        string title,
        string day,
        string words,
        string said
    )
    {
        using var answer = await AddAsync(
            ("Doi", doi),
            ("Title", title),
            ("Published", day),
            ("Words", words),
            ("Journal", "Sleep")
        );
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(said, page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal("Sleep", page.QuerySelector("#add-study [name=Journal]")!.GetAttribute("value"));
        Assert.Equal(0, await _portal.WithStoreAsync(db => db.Decisions.CountAsync(d => d.Item == ItemKind.Study)));
    }

    [Fact]
    public async Task Study_ThatIsThereAlready_LeadsToItsCard()
    {
        using var first = await AddAsync(("Doi", Doi));
        using var again = await AddAsync(("Doi", Doi.ToUpperInvariant()), ("Title", Title));
        var page = await Visitor.ReadAsync(again);
        Assert.StartsWith(
            "That is there already.",
            page.QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(Visitor.TargetOf(first), page.QuerySelector("main")!.Links());
    }

    private async Task<int> CardsAsync() => (await _ada.PageAsync(_draft)).QuerySelectorAll(".review-card").Length;

    private async Task<HttpResponseMessage> AddAsync(params (string Field, string Value)[] typed) =>
        await _ada.PressAsync((await _ada.PageAsync($"{_draft}/add")).QuerySelector("#add-study")!, "Add study", typed);

    private string Slug => _draft.Split('/')[^1];

    /// <summary>Keeps a reading that has a study, as a newer engine might.</summary>
    private Task<int> ReadAgainAsync(StudyFacts study) =>
        _portal.WithStoreAsync(async db =>
        {
            var reading = await db.Readings.SingleAsync(
                r => db.Releases.Any(x => x.Id == r.ReleaseId && x.Slug == Slug),
                TestContext.Current.CancellationToken
            );
            var newer = ReadingRecord.Extraction(reading) with { Engine = "newer", Studies = [study] };
            db.Readings.Add(ReadingRecord.Of(newer, reading.LexiconVersion, reading.ReadAt, reading.ReleaseId));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
}
