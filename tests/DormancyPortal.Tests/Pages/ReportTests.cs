using System.Net;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Readers report problems without an account; the decision on the very thing settles them.</summary>
public sealed class ReportTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Words = "The sentence says something else, I think.";

    [Theory]
    [InlineData("/markers/NOTCH2")]
    [InlineData("/pathways/notch-signaling")]
    [InlineData("/findings")]
    [InlineData("/studies")]
    [InlineData("/releases")]
    [InlineData("/institutions")]
    [InlineData("/people")]
    public async Task Record_OfEachKind_LeadsToAReportAndBack(string url)
    {
        if (url.Count(c => c == '/') == 1)
        {
            url = (await portal.PageAsync(url))
                .QuerySelector("main")!
                .Links()
                .First(l =>
                    l.StartsWith($"{url}/", StringComparison.Ordinal) && !l.Contains('.', StringComparison.Ordinal)
                );
        }

        var link = Assert.Single(
            (await portal.PageAsync(url)).Links(),
            l => l.StartsWith("/report?", StringComparison.Ordinal)
        );
        using var sent = await new Visitor(portal.Client()).SendAsync(link, "Send the report", ("Form.Words", Words));
        var thanks = await portal.PageAsync(Visitor.TargetOf(sent));

        Assert.Equal("Thank you", thanks.QuerySelector("h1").Words());
        Assert.Equal(url, thanks.QuerySelector("main a.button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("too short")]
    public async Task Report_TooShort_SaysSoAndKeepsNothing(string words)
    {
        var before = await CountAsync();
        using var refused = await new Visitor(portal.Client()).SendAsync(
            PortalUrls.Report(RecordKind.Marker, "NOTCH2"),
            "Send the report",
            ("Form.Words", words)
        );

        Assert.NotEmpty((await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Report_ByAMachineThatFillsEverything_IsThankedForAndForgotten()
    {
        var before = await CountAsync();
        using var sent = await new Visitor(portal.Client()).SendAsync(
            PortalUrls.Report(RecordKind.Marker, "NOTCH2"),
            "Send the report",
            ("Form.Words", Words),
            ("Form.Website", "https://spam.example")
        );

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("/report")]
    [InlineData("/report?kind=marker&id=NOSUCH")]
    [InlineData("/report?kind=7&id=NOTCH2")]
    [InlineData("/report?kind=99&id=NOTCH2")]
    [InlineData("/report?kind=secret&id=NOTCH2")]
    public async Task Report_OfNothing_Is404(string url) => await portal.PageAsync(url, HttpStatusCode.NotFound);

    [Fact]
    public async Task Report_WithMarkup_IsShownAsText()
    {
        await SendAsync(RecordKind.Marker, "TEK", "<script>alert(1)</script> is wrong");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var queue = await ada.PageAsync("/admin/reports");

        Assert.Empty(queue.QuerySelectorAll("main script"));
        Assert.Contains("<script>alert(1)", queue.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ClosedByHand_TakesANote()
    {
        await SendAsync(RecordKind.Pathway, "notch-signaling", "Closed by hand, please.");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var report = await ReportAsync("Closed by hand, please.");
        using var refused = await ada.PostFormAsync(
            "/admin/reports",
            "?handler=Close",
            ("report", $"{report.Id}"),
            ("note", "")
        );
        Assert.Contains(
            "Say why",
            (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );

        using var closed = await ada.PostFormAsync(
            "/admin/reports",
            "?handler=Close",
            ("report", $"{report.Id}"),
            ("note", "as it should be")
        );
        report = await ReportAsync("Closed by hand, please.");
        Assert.Equal(("ada", "as it should be"), (report.ClosedBy, report.Note));
    }

    [Fact]
    public async Task Report_OnAFinding_IsSettledByTheDecisionOnItAndOpenAgainWhenThatIsUndone()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var draft = await ada.DraftAsync("reported.txt", LongSleep.Text("reported"));
        using var published = await ada.SendAsync(draft, "Publish");
        var finding = await portal.WithStoreAsync(db =>
            db.Findings.FirstAsync(
                f => f.Release!.Slug == PortalUrls.SlugOf(draft),
                TestContext.Current.CancellationToken
            )
        );
        await SendAsync(RecordKind.Finding, finding.Id, "This finding is not one.");
        var queue = await ada.PageAsync("/admin/reports");
        Assert.Contains(draft, queue.Links());

        var card = (await ada.PageAsync(draft)).QuerySelector("[id^=finding-]")!.Id!;
        using var rejected = await ada.PostFormAsync(
            draft,
            "/decide?handler=Reject",
            ("Item", card),
            ("Seen", "0"),
            ("Fault", "Other")
        );
        Assert.Equal(HttpStatusCode.Found, rejected.StatusCode);
        var settled = await ReportAsync("This finding is not one.");
        Assert.Equal("ada", settled.ClosedBy);
        Assert.NotNull(settled.DecisionId);
        var closed = Row(await ada.PageAsync("/admin/reports?state=closed"), "This finding is not one.");
        Assert.Contains($"rejected finding: {LongSleep.Headline}", closed.Words(), StringComparison.Ordinal);
        var act = closed.Links().Single(l => l.StartsWith(PortalUrls.History, StringComparison.Ordinal));
        var row = (await ada.PageAsync(act)).QuerySelector("main .record-list > li")!;
        Assert.Equal($"decision-{settled.DecisionId}", row.Id);
        Assert.EndsWith($"#{row.Id}", act, StringComparison.Ordinal);

        var undo = PortalUrls.Undo("decision", settled.DecisionId!.Value);
        var impact = (await ada.PageAsync(undo)).QuerySelector("[aria-labelledby=impact]").Words();
        Assert.Contains("Reports of readers that would be open again", impact, StringComparison.Ordinal);
        Assert.Contains("This finding is not one.", impact, StringComparison.Ordinal);

        using var undone = await ada.PostFormAsync(
            draft,
            "/decide?handler=Undo",
            ("Item", card),
            ("Seen", $"{settled.DecisionId}"),
            ("Undoes", $"{settled.DecisionId}")
        );
        Assert.Null((await ReportAsync("This finding is not one.")).ClosedAt);
    }

    [Fact]
    public async Task Report_OnAMarker_IsSettledByACorrectionThatReadersSee_NotByAnAcceptNorInADraft()
    {
        const string words = "This is no marker of sleep.";
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var seen = await ada.DraftAsync("seen.txt", LongSleep.Text("seen by readers"));
        using var published = await ada.SendAsync(seen, "Publish");
        var draft = await ada.DraftAsync("unseen.txt", LongSleep.Text("not seen yet"));
        await SendAsync(RecordKind.Marker, "LGR5", words);

        await OnMarkerAsync(ada, draft, "Reject", 0);
        Assert.Null((await ReportAsync(words)).ClosedAt);
        await OnMarkerAsync(ada, seen, "Accept", 0);
        Assert.Null((await ReportAsync(words)).ClosedAt);
        var accepted = await portal.WithStoreAsync(db =>
            db.Decisions.MaxAsync(d => d.Id, TestContext.Current.CancellationToken)
        );
        await OnMarkerAsync(ada, seen, "Reject", accepted);
        Assert.Equal("ada", (await ReportAsync(words)).ClosedBy);
    }

    private static async Task OnMarkerAsync(Visitor ada, string review, string act, long seen)
    {
        var card = (await ada.PageAsync(review)).QuerySelector(".review-card[id^=marker-]")!.Id!;
        using var answer = await ada.PostFormAsync(
            review,
            $"/decide?handler={act}",
            ("Item", card),
            ("Seen", $"{seen}"),
            ("Fault", "Other")
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Report_OnAContext_SaysThatItIsClosedByHand_AndOneOnAPersonLeadsToTheMerge()
    {
        var (context, person) = await portal.WithStoreAsync(async db =>
            (
                await db.Contexts.OrderBy(c => c.Id).FirstAsync(TestContext.Current.CancellationToken),
                await db.People.OrderBy(p => p.Id).FirstAsync(TestContext.Current.CancellationToken)
            )
        );
        await SendAsync(RecordKind.Context, context.Slug, "No such tissue.");
        await SendAsync(RecordKind.Person, person.Slug, "They are one with another.");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var queue = await ada.PageAsync("/admin/reports");

        var row = Row(queue, "No such tissue.");
        Assert.Contains("Nobody decides on a context itself", row.Words(), StringComparison.Ordinal);
        Assert.Contains(
            PortalUrls.MergeWith(RecordKind.Person, person.Slug),
            Row(queue, "They are one with another.").Links()
        );
    }

    private static AngleSharp.Dom.IElement Row(AngleSharp.Dom.IDocument queue, string words) =>
        queue.QuerySelectorAll(".record-list > li").Single(r => r.Words().Contains(words, StringComparison.Ordinal));

    private async Task SendAsync(RecordKind kind, string slug, string words)
    {
        using var sent = await new Visitor(portal.Client()).SendAsync(
            PortalUrls.Report(kind, slug),
            "Send the report",
            ("Form.Words", words)
        );
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }

    private Task<ProblemReport> ReportAsync(string words) =>
        portal.WithStoreAsync(db =>
            db.ProblemReports.AsNoTracking().SingleAsync(r => r.Words == words, TestContext.Current.CancellationToken)
        );

    private Task<int> CountAsync() =>
        portal.WithStoreAsync(db => db.ProblemReports.CountAsync(TestContext.Current.CancellationToken));
}
