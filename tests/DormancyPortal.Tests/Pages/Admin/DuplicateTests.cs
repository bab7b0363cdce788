using System.Net;
using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Pairs of records that may be one: merged with a redirect and split again, kept apart, or one a part of the other.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        await PublishAsync("one.txt", "Anna M. Nadelbaum", "Institute of Sleeping Cells");
        await PublishAsync("two.txt", "Anna Nadelbaum", "Institute for Sleeping Cells");
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Merge_SuggestedPair_RedirectsTheOldAddressAndSplitsAgain()
    {
        var list = await _ada.PageAsync("/admin/duplicates?kind=person");
        var link = list.QuerySelectorAll(".record-name")
            .Single(a => a.Words() == "Anna M. Nadelbaum and Anna Nadelbaum")
            .GetAttribute("href")!;
        var pair = await _ada.PageAsync(link);
        Assert.Contains(
            "First and last name are the same",
            pair.QuerySelector(".lede").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1 release of “Anna Nadelbaum” moves to it, /people/anna-nadelbaum leads to /people/anna-m-nadelbaum.",
            pair.QuerySelector(".decide-pair").Words(),
            StringComparison.Ordinal
        );

        using var merged = await _ada.SendAsync(link, "Keep “Anna M. Nadelbaum”", ("Note", "one desk"));
        Assert.Equal("/admin/duplicates?kind=person", Visitor.TargetOf(merged));
        var after = (await _ada.PageAsync("/admin/duplicates?kind=person")).QuerySelector("main").Words();
        Assert.Contains(
            "/people/anna-nadelbaum now leads to /people/anna-m-nadelbaum",
            after,
            StringComparison.Ordinal
        );
        Assert.Contains("“Anna Nadelbaum” was merged into “Anna M. Nadelbaum”", after, StringComparison.Ordinal);
        Assert.Contains("one desk", after, StringComparison.Ordinal);
        await AssertLeadsAsync("/people/anna-nadelbaum", "/people/anna-m-nadelbaum");
        Assert.Contains(
            "2 releases",
            (await _portal.PageAsync("/people/anna-m-nadelbaum")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        using var split = await _ada.SendAsync(
            "/admin/duplicates?kind=person",
            "Split again: “Anna Nadelbaum” was merged into “Anna M. Nadelbaum”"
        );
        Assert.Equal(HttpStatusCode.Found, split.StatusCode);
        await _portal.PageAsync("/people/anna-nadelbaum");
        await _portal.PageAsync("/people/anna-m-nadelbaum");
    }

    [Fact]
    public async Task Merge_IsInTheHistory_AndTakenBackFromThere()
    {
        var link = (await _ada.PageAsync("/admin/duplicates?kind=person"))
            .QuerySelectorAll(".record-name")
            .Single(a => a.Words() == "Anna M. Nadelbaum and Anna Nadelbaum")
            .GetAttribute("href")!;
        using var merged = await _ada.SendAsync(link, "Keep “Anna M. Nadelbaum”", ("Note", "one desk"));

        var row = (await _ada.PageAsync("/admin/history?kind=merge&on=person%3Aanna-m-nadelbaum"))
            .QuerySelectorAll(".record-list > li")
            .Single();
        Assert.StartsWith("ada merged Anna Nadelbaum into Anna M. Nadelbaum", row.Words(), StringComparison.Ordinal);
        Assert.Contains("one desk", row.Words(), StringComparison.Ordinal);
        Assert.Contains("/people/anna-nadelbaum", row.Links());
        Assert.Empty((await _ada.PageAsync("/admin/history?kind=not-same")).QuerySelectorAll(".record-list > li"));

        var undo = row.Links().Single(l => l.EndsWith("/undo", StringComparison.Ordinal));
        var impact = (await _ada.PageAsync(undo)).QuerySelector("[aria-labelledby=impact]").Words();
        Assert.Contains("“Anna Nadelbaum” would come back with 1 release", impact, StringComparison.Ordinal);
        Assert.Contains("/people/anna-nadelbaum would not redirect any more", impact, StringComparison.Ordinal);
        using var split = await _ada.SendAsync(undo, "Take it back");
        await _portal.PageAsync("/people/anna-nadelbaum");
        Assert.Contains(
            "ada took back: merged Anna Nadelbaum into Anna M. Nadelbaum",
            (await _ada.PageAsync("/admin/history")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("institution", "/institutions/")]
    [InlineData("person", "/people/")]
    [InlineData("study", "/studies/")]
    [InlineData("pathway", "/pathways/")]
    public async Task EveryKind_MergedRedirectsAndSplitStandsAlone_AndNotTheSameIsRemembered(string kind, string list)
    {
        var slugs = await _portal.WithStoreAsync(db =>
            (
                kind switch
                {
                    "institution" => db.Institutions.Select(i => i.Slug),
                    "person" => db.People.Select(p => p.Slug),
                    "study" => db.Studies.Select(s => s.Slug),
                    _ => db.Pathways.Select(p => p.Slug),
                }
            )
                .OrderBy(s => s)
                .Take(2)
                .ToListAsync()
        );
        var desk = $"/admin/duplicates?kind={kind}";
        var pair = $"/admin/duplicates/pair?kind={kind}&one={slugs[0]}&other={slugs[1]}";
        var before = await _portal.WithStoreAsync(Publishing.CatalogDump.OfAsync);

        var keep = (await _ada.PageAsync(pair)).QuerySelectorAll(".decide-pair button").First(b => Stays(b, slugs[1]));
        (await _ada.SendAsync(pair, keep.Words())).Dispose();
        await AssertLeadsAsync(list + slugs[0], list + slugs[1]);
        (await _ada.SendAsync(desk, await ButtonAsync(desk, "Split again"))).Dispose();
        await _portal.PageAsync(list + slugs[0]);
        await _portal.PageAsync(list + slugs[1]);
        Assert.Equal(before, await _portal.WithStoreAsync(Publishing.CatalogDump.OfAsync));

        (await _ada.SendAsync(pair, "Not the same")).Dispose();
        Assert.Contains(
            "are not the same",
            (await _ada.PageAsync(desk)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    private static bool Stays(AngleSharp.Dom.IElement button, string slug) =>
        button.GetAttribute("formaction")?.Contains($"stays={slug}", StringComparison.Ordinal) == true;

    private async Task<string> ButtonAsync(string page, string begins) =>
        (await _ada.PageAsync(page))
            .QuerySelectorAll("button")
            .Select(b => b.Words())
            .First(b => b.StartsWith(begins, StringComparison.Ordinal));

    [Fact]
    public async Task NotSame_Pair_IsNotSuggestedAgainUntilTakenBack()
    {
        const string List = "/admin/duplicates?kind=institution";
        var link = await PairAsync(List);
        using var answer = await _ada.SendAsync(link, "Not the same");
        Assert.DoesNotContain(link, (await _ada.PageAsync(List)).QuerySelector("main")!.Links());

        using var undone = await _ada.SendAsync(
            List,
            "Take it back: “Institute for Sleeping Cells” and “Institute of Sleeping Cells” are not the same"
        );
        Assert.Contains(link, (await _ada.PageAsync(List)).QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task PartOf_Institution_IsShownOnItsPageAndNotSuggestedAgain()
    {
        const string List = "/admin/duplicates";
        var link = await PairAsync(List);
        using var answer = await _ada.SendAsync(link, "“Institute of Sleeping Cells” is a part");
        Assert.DoesNotContain(link, (await _ada.PageAsync(List)).QuerySelector("main")!.Links());
        Assert.Contains(
            "Part of Institute for Sleeping Cells",
            (await _portal.PageAsync("/institutions/institute-of-sleeping-cells")).QuerySelector(".facts").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PartOf_Pathway_IsOnBothPagesInExportsAndInTheHistoryUntilTakenBack()
    {
        var two = await _portal.WithStoreAsync(db => db.Pathways.OrderBy(p => p.Slug).Take(2).ToListAsync());
        var (part, whole) = (two[0], two[1]);
        var pair = PortalUrls.DuplicatePair(RecordKind.Pathway, part.Slug, whole.Slug);
        (await _ada.SendAsync(pair, $"“{part.Name}” is a part")).Dispose();

        var (page, other) = (PortalUrls.Pathway(part.Slug), PortalUrls.Pathway(whole.Slug));
        Assert.Contains($"Part of {whole.Name}", await FactsAsync(page), StringComparison.Ordinal);
        Assert.Contains($"Its parts {part.Name}", await FactsAsync(other), StringComparison.Ordinal);
        Assert.Contains(
            $"part of {whole.Name}",
            (await _portal.PageAsync("/pathways")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        using var http = _portal.Client();
        var cancel = TestContext.Current.CancellationToken;
        Assert.Contains("BFO_0000050", await http.GetStringAsync($"{page}.jsonld", cancel), StringComparison.Ordinal);
        Assert.Contains("BFO_0000051", await http.GetStringAsync($"{other}.jsonld", cancel), StringComparison.Ordinal);
        Assert.Contains(
            $",{whole.Name},",
            await http.GetStringAsync("/pathways.csv", cancel),
            StringComparison.Ordinal
        );
        var row = (await _ada.PageAsync($"/admin/history?on=pathway%3A{whole.Slug}"))
            .QuerySelectorAll(".record-list > li")
            .Single(r => r.Words().Contains($"made {part.Name} a part of {whole.Name}", StringComparison.Ordinal));

        (
            await _ada.SendAsync(row.Links().Single(l => l.EndsWith("/undo", StringComparison.Ordinal)), "Take it back")
        ).Dispose();
        Assert.DoesNotContain("Part of", await FactsAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartOf_People_IsNotOfferedAndThePageSaysWhy()
    {
        var pair = PortalUrls.DuplicatePair(RecordKind.Person, "anna-nadelbaum", "anna-m-nadelbaum");
        var words = (await _ada.PageAsync(pair)).QuerySelector(".decide-pair").Words();
        Assert.Contains("People are not parts of each other", words, StringComparison.Ordinal);
        Assert.DoesNotContain("is a part", words, StringComparison.Ordinal);
    }

    private async Task<string> FactsAsync(string page) =>
        (await _portal.PageAsync(page)).QuerySelector(".facts")?.Words() ?? "";

    [Fact]
    public async Task MergeWith_FromTheRecordsPage_FindsOthersByTheSearchOfThePortal()
    {
        var page = await _ada.PageAsync("/people/anna-nadelbaum");
        var link = page.QuerySelectorAll("main a").Single(a => a.Words() == "Merge with…").GetAttribute("href")!;
        Assert.DoesNotContain(
            "Merge with…",
            (await _portal.PageAsync("/people/anna-nadelbaum")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        var search = await _ada.PageAsync($"{link}&q=Nadelbaum");
        Assert.Contains(
            "/admin/duplicates/pair?kind=person&one=anna-nadelbaum&other=anna-m-nadelbaum",
            search.QuerySelector("main")!.Links()
        );
        var nothing = await _ada.PageAsync($"{link}&q=Xqzzy");
        Assert.Contains("No other", nothing.QuerySelector(".empty").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_TwiceOfTheSamePair_SaysThatNothingIsThere()
    {
        var link = await PairAsync("/admin/duplicates");
        using var token = await _ada.TokenAsync(link);
        (await _ada.SendAsync(link, "Keep “Institute of Sleeping Cells”")).Dispose();
        var gone = await _ada.PageAsync(link, HttpStatusCode.NotFound);
        Assert.Contains("not two records", gone.QuerySelector("h1").Words(), StringComparison.Ordinal);
        using var again = await _ada.PostAsync($"{link}&handler=NotSame", token);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(1, await _portal.WithStoreAsync(db => db.EntityDecisions.CountAsync()));
    }

    [Fact]
    public async Task PartOf_People_IsRefused()
    {
        var link = PortalUrls.DuplicatePair(RecordKind.Person, "anna-nadelbaum", "anna-m-nadelbaum");
        using var token = await _ada.TokenAsync(link);
        using var answer = await _ada.PostAsync($"{link}&handler=PartOf&whole=anna-nadelbaum", token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await _portal.WithStoreAsync(db => db.EntityDecisions.AnyAsync()));
    }

    private async Task<string> PairAsync(string list) =>
        (await _ada.PageAsync(list))
            .QuerySelectorAll(".record-name")
            .Single(a => a.Words() == "Institute for Sleeping Cells and Institute of Sleeping Cells")
            .GetAttribute("href")!;

    private async Task AssertLeadsAsync(string from, string to)
    {
        using var answer = await _portal.AskAsync(from);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
    }

    private async Task PublishAsync(string name, string person, string institution)
    {
        var text = $"""
            Cells sleep in {name}

            EXAMPLETOWN, 3 May 2026 -- Cells that were told of in {name} slept, researchers at the {institution} report.

            “We did not expect that,” said {person} of the {institution}, who led the study.

            """;
        (await _ada.SendAsync(await _ada.DraftAsync(name, text), "Publish")).Dispose();
    }
}
