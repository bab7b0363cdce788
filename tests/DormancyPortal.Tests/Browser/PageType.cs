using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>One page of each type that people can meet.</summary>
/// <param name="Name">Name of its tests and pictures.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Follow">
/// A link to follow from there, for addresses that depend on what is read, or a <c>summary</c> to open; the first that matches.
/// </param>
/// <param name="ForAdministrators">It needs a sign-in.</param>
public sealed record PageType(string Name, string Url, string? Follow = null, bool ForAdministrators = false)
{
    private const string Reviewed = "sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    public static readonly IReadOnlyList<PageType> All =
    [
        new("home", "/"),
        new("search", "/search?q=notch2+signalling"),
        new("search-empty", "/search"),
        new("search-sentences", "/search?q=endosteal+niche"),
        new("search-typo", "/search?q=CXRC4"),
        new("search-absent", "/search?q=BRCA1"),
        new("search-nothing", "/search?q=quite+another+thing"),
        new("markers", "/markers"),
        new("markers-filtered", "/markers?model=human-patient"),
        new("markers-nothing", "/markers?name=nothing+has+this+name"),
        new("marker", "/markers/NOTCH2"),
        new("marker-by-alias", "/markers/TEK?from=TIE2"),
        new("matrix", "/matrix"),
        new("matrix-outcomes", "/matrix?by=outcomes"),
        new("matrix-nothing", "/matrix?year=1900"),
        new("compare", "/compare?markers=NOTCH2,TIE2,NR2F1"),
        new("compare-unclear", "/compare?markers=CXRC4,BRCA1,CREB2"),
        new("compare-nothing", "/compare"),
        new("network", "/network"),
        new("network-unclear", "/network?q=CREB2"),
        new("network-marker", "/network/NOTCH2"),
        new("network-pathway", "/network/pathway/notch-signaling"),
        new("network-no-such-marker", "/network/NOTHC2"),
        new("timeline", "/timeline"),
        new("timeline-paper", "/timeline?by=paper&marker=NOTCH2"),
        new("timeline-nothing", "/timeline?year=1900"),
        new("lookup", "/lookup"),
        new("lookup-names", "/lookup?names=TIE2,CHOP,CREB2,notch-2,CXRC4,BRCA1,HGNC:11724,nothing+at+all"),
        new("pathways", "/pathways"),
        new("pathway", "/pathways/notch-signaling"),
        new("findings", "/findings"),
        new("finding", "/markers/CD177?model=human-patient", Follow: ".finding-claim a"),
        new("studies", "/studies?sort=findings"),
        new("study", "/studies?sort=findings", Follow: ".record-name"),
        new("releases", "/releases"),
        new("release", "/releases?sort=findings", Follow: ".record-name"),
        new("release-shown", "/markers/CD177?model=human-patient", Follow: "a[href*='?show=']"),
        new("institutions", "/institutions"),
        new("institution", "/institutions?sort=studies", Follow: ".record-name"),
        new("people", "/people"),
        new("person", "/people", Follow: ".record-name"),
        new("funders", "/funders"),
        new("contexts", "/contexts"),
        new("context", "/contexts/bone"),
        new("changes", "/changes"),
        new("changes-of-marker", "/changes?on=marker:TEK"),
        new("downloads", "/downloads"),
        new("no-such-identifier", "/id/hgnc/1100"),
        new("about", "/about"),
        new("about-labels", "/about/labels"),
        new("about-method", "/about/method"),
        new("about-quality", "/about/quality"),
        new("glossary", "/glossary"),
        new("sign-in", "/account/sign-in"),
        new("report", "/report?kind=marker&id=NOTCH2"),
        new("report-sent", "/report?kind=marker&id=NOTCH2&sent=1"),
        new("invitation-gone", "/account/invitation/x"),
        new("no-such-page", "/no-such-page"),
        new("no-such-marker", "/markers/NOTHC2"),
        new("absent-marker", "/markers/BRCA1"),
        new("admin", "/admin", ForAdministrators: true),
        new("upload", "/admin/upload", ForAdministrators: true),
        new("history", "/admin/history", ForAdministrators: true),
        new("history-nothing", "/admin/history?who=nobody", ForAdministrators: true),
        new("undo", "/admin/history", Follow: "a[href*='/decision/'][href$='/undo']", ForAdministrators: true),
        new("batches", "/admin/batches", ForAdministrators: true),
        new("batch", "/admin/batches/1", ForAdministrators: true),
        new("batch-nothing", "/admin/batches/1?verdict=new-version", ForAdministrators: true),
        new("batch-publish", "/admin/batches/1/publish", ForAdministrators: true),
        new("batch-undo", "/admin/batches/1/undo", ForAdministrators: true),
        new("batch-new", "/admin/batches/new", ForAdministrators: true),
        new("users", "/admin/users", ForAdministrators: true),
        new("user", "/admin/users/ada", ForAdministrators: true),
        new("audit", "/admin/audit", ForAdministrators: true),
        new("reports", "/admin/reports", ForAdministrators: true),
        new("account", "/account", ForAdministrators: true),
        new("account-passkey", "/account", Follow: "summary", ForAdministrators: true),
        new("tokens", "/account/tokens", ForAdministrators: true),
        new("authenticator", "/account/authenticator", ForAdministrators: true),
        new("lexicon", "/admin/lexicon?q=TIE2", ForAdministrators: true),
        new("lexicon-nothing", "/admin/lexicon?q=quite+another+thing", ForAdministrators: true),
        new("lexicon-entry", "/admin/lexicon/entry?key=HGNC:11724", ForAdministrators: true),
        new("lexicon-block", "/admin/lexicon/entry", ForAdministrators: true),
        new("lexicon-try", "/admin/lexicon/try?p=1&p=2", ForAdministrators: true),
        new("lexicon-tried", "/admin/lexicon/try?p=1", ForAdministrators: true),
        new("lexicon-try-nothing", "/admin/lexicon/try", ForAdministrators: true),
        new("reference-data", "/admin/reference-data", ForAdministrators: true),
        new("duplicates", "/admin/duplicates", ForAdministrators: true),
        new("duplicates-people", "/admin/duplicates?kind=person", ForAdministrators: true),
        new("duplicate-pair", "/admin/duplicates", Follow: ".record-name", ForAdministrators: true),
        new("duplicate-gone", "/admin/duplicates/pair?kind=institution&one=a&other=b", ForAdministrators: true),
        new("merge-with", "/admin/duplicates/with?kind=pathway&one=notch-signaling", ForAdministrators: true),
        new("review", "/admin", Follow: ".record-name", ForAdministrators: true),
        new("review-seed", $"/admin/releases/{Reviewed}", ForAdministrators: true),
        new("review-preview", $"/admin/releases/{Reviewed}/preview", ForAdministrators: true),
        new("review-add", $"/admin/releases/{Reviewed}/add", ForAdministrators: true),
        new("review-reject", $"/admin/releases/{Reviewed}", Follow: "[data-part=x] summary", ForAdministrators: true),
        new(
            "review-edit",
            $"/admin/releases/{Reviewed}",
            Follow: "[id^=finding] [data-part=e] summary",
            ForAdministrators: true
        ),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(type => type.Name)];

    /// <summary>The page type of this name.</summary>
    public static PageType Of(string name) => All.Single(type => type.Name == name);

    /// <summary>Opens it.</summary>
    public async Task OpenAsync(IPage page)
    {
        var answer = await page.GotoAsync(Url);
        Assert.True(answer is { Status: < 500 }, $"{Url} failed.");
        if (Follow is not null)
        {
            await page.Locator("main").Locator(Follow).First.ClickAsync();
            if (!Follow.EndsWith("summary", StringComparison.Ordinal))
            {
                // Waiting for a load that has been is at times in vain, asking whether it has been is not.
                await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex($"{Regex.Escape(Url)}$"));
                while (await page.EvaluateAsync<string>("document.readyState") != "complete")
                {
                    await Task.Delay(20, TestContext.Current.CancellationToken);
                }
            }
        }
    }
}
