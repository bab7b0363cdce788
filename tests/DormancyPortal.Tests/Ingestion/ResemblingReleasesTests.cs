using System.Text;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Ingestion;

/// <summary>What a document is to the releases that are here: a new version, another outlet's copy, the same study, new.</summary>
public sealed class ResemblingReleasesTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        await SeededStore.CopyToAsync(_data);
        _services = PortalHost.BuildServices(new PortalOptions { DataFolder = _data.Path }, new FixedClock());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Find_OtherOutletsCopyWithOtherSurroundings_IsAnotherCopy()
    {
        var kept = await AddAsync(Story(outlet: "/PRNewswire/ -- "));
        var found = Assert.Single(await FindAsync(Story(outlet: "/EINPresswire.com/ -- ", end: Surroundings)));
        Assert.Equal(kept, found.ReleaseId);
        Assert.Equal(ResemblanceKind.OtherCopy, found.Kind);
        Assert.Equal("PR Newswire", found.Outlet);
        Assert.InRange(found.Share, 0.9, 1);
        Assert.False(found.SameDoi);
    }

    [Fact]
    public async Task Find_SameOutletWithACorrectedSentence_IsANewVersion()
    {
        await AddAsync(Story(outlet: "/PRNewswire/ -- "));
        var corrected = Story(outlet: "/PRNewswire/ -- ").Replace("fourteen", "fifteen", StringComparison.Ordinal);
        var found = Assert.Single(await FindAsync(corrected));
        Assert.Equal(ResemblanceKind.NewVersion, found.Kind);
        Assert.InRange(found.Share, 0.8, 0.999);
    }

    [Fact]
    public async Task Find_SameNumberOfAnOutlet_IsANewVersionWhateverItSays()
    {
        const string Address = "https://www.eurekalert.org/news-releases/9136789";
        await AddAsync(
            Page(Address, "Sleeping cells wake", "Cells that slept for long woke up one day, a study says.")
        );
        var found = Assert.Single(await FindAsync(Page(Address, "Corrected", "What was said here before was wrong.")));
        Assert.Equal((ResemblanceKind.NewVersion, true), (found.Kind, found.SameArticle));
    }

    [Fact]
    public async Task Find_OtherWordsOnTheSameDoi_IsTheSameStudy()
    {
        await AddAsync($"{Story()}\n\nReference\n\nDOI: 10.5555/sleep.1\n");
        var found = Assert.Single(
            await FindAsync("A short note\n\nCells slept, and a paper says how long.\n\nDOI: 10.5555/SLEEP.1\n")
        );
        Assert.Equal((ResemblanceKind.SameStudy, true), (found.Kind, found.SameDoi));
    }

    [Fact]
    public async Task Find_AnotherStoryOfTheSameOutletWithTheSameSurroundings_IsNew()
    {
        await AddAsync(Story(outlet: "/PRNewswire/ -- ", end: Surroundings));
        Assert.Empty(
            await FindAsync(
                "Bones grow at night\n\nROME, May 3, 2026 /PRNewswire/ -- Bones of mice grew longer in the dark than "
                    + $"in the light, a group in Rome observed in a series of trials.\n\n{Surroundings}"
            )
        );
    }

    [Fact]
    public async Task Find_ItsOwnReleaseAndOnesPutAway_AreNoResemblances()
    {
        var kept = await AddAsync(Story());
        Assert.Empty(await FindAsync(Story(), except: kept));
        await using var scope = _services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<CatalogPublisher>();
        await publisher.DiscardAsync([kept], "ada", null, TestContext.Current.CancellationToken);
        Assert.Empty(await FindAsync(Story()));
    }

    [Fact]
    public async Task Find_AfterANewerReading_ComparesWithThat()
    {
        var kept = await AddAsync(Story());
        Assert.Single(await FindAsync(Story()));
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Readings.Add(
            ReadingRecord.Of(Extraction("Quite another text, read by a better reader."), "new", default, kept)
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await FindAsync(Story()));
        Assert.Single(
            await db.ReleaseSketches.Where(s => s.ReleaseId == kept).ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Find_DamagedReading_IsLeftOut()
    {
        var kept = await AddAsync(Story());
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db
            .Readings.Where(r => r.ReleaseId == kept)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Sha256, "damaged"), TestContext.Current.CancellationToken);
        Assert.Empty(await FindAsync(Story()));
    }

    [Fact]
    public void Share_OfRealReleases_IsFarBelowThatOfCopies()
    {
        var texts = Directory
            .EnumerateFiles(SharedFolder.Need("releases", "dev"), "*.txt")
            .Select(f => TextShingles.Of(Extraction(File.ReadAllText(f))))
            .ToList();
        var most = texts.SelectMany((t, i) => texts.Skip(i + 1).Select(t.Resemblance)).Max();
        TestContext.Current.TestOutputHelper!.WriteLine($"{texts.Count} releases, at most {most:P2} shared");
        Assert.InRange(most, 0, 0.05);
    }

    private const string Surroundings =
        "###\n\nAbout Somewhere University\n\nSomewhere University is a university that has been somewhere for two hundred "
        + "years and teaches thirty thousand students of all ages in eleven faculties.\n\n"
        + "Media contact: Press Office, press@example.org\n\n"
        + "Legal Disclaimer: this outlet provides news as it is without warranty of any kind whatsoever.\n";

    private static string Story(string outlet = "", string end = "") =>
        $"""
            Colon cells that rest wake late

            EXAMPLETOWN, May 3, 2026 {outlet}Resting cells of colon tumours woke up after fourteen months in a trial with
            mice, researchers of Somewhere University report this week. They followed the cells with a dye that thins
            out as they divide.

            The cells that rested longest carried much more LGR5 than those that divided early, and they lay close
            to small vessels. When the vessels were blocked, most of them began to divide within a few days.

            “We had expected the opposite,” said Wilma Beispiel, who led the work. The group now wants to learn what
            the vessels say to the cells, and whether the same words are spoken in people.

            {end}
            """;

    private static string Page(string address, string headline, string words) =>
        $"<!doctype html><html><head><title>{headline}</title><link rel=\"canonical\" href=\"{address}\"></head>"
        + $"<body><article><h1>{headline}</h1><p>{words}</p></article></body></html>";

    private ReleaseExtraction Extraction(string text)
    {
        using var scope = _services.CreateScope();
        var document = Core.Documents.DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text));
        return Extractor.Extract(
            document.Text!,
            scope.ServiceProvider.GetRequiredService<Extraction.Lexicons.Lexicon>()
        );
    }

    private async Task<long> AddAsync(string text)
    {
        await using var scope = _services.CreateAsyncScope();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<ReleaseIngestion>()
            .AddAsync("a.txt", Encoding.UTF8.GetBytes(text), "ada", TestContext.Current.CancellationToken);
        return Assert.IsType<IngestOutcome.Added>(outcome).ReleaseId;
    }

    private async Task<IReadOnlyList<Resemblance>> FindAsync(string text, long? except = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var releases = scope.ServiceProvider.GetRequiredService<ResemblingReleases>();
        var index = await releases.IndexAsync(TestContext.Current.CancellationToken);
        return await releases.FindAsync(index, Extraction(text), except, TestContext.Current.CancellationToken);
    }
}
