using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>The matrix counts findings by marker and study or outcome, and each count leads to the findings it counts.</summary>
public sealed class MatrixPageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Fact]
    public async Task Get_ByStudies_HasARowPerMarkerAndAColumnPerStudy()
    {
        var table = (await portal.PageAsync("/matrix")).QuerySelector("table.matrix")!;

        Assert.Equal(["NOTCH2", "TEK"], table.QuerySelectorAll("tbody th[scope=row]").Select(th => th.Words()));
        Assert.Equal(
            ["/studies/study-1", "/studies/study-2"],
            table.QuerySelectorAll("thead th[scope=col] a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(
            [
                "3 decrease of NOTCH2 in Notch2 keeps cells dormant",
                "1 increase of NOTCH2 in Notch2 wakes cells",
                "1 decrease of TEK in Notch2 keeps cells dormant 1 no effect of TEK in Notch2 keeps cells dormant",
                "·none",
            ],
            table.QuerySelectorAll("td").Select(td => td.Words())
        );
        Assert.NotEmpty(table.QuerySelector("caption").Words());
    }

    [Theory]
    [InlineData("/matrix")]
    [InlineData("/matrix?by=outcomes")]
    [InlineData("/matrix?model=human-patient&year=2026")]
    [InlineData("/matrix?by=outcomes&pathway=notch-signaling")]
    public async Task Get_EveryCell_LeadsToAsManyFindingsAsItCounts(string url)
    {
        var cells = (await portal.PageAsync(url)).QuerySelectorAll("table.matrix td a").ToList();

        Assert.NotEmpty(cells);
        foreach (var cell in cells)
        {
            var findings = await portal.PageAsync(cell.GetAttribute("href")!);
            var counted = int.Parse(cell.Words().Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.Equal(counted, findings.QuerySelectorAll("article.finding").Length);
        }
    }

    [Fact]
    public async Task Get_ByOutcomes_TellsTheAxesApart()
    {
        await portal.WithStoreAsync(async db =>
        {
            var said = new Core.Catalog.Finding
            {
                Id = "two-axes",
                ReleaseId = 3,
                StudyId = 2,
                Evidence = "It slowed tumors and improved survival.",
                Direction = Extraction.FindingDirection.Association,
                OnBiology = Extraction.FindingDirection.Decrease,
                OnOutcome = Extraction.FindingDirection.Increase,
                Reason = "test",
                Markers = [new Core.Catalog.FindingMarker { FindingId = "two-axes", MarkerId = 3 }],
            };
            Task AdvanceAsync() =>
                db.CatalogVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.Number, v => v.Number + 1));
            db.Add(said);
            await db.SaveChangesAsync();
            await AdvanceAsync();
            var page = await portal.PageAsync("/matrix?by=outcomes");
            db.Remove(said);
            await db.SaveChangesAsync();
            await AdvanceAsync();

            Assert.Equal(
                [
                    "Biology: growth, activity or another process",
                    "Course of illness: survival, relapse, risk",
                    "Any outcome that the sentence names",
                ],
                page.QuerySelectorAll("th[scope=colgroup]").Select(th => th.Words())
            );
            var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th").Words() == "XYZ1");
            Assert.Equal(
                [
                    "/findings?marker=XYZ1&biology=decrease",
                    "/findings?marker=XYZ1&outcome=increase",
                    "/findings?marker=XYZ1&direction=association",
                ],
                row.QuerySelectorAll("td a").Select(a => a.GetAttribute("href"))
            );
            return true;
        });
    }

    [Fact]
    public async Task Get_Filter_StaysWhenColumnsChange()
    {
        var page = await portal.PageAsync("/matrix?model=mouse");

        Assert.Contains("/matrix?model=mouse&by=outcomes", page.Links());
        Assert.Contains("/matrix", page.QuerySelectorAll(".chosen a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_NothingMatches_SaysSoAndLeadsBack()
    {
        var page = await portal.PageAsync("/matrix?year=1900");

        Assert.Null(page.QuerySelector("table"));
        Assert.Equal("/matrix", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WideTable_CanBeScrolledByKeyboardAndSaysWhatItIs()
    {
        var box = (await portal.PageAsync("/matrix")).QuerySelector(".table-scroll")!;

        Assert.Equal(("region", "0"), (box.GetAttribute("role"), box.GetAttribute("tabindex")));
        Assert.NotNull(box.QuerySelector($"#{box.GetAttribute("aria-labelledby")}"));
    }
}
