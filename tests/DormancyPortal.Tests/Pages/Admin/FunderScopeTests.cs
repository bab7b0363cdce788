using AngleSharp.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A funder is decided on at one place, in the release, or wherever it was read so, as everything with a name is.</summary>
public sealed class FunderScopeTests : IAsyncLifetime
{
    private const string Funder = "Quiet Cells Foundation";

    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _draft = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _draft = await _ada.DraftAsync("first.txt", Text("first"));
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Card_LetsOneChooseEachPlaceTheReleaseAndAllReleases()
    {
        Assert.Equal(
            [
                "everywhere in this release",
                $"only “{Funder}” in sentence 6",
                $"only “{Funder}” in sentence 7",
                $"wherever “{Funder}” was read so, in all releases (shown first)",
            ],
            (await CardAsync(_draft)).QuerySelectorAll("[id$=reject-where] option").Select(o => o.Words())
        );
    }

    [Fact]
    public async Task Reject_HereAlone_LeavesTheOtherPlaceAndTheInstitution()
    {
        var card = await CardAsync(_draft);
        (await _ada.PressAsync(card, "Reject it", ("Fault", "Other"), ("Where", Place(card, 1)))).Dispose();

        card = await CardAsync(_draft);
        Assert.Contains(
            $"{Funder} here: rejected",
            card.QuerySelector(".card-place").Words(),
            StringComparison.Ordinal
        );
        (await _ada.PressAsync(card, "Reject it", ("Fault", "Other"), ("Where", Place(card, 2)))).Dispose();
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        await _portal.PageAsync("/institutions/quiet-cells-foundation");
        Assert.DoesNotContain(
            Funder,
            (await _portal.PageAsync("/funders")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        card = await CardAsync(_draft);
        (await _ada.PressAsync(card.QuerySelector(".card-place")!, "Undo")).Dispose();
        (await _ada.SendAsync(_draft, "Publish the changes")).Dispose();
        Assert.Contains(
            Funder,
            (await _portal.PageAsync("/funders")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reject_Everywhere_ShowsThePlacesFirstAndIsTakenBackAsAWhole()
    {
        var published = await _ada.DraftAsync("published.txt", Text("published"));
        (await _ada.SendAsync(published, "Publish")).Dispose();
        var decided = await _ada.DraftAsync("decided.txt", Text("decided"));
        (await _ada.PressAsync(await CardAsync(decided), "Accept")).Dispose();

        using var asked = await _ada.PressAsync(
            await CardAsync(_draft),
            "Reject it",
            ("Fault", "WrongGene"),
            ("Where", $"everywhere {Funder}")
        );
        var preview = await _ada.PageAsync(Visitor.TargetOf(asked));
        Assert.Equal($"Reject “{Funder}” as {Funder} everywhere?", preview.QuerySelector("h1").Words());
        Assert.Equal([_draft, published], preview.QuerySelectorAll(".record-name").Select(a => a.GetAttribute("href")));
        Assert.Equal("sure, 0.99", await StateAsync(_draft));

        using var done = await _ada.SendAsync(Visitor.TargetOf(asked), "Reject all 4 places");
        Assert.Equal(
            ("rejected", "rejected", "accepted"),
            (await StateAsync(_draft), await StateAsync(published), await StateAsync(decided))
        );
        (await _ada.SendAsync(Visitor.TargetOf(done), "Take it all back")).Dispose();
        Assert.Equal(("sure, 0.99", "sure, 0.99"), (await StateAsync(_draft), await StateAsync(published)));
    }

    [Fact]
    public async Task Relink_Everywhere_KeepsTheGrantsOfEachRelease()
    {
        var other = await _ada.DraftAsync("other.txt", Text("other", "R01CA222222"));
        // What is to be linked to must be known.
        (await _ada.SendAsync(await _ada.DraftAsync("known.txt", LongSleep.Text("known")), "Publish")).Dispose();
        using var asked = await _ada.PressAsync(
            await CardAsync(other),
            "Link",
            ("Name", "University of Nowhere"),
            ("Where", $"everywhere {Funder}")
        );
        (await _ada.SendAsync(Visitor.TargetOf(asked), "Link all 4 places")).Dispose();
        foreach (var (draft, grant) in new[] { (_draft, "R01CA111111"), (other, "R01CA222222") })
        {
            var value = (await CardAsync(draft)).QuerySelector(".card-value").Words();
            Assert.Equal($"University of Nowhere: {grant}", value);
        }
    }

    private static string Text(string mark, string grant = "R01CA111111") =>
        LongSleep.Text(mark)
        + $"\nThe work was funded by the {Funder} (grant {grant}). The {Funder} also paid for the microscopes.\n";

    private async Task<IElement> CardAsync(string draft) =>
        (await _ada.PageAsync(draft)).QuerySelector("[id^=funding-]")!;

    private async Task<string> StateAsync(string draft) => (await CardAsync(draft)).QuerySelector(".badge").Words();

    private static string Place(IElement card, int which) =>
        card.QuerySelectorAll("[id$=reject-where] option")[which].GetAttribute("value")!;
}
