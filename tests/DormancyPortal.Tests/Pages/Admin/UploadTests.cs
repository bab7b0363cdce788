using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DormancyPortal.Core.Documents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The upload page: a release becomes a draft, or the page says why not, and what was typed is still there.</summary>
public sealed class UploadTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Theory]
    [InlineData("sleep.txt")]
    [InlineData("sleep.md")]
    [InlineData("sleep.html")]
    [InlineData("sleep.pdf")]
    [InlineData("sleep.docx")]
    [InlineData("sleep.eml")]
    public async Task Upload_ReleaseInAnyFormat_LeadsToTheReviewOfWhatWasRead(string name)
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(null, (name, LongSleep.File(name)));
        var page = await ada.PageAsync(Visitor.TargetOf(answer));

        Assert.Equal(LongSleep.Headline, page.QuerySelector("h1").Words());
        Assert.Contains(
            LongSleep.Finding,
            page.QuerySelector(".reader .says-finding").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains("LGR5", page.QuerySelectorAll(".reader .mark-marker").Select(m => m.Words()));
        var cards = page.QuerySelector(".beside").Words();
        Assert.Contains($"1 finding 1 open {LongSleep.Finding}", cards, StringComparison.Ordinal);
        Assert.Contains("LGR5", cards, StringComparison.Ordinal);
        Assert.Contains("University of Nowhere", cards, StringComparison.Ordinal);
        Assert.Contains("Wilma Beispiel", cards, StringComparison.Ordinal);
        Assert.Contains($"draft {name},", page.QuerySelector(".page-head .muted").Words(), StringComparison.Ordinal);
        Assert.Contains(
            "uploaded by ada, 1 Jul 2026",
            page.QuerySelector(".page-head .muted").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_Draft_IsSeenByNoReader()
    {
        var ada = await AdaAsync();
        var slug = Slug(await ada.DraftAsync("unseen.txt", LongSleep.Text("unseen")));

        await portal.PageAsync($"/releases/{slug}", HttpStatusCode.NotFound);
        await portal.PageAsync($"/releases/{slug}/file", HttpStatusCode.NotFound);
        await portal.PageAsync("/markers/LGR5", HttpStatusCode.NotFound);
        Assert.DoesNotContain(
            LongSleep.Headline,
            (await portal.PageAsync("/search?q=Wilma+Beispiel")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Upload_PastedText_IsReadAndNamedByTheTime()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(LongSleep.Text("pasted").ReplaceLineEndings("\r\n"));
        var page = await ada.PageAsync(Visitor.TargetOf(answer));

        Assert.Contains(
            "pasted-20260701-120000.txt",
            page.QuerySelector(".page-head").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(LongSleep.Headline, page.QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Upload_PastedPage_IsReadAsAPage()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(LongSleep.Html("pasted"));

        Assert.DoesNotContain(
            "<article>",
            (await ada.PageAsync(Visitor.TargetOf(answer))).QuerySelector(".reader").Words(),
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string, byte[], string> BadFiles =>
        new()
        {
            { "empty.txt", [], "The file is empty." },
            { "blank.txt", "  \n\n "u8.ToArray(), "No text was found" },
            { "release.pdf", "%PDF-1.7 "u8.ToArray(), "The PDF is damaged" },
            { "release.docx", [.. "PK"u8, 3, 4, 0, 0], "The Word document is damaged" },
            { "picture.txt", [0x89, .. "PNG\r\n"u8], "is a picture" },
            { "noise.txt", new byte[500], "not text but binary data" },
            { "odd.txt", Encoding.Latin1.GetBytes(new string('\u0081', 40)), "Save it as UTF-8" },
            { "large.txt", new byte[DocumentReader.LargestDocument + 1], "larger than the 5 MB" },
            { "huge.txt", new byte[3 * DocumentReader.LargestDocument], "larger than the 5 MB" },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Upload_FileThatCannotBeRead_SaysWhyAndKeepsNothing(string name, byte[] bytes, string why)
    {
        var ada = await AdaAsync();
        var before = await CountAsync();
        using var answer = await ada.UploadAsync(null, (name, bytes));
        var outcome = (await Visitor.ReadAsync(answer)).QuerySelector("[role=status] .notice-warning").Words();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith($"{name} was not taken in.", outcome, StringComparison.Ordinal);
        Assert.Contains(why, outcome, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Upload_Nothing_SaysWhatToChoose()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(" \r\n ");

        Assert.Equal(
            "Choose a file, drop one, or paste the text of a release.",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words()
        );
    }

    [Fact]
    public async Task Upload_SameBytesAgain_SaysSoAndLeadsToTheFirst()
    {
        var ada = await AdaAsync();
        var first = await ada.DraftAsync("first.txt", LongSleep.Text("twice"));
        using var answer = await ada.UploadAsync(null, ("second.txt", LongSleep.Bytes("twice")));
        var notice = (await Visitor.ReadAsync(answer)).QuerySelector("[role=status] .notice");

        Assert.StartsWith(
            "second.txt is the same file as one that is here already (draft). Nothing has changed.",
            notice.Words(),
            StringComparison.Ordinal
        );
        Assert.Equal([first], notice!.Links());
    }

    [Fact]
    public async Task Upload_SameBytesAtOnce_AreKeptOnce()
    {
        var visitors = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AdaAsync()));
        var before = await CountAsync();
        var answers = await Task.WhenAll(
            visitors.Select(v => v.UploadAsync(null, ("at-once.txt", LongSleep.Bytes("at once"))))
        );

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Upload_SameHeadlineAtOnce_GivesEachItsOwnAddress()
    {
        var visitors = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AdaAsync()));
        var drafts = await Task.WhenAll(
            visitors.Select((v, i) => v.DraftAsync("a.txt", LongSleep.Text($"headline {i}")))
        );

        Assert.Equal(drafts.Length, drafts.Distinct().Count());
    }

    [Fact]
    public async Task Upload_SeveralFiles_SaysWhatCameOfEach()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(
            LongSleep.Text("third of several"),
            ("one.txt", LongSleep.Bytes("first of several")),
            ("empty.txt", []),
            ("two.txt", LongSleep.Bytes("first of several"))
        );
        var outcomes = (await Visitor.ReadAsync(answer))
            .QuerySelectorAll("[role=status] li")
            .Select(l => l.Words())
            .ToList();

        Assert.Collection(
            outcomes,
            o => Assert.StartsWith("one.txt is kept as a draft.", o, StringComparison.Ordinal),
            o => Assert.StartsWith("empty.txt was not taken in.", o, StringComparison.Ordinal),
            o => Assert.StartsWith("two.txt is the same file", o, StringComparison.Ordinal),
            o => Assert.StartsWith("pasted-20260701-120000.txt is kept as a draft.", o, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Cells \0\0\0\0\0\0\0\0 sleep.")]
    [InlineData("%PDF-1.7 </textarea><script>alert(1)</script>")]
    public async Task Upload_PastedTextThatCannotBeRead_StaysInTheForm(string pasted)
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(pasted);
        var page = await Visitor.ReadAsync(answer);

        Assert.NotNull(page.QuerySelector("[role=status] .notice-warning"));
        Assert.Equal(pasted.Replace("\0", "\uFFFD", StringComparison.Ordinal), Pasted(page));
    }

    [Fact]
    public async Task Upload_PastedTextWithABadFile_StaysInTheForm()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(LongSleep.Text("beside a bad file"), ("empty.txt", []));

        Assert.Equal(LongSleep.Text("beside a bad file").TrimEnd(), Pasted(await Visitor.ReadAsync(answer)).TrimEnd());
    }

    [Fact]
    public async Task Upload_PastedTextWithAFileThatWasRead_IsNotAskedForAgain()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(LongSleep.Text("a"), ("b.txt", LongSleep.Bytes("b")));

        Assert.Equal("", Pasted(await Visitor.ReadAsync(answer)));
    }

    [Fact]
    public async Task Upload_PastedTextOfMoreThan5Megabytes_IsTooLargeAndStaysInTheForm()
    {
        var ada = await AdaAsync();
        var pasted = string.Concat(Enumerable.Repeat("Cells sleep. ", 420_000));
        using var answer = await ada.UploadAsync(pasted);
        var page = await Visitor.ReadAsync(answer);

        Assert.Contains(
            "larger than the 5 MB",
            page.QuerySelector(".notice-warning").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(pasted, Pasted(page));
    }

    [Theory]
    [InlineData("../../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\Ada\\sleep.txt", "sleep.txt")]
    [InlineData("folder/", "unnamed")]
    [InlineData("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt")]
    [InlineData("a'b&lt;c;d.txt", "a'b&lt;c;d.txt")]
    [InlineData("Zürich β.txt", "Zürich β.txt")]
    public async Task Upload_FileNameWithTricks_IsShownAsWordsWithoutItsFolder(string name, string shown)
    {
        var ada = await AdaAsync();
        var draft = await ada.DraftAsync(name, LongSleep.Text(name));

        var review = await ada.PageAsync(draft);
        Assert.Contains($"draft {shown},", review.QuerySelector(".page-head .muted").Words(), StringComparison.Ordinal);
        Assert.Empty(review.QuerySelectorAll("main img, main script"));
        var list = await ada.PageAsync("/admin");
        var link = list.QuerySelector($".record-list a[href='{draft}']");
        Assert.Equal(LongSleep.Headline, link.Words());
        Assert.StartsWith(
            $"{shown}, uploaded",
            link!.Closest("li")!.QuerySelector(".muted").Words(),
            StringComparison.Ordinal
        );
        Assert.Empty(list.QuerySelectorAll("main img, main script"));
    }

    [Fact]
    public async Task Upload_FileWhoseEndingIsOfNoDocument_IsRefusedAsInABatch()
    {
        var ada = await AdaAsync();
        var before = await CountAsync();
        using var answer = await ada.UploadAsync(null, ("a.exe", LongSleep.Bytes("a program")));

        Assert.Contains(
            "The ending of a.exe is of no file that is read.",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=status]").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await CountAsync());
        await ada.DraftAsync("A release of 3.5 pages", LongSleep.Text("without an ending"));
    }

    [Fact]
    public async Task Upload_Zip_LeadsToBatches()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(
            null,
            ("news.zip", Batches.HostileZip.Of(("a.txt", LongSleep.Bytes("in a zip"))))
        );
        var said = (await Visitor.ReadAsync(answer)).QuerySelector("[role=status]")!;

        Assert.Contains("or send the zip as a batch", said.Words(), StringComparison.Ordinal);
        Assert.Contains("/admin/batches/new", said.Links());
    }

    [Fact]
    public async Task Upload_BadFileWithMarkupInItsName_IsShownEscaped()
    {
        var ada = await AdaAsync();
        using var answer = await ada.UploadAsync(null, ("<img src=x onerror=alert(1)>.txt", new byte[100]));
        var page = await Visitor.ReadAsync(answer);

        Assert.Contains("<img src=x", page.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main img"));
    }

    private Task<Visitor> AdaAsync() => Visitor.SignedInAsync(portal, AdminPortal.Ada);

    private Task<int> CountAsync() =>
        portal.WithStoreAsync(db => db.Releases.CountAsync(TestContext.Current.CancellationToken));

    private static string Pasted(IHtmlDocument page) => page.QuerySelector("textarea[name=Pasted]")!.TextContent;

    private static string Slug(string draft) => draft[(draft.LastIndexOf('/') + 1)..];
}
