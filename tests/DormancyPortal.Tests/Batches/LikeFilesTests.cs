using System.Text;
using DormancyPortal.Core.Batches;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>Files of one batch that tell one story: the dry run says so of the second, and published they are one study.</summary>
public sealed class LikeFilesTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task DryRun_TwoOutletsCopiesOfAStory_SaysSoOfTheSecond_AndPublishedTheyAreOneStudy()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await ada.SendAsync(
            ("one.txt", Story("/PRNewswire/ -- ", "Marsh Letters")),
            ("else.txt", Encoding.UTF8.GetBytes("Bones\n\nBones of mice grew longer in the dark, a group observed.\n")),
            ("two.txt", Story("/EINPresswire.com/ -- ", "Letters of the Marsh"))
        );
        var page = await ada.WaitForAsync(url, "waits for you");
        Assert.Equal(["new", "new", "other copy of a study"], page.Rows().Select(r => r.Verdict));
        Assert.Matches(@"^(9\d|100)\s?% the same words as one\.txt in this batch$", page.Rows()[2].Why);

        await ada.PressAsync(url, "Import as drafts");
        page = await ada.WaitForAsync(url, "imported");
        var first = page.QuerySelector(".batch-table a")!.GetAttribute("href");
        Assert.Contains("see that release", page.Rows()[2].Why, StringComparison.Ordinal);
        Assert.Contains(
            first,
            page.QuerySelectorAll(".batch-table tbody tr:last-child a").Select(a => a.GetAttribute("href"))
        );

        await portal.WithServiceAsync<BatchPublishing, bool>(order =>
            order.OrderAsync(SentBatch.IdOf(url), all: true, AdminPortal.Ada, TestContext.Current.CancellationToken)
        );
        await ada.WaitForAsync(url, "imported");
        var studies = await portal.WithStoreAsync(db =>
            db.StudyReleases.Where(s =>
                    db.BatchFiles.Any(f => f.ReleaseId == s.ReleaseId && (f.Path == "one.txt" || f.Path == "two.txt"))
                )
                .Select(s => s.StudyId)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(2, studies.Count);
        Assert.Single(studies.Distinct());
    }

    [Fact]
    public async Task DryRun_TheSameArticleOrDoiTwice_SaysSo()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await ada.SendAsync(
            ("a.html", Page("https://www.eurekalert.org/news-releases/9555001", "First", "Cells slept, a paper says.")),
            ("b.html", Page("https://www.eurekalert.org/news-releases/9555001", "Corrected", "That was all wrong.")),
            ("c.txt", Encoding.UTF8.GetBytes("Nap\n\nA nap of cells is told here.\n\nDOI: 10.5555/nap.77\n")),
            ("d.txt", Encoding.UTF8.GetBytes("Rest\n\nOf another nap they say more.\n\nDOI: 10.5555/NAP.77\n"))
        );
        var page = await ada.WaitForAsync(url, "waits for you");

        Assert.Equal(
            [
                ("new", ""),
                ("new version", "the same article as a.html in this batch"),
                ("new", ""),
                ("other copy of a study", "a study of the same DOI as c.txt in this batch"),
            ],
            page.Rows().Select(r => (r.Verdict, r.Why))
        );
    }

    private static byte[] Page(string address, string headline, string text) =>
        Encoding.UTF8.GetBytes(
            $"<!doctype html><html><head><title>{headline}</title><link rel=\"canonical\" href=\"{address}\"></head>"
                + $"<body><article><h1>{headline}</h1><p>{text}</p></article></body></html>"
        );

    private static byte[] Story(string outlet, string journal) =>
        Encoding.UTF8.GetBytes(
            $"""
            Seeds of the marsh sleep through the winter

            EXAMPLETOWN, May 3, 2026 {outlet}Seeds of a marsh plant sleep through eleven winters and then sprout within a
            week, people of Somewhere Garden report. They dug up four hundred jars that their teachers had buried in the year
            of the great flood.

            Most of what lay deepest was still alive. The jars near the wall had been eaten by beetles, and of those under the
            old path nobody knows who took them. The study was published in the journal {journal}.

            Next spring the same jars go back into the ground, with a letter for whoever digs them up.
            """
        );
}
