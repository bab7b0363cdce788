using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Tests.Importing;
using DormancyPortal.Tests.Publishing;
using DormancyPortal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>What people do to the lexicon by hand: tried before it holds, adopted with all that it touches, rolled back without a trace.</summary>
public sealed class LexiconDeskTests
{
    private const string Tek = CuratedStore.Tek;

    [Fact]
    public async Task Adopt_Alias_IsReadInTheReleasesItTouches_JustAsTheTrialSaid()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("slumber.txt", CuratedStore.Release);
        await store.AddAsync("other.txt", CuratedStore.Release.Replace("snoozin", "CXCR4", StringComparison.Ordinal));
        await store.ProposeAsync(CuratedKind.Alias, Tek, "Snoozin");

        var (tried, releases) = await store.TryAsync(1);
        Assert.Equal((2, 1, 1), (tried.Trial.All, tried.MayHold, tried.Tried));
        var release = Assert.Single(releases);
        Assert.Equal((1, 1), (release.Counts.FindingsChanged, release.Counts.LabelsCame));
        Assert.DoesNotContain("TEK", await store.MarkersAsync(1));
        Assert.Equal(2, await store.ReadingsAsync());

        Assert.Equal(1, await store.AdoptAsync(1));
        Assert.Contains("TEK", await store.MarkersAsync(1));
        Assert.Equal(3, await store.ReadingsAsync());
        Assert.Equal(
            store.Lexicon().Version,
            await store.WithAsync<PortalDbContext, string>(db =>
                db.Readings.OrderByDescending(r => r.Id).Select(r => r.LexiconVersion).FirstAsync()
            )
        );
    }

    [Fact]
    public async Task RollBack_OfAnAdoption_LeavesTheLexiconAndReadingsOfBefore_AndUndoOfTheUndoBringsItBack()
    {
        await using var store = await ImportStore.OpenAsync();
        await using var other = store.AnotherProcess();
        await store.AddAsync("slumber.txt", CuratedStore.Release);
        var before = ImportStore.LexiconOf(other);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        Assert.Same(before, ImportStore.LexiconOf(other));
        await store.AdoptAsync(1);
        var adopted = ImportStore.LexiconOf(other).Version;
        Assert.NotEqual(before.Version, adopted);

        Assert.Equal(1, await store.UndoAsync(2));
        Assert.Equal(before.Version, ImportStore.LexiconOf(other).Version);
        Assert.DoesNotContain("TEK", await store.MarkersAsync(1));

        Assert.Equal(1, await store.UndoAsync(3));
        Assert.Equal(adopted, ImportStore.LexiconOf(other).Version);
        Assert.Contains("TEK", await store.MarkersAsync(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnySeries_AdoptedAndRolledBack_LeavesEverySeedReadAsBefore(int seed)
    {
        using var data = new TemporaryFolder();
        await SeededStore.CopyToAsync(data);
        await using var services = PortalHost.BuildServices(
            new PortalOptions { DataFolder = data.Path },
            new FixedClock()
        );
        await using var scope = services.CreateAsyncScope();
        var (db, desk) = (
            scope.ServiceProvider.GetRequiredService<PortalDbContext>(),
            scope.ServiceProvider.GetRequiredService<LexiconDesk>()
        );
        var lexicon = ImportStore.LexiconOf(services);
        var before = await NewestAsync(db);
        var catalog = await CatalogDump.OfAsync(db);
        foreach (var (kind, key, text) in Series(lexicon, new Random(seed)))
        {
            await desk.ProposeAsync(kind, key, text, "ada", null, CancellationToken.None);
        }

        var proposed = (await db.LexiconActsAsync(CancellationToken.None)).In(CuratedState.Proposed).Select(p => p.Id);
        await desk.AdoptAsync([.. proposed], "ada", null, CancellationToken.None);
        Assert.InRange(await CuratedStore.RereadAsync(services), 1, before.Count);
        var adopted = await NewestAsync(db);
        Assert.NotEqual(before, adopted);
        // Whatever the search for touched texts left out is read alike by both.
        var curated = ImportStore.LexiconOf(services);
        Assert.NotEqual(lexicon.Version, curated.Version);
        foreach (var (id, json) in before)
        {
            if (adopted[id] == json)
            {
                var release = await db
                    .Releases.AsNoTracking()
                    .Include(r => r.File)
                    .SingleAsync(r => r.Id == id, TestContext.Current.CancellationToken);
                var text = DocumentReader.Read(release.FileName, release.File.Bytes).Text!;
                Assert.Equal(
                    ExtractionJson.Write(Extractor.Extract(text, lexicon)),
                    ExtractionJson.Write(Extractor.Extract(text, curated))
                );
            }
        }

        var adoption = (await db.LexiconActsAsync(CancellationToken.None)).Acts[^1].Id;
        await desk.UndoAsync(adoption, "ada", null, CancellationToken.None);
        await CuratedStore.RereadAsync(services);
        Assert.Equal(before, await NewestAsync(db));
        Assert.Equal(lexicon.Version, ImportStore.LexiconOf(services).Version);
        Assert.Equal(catalog, await CatalogDump.OfAsync(db));
    }

    private static IEnumerable<(CuratedKind, string?, string)> Series(Lexicon lexicon, Random random)
    {
        // Words that seeds hold, so that something is read otherwise.
        string[] words = ["bone", "NOTCH2", "niche", "metastasis", "dormancy", "CXCR4", "TIE2", "cells"];
        yield return (CuratedKind.Block, null, "NOTCH2");
        for (var i = 0; i < 6; i++)
        {
            var gene = lexicon.Markers[random.Next(lexicon.Markers.Count)];
            var pathway = lexicon.Pathways[random.Next(lexicon.Pathways.Count)];
            yield return random.Next(4) switch
            {
                0 => (CuratedKind.Alias, gene.HgncId, words[random.Next(words.Length)]),
                1 => (CuratedKind.Block, gene.HgncId, gene.Aliases.Count > 0 ? gene.Aliases[0] : gene.Symbol),
                2 => (CuratedKind.Correct, LexiconRecord.KeyOf(pathway), $"{pathway.Name} of sleep"),
                _ => (CuratedKind.Block, null, words[random.Next(words.Length)]),
            };
        }
    }

    private static async Task<Dictionary<long, string>> NewestAsync(PortalDbContext db) =>
        (await db.Readings.AsNoTracking().ToListAsync())
            .GroupBy(r => r.ReleaseId)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Id)!.ExtractionJson);
}
