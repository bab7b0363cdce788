using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Markers;

public sealed class MarkerRecordQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_UnknownSlug_FindsNothing() => Assert.Null(await FindAsync("BRCA1"));

    [Fact]
    public async Task Find_Notch2_CountsIndependentStudiesAndNotSentences()
    {
        var tally = (await FindAsync("NOTCH2"))!.Tally;

        // Three findings of a decrease come from two releases about one study.
        Assert.Equal(4, tally.Findings);
        Assert.Equal(2, tally.Studies);
        Assert.Equal(
            [new(FindingDirection.Increase, 1, 1), new DirectionTally(FindingDirection.Decrease, 3, 1)],
            tally.Directions
        );
    }

    [Fact]
    public async Task Find_Notch2_ListsWhatItIsNamedWith()
    {
        var marker = (await FindAsync("NOTCH2"))!;

        Assert.Equal([new CountedRecord("TEK", "TEK", 1)], marker.Together);
        Assert.Equal([new CountedRecord("notch-signaling", "Notch signaling", 2)], marker.Pathways);
        Assert.Equal([new CountedRecord("bone-marrow", "Bone marrow", 1)], marker.Contexts);
        Assert.Equal(["study-1", "study-2"], marker.Studies.Select(s => s.Slug));
        Assert.Equal([3, 1], marker.Studies.Select(s => s.Findings));
    }

    [Fact]
    public async Task Find_Tek_LeadsToTheFirstSentenceOfEachRelease()
    {
        var releases = (await FindAsync("TEK"))!.Releases;

        Assert.Equal(
            [("release-2", 1, (int?)4), ("release-1", 2, 3)],
            releases.Select(r => (r.Slug, r.Mentions, r.Sentence))
        );
    }

    [Fact]
    public async Task Find_Tek_SaysWhereItsNamesComeFromAndHowReleasesWriteIt()
    {
        var marker = (await FindAsync("tek"))!;

        Assert.Equal([new MarkerName("TIE2", "alias")], marker.Names);
        Assert.Equal([new WrittenForm("TIE2", 3)], marker.Forms);
    }

    [Fact]
    public async Task Find_Family_ListsMembersThoseOfTheCatalogFirst() =>
        Assert.Equal(
            [new("NOTCH2", "NOTCH2", null), new NamedRecord(null, "NOTCH1", null)],
            (await FindAsync("Notch"))!.Members
        );

    [Fact]
    public async Task Find_MarkerWithMoreFindings_AsksAsManyQueries()
    {
        var before = catalog.Commands.Count;
        await FindAsync("XYZ1");
        var few = catalog.Commands.Count - before;
        await FindAsync("NOTCH2");

        Assert.Equal(few, catalog.Commands.Count - before - few);
    }

    private async Task<MarkerRecord?> FindAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new MarkerRecordQuery(db, SmallCatalog.Lexicon, new FindingColumnsCache()).FindAsync(
            slug,
            TestContext.Current.CancellationToken
        );
    }
}
