using System.Net;
using AngleSharp.Html.Dom;
using DormancyPortal.Web.Accounts;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The list of uploaded releases is searched and sorted by its address, and tells what has one name apart.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private const string Zebra =
        "Zebra cells rest\n\nThe study found that LGR5 may perhaps be increased in some dormant colon cancer cells.\n";
    private const string Plain = "Apes open a building\n\nWe opened a new building.\n";

    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _zebra = "";
    private string _plain = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _zebra = await _ada.DraftAsync("first-file.txt", Zebra);
        _plain = await _ada.DraftAsync("50%_off.txt", Plain);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("zebra")]
    [InlineData("FIRST-FILE")]
    [InlineData("zebra-cells-rest")]
    [InlineData("http://localhost/admin/releases/zebra-cells-rest")]
    public async Task Search_ByHeadlineFileOrAddress_LeavesThatRelease(string typed)
    {
        var page = await QueueAsync($"name={Uri.EscapeDataString(typed)}");

        Assert.Equal([_zebra], Names(page));
        Assert.Equal(typed, page.QuerySelector("#within")!.GetAttribute("value"));
        Assert.Equal(["draft 1"], page.QuerySelectorAll(".facet li").Select(l => l.Words()));
    }

    [Fact]
    public async Task Search_OfSignsThatSearchesGiveAMeaning_TakesThemAsTyped() =>
        Assert.Equal([_plain], Names(await QueueAsync("name=50%25_")));

    [Fact]
    public async Task Search_ForAHeadlineThatAPersonSet_FindsIt()
    {
        var card = (await _ada.PageAsync(_plain))
            .QuerySelectorAll(".review-card")
            .First(c => c.QuerySelector("h3").Words() == "Headline");
        (
            await _ada.PressAsync(card, "Keep the change", ("Text", "Giraffes at last"), ("Fault", "WrongGene"))
        ).Dispose();

        var page = await QueueAsync("name=giraffes");
        Assert.Equal([_plain], Names(page));
        Assert.Equal("Giraffes at last", page.QuerySelector(".record-name").Words());
    }

    [Fact]
    public async Task Search_ThatNothingIsLike_SaysSoAndLeadsBack()
    {
        var empty = (await QueueAsync("name=no-such-thing")).QuerySelector(".empty")!;

        Assert.Contains("No uploaded release matches.", empty.Words(), StringComparison.Ordinal);
        Assert.Contains("/admin", empty.Links());
    }

    [Fact]
    public async Task Sort_IsByTheAddress()
    {
        Assert.Equal([_plain, _zebra], Names(await QueueAsync("sort=newest")).Take(2));
        var byName = Names(await QueueAsync("sort=headline"));
        Assert.True(byName.IndexOf(_plain) < byName.IndexOf(_zebra));
        var unsure = await QueueAsync("sort=unsure");
        Assert.Equal([_zebra, _plain], Names(unsure));
        Assert.Equal(
            "true",
            unsure.QuerySelector("[aria-label=Sort] a[href*='sort=unsure']")!.GetAttribute("aria-current")
        );
        Assert.Equal([_zebra], Names(await QueueAsync("sort=unsure&name=zebra")));
        Assert.Empty(Names(await QueueAsync("sort=unsure&state=published")));
    }

    [Fact]
    public async Task ReleasesOfOneName_AreToldApartByFileUploaderTimeAndAddress()
    {
        var again = await _ada.DraftAsync("second-file.txt", Zebra + "\nAnd more.\n");

        var rows = (await QueueAsync("name=zebra")).QuerySelectorAll(".record-list li").Select(r => r.Words()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("second-file.txt, uploaded by ada,", rows[0], StringComparison.Ordinal);
        Assert.Contains($"at …/{again.Split('/')[^1]}", rows[0], StringComparison.Ordinal);
        Assert.Contains("first-file.txt, uploaded by ada,", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AsAReviewer_LeadsNowhereThatTakesAnotherRole()
    {
        await _portal.AddUserAsync("rhea", PortalRoles.Reviewer);
        var rhea = await Visitor.SignedInAsync(_portal, "rhea");
        foreach (var page in new[] { "/admin", _zebra })
        {
            var shown = (await rhea.PageAsync(page)).QuerySelector("main")!;
            foreach (var link in shown.Links().Where(l => l.StartsWith("/admin", StringComparison.Ordinal)).Distinct())
            {
                using var answer = await rhea.AskAsync(link);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page} leads to {link}");
            }
        }
    }

    private Task<IHtmlDocument> QueueAsync(string asked) => _ada.PageAsync($"/admin?{asked}");

    private static List<string> Names(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".record-name").Select(a => a.GetAttribute("href")!)];
}
