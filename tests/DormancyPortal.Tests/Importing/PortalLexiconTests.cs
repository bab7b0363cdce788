using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Importing;

/// <summary>The lexicon of a portal: the built-in tables, and whatever was imported, as soon as it is.</summary>
public sealed class PortalLexiconTests
{
    private const string Release = "Slumber gene found\n\nCells without the gene SLUM1 fell asleep, a study shows.\n";

    [Fact]
    public async Task Lexicon_NothingImported_IsTheBuiltInOne()
    {
        await using var store = await ImportStore.OpenAsync();
        Assert.Same(store.Lexicon(), store.Lexicon());
        Assert.DoesNotContain(store.Lexicon().Markers, m => !m.IsCurated);
    }

    [Fact]
    public async Task Import_TakesEffectWithoutARestart_InOtherProcessesToo()
    {
        await using var store = await ImportStore.OpenAsync();
        await using var other = store.AnotherProcess();
        var before = ImportStore.LexiconOf(other);

        await store.ImportAsync(Genes(Gene(900001, "SLUM1")));

        Assert.Contains(store.Lexicon().Markers, m => m.Symbol == "SLUM1");
        Assert.Contains(ImportStore.LexiconOf(other).Markers, m => m.Symbol == "SLUM1");
        Assert.NotEqual(before.Version, store.Lexicon().Version);
        Assert.Equal(store.Lexicon().Version, ImportStore.LexiconOf(other).Version);
    }

    [Fact]
    public async Task Reading_RecordsTheLexiconThatMadeIt()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Genes(Gene(900001, "SLUM1")));
        await AddAsync(store);

        var reading = await store.WithAsync<PortalDbContext, Reading>(db => db.Readings.SingleAsync());
        Assert.Equal(store.Lexicon().Version, reading.LexiconVersion);
        Assert.Contains("HGNC:900001", reading.ExtractionJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierSymbol_StaysAsAPreviousOne_ThoughTheNewerFileForgetsIt()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Genes(Gene(900001, "OLD1")));
        await store.ImportAsync(Genes(Gene(900001, "SLUM1")), "2");

        Assert.Equal(["OLD1"], store.Lexicon().Markers.Single(m => m.HgncId == "HGNC:900001").Previous);
    }

    [Fact]
    public async Task DamagedEntry_LeavesItsSourceOut_AndAnotherImportHealsIt()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Genes(Gene(900001, "SLUM1")));
        await store.ImportAsync(Groups);
        await store.WithAsync<PortalDbContext, int>(db =>
            db.Database.ExecuteSqlAsync($"UPDATE ReferenceEntries SET Cells = Cells || 'x' WHERE Key = 'HGNC:900001'")
        );
        await using var fresh = store.AnotherProcess();

        var lexicon = ImportStore.LexiconOf(fresh);
        Assert.DoesNotContain(lexicon.Markers, m => m.Symbol == "SLUM1");
        Assert.Contains(lexicon.Families, f => f.Name == "SLUM family");

        await store.ImportAsync(Genes(Gene(900001, "SLUM1")));
        Assert.Contains(ImportStore.LexiconOf(fresh).Markers, m => m.Symbol == "SLUM1");
    }

    [Fact]
    public async Task Rebuild_AfterASymbolChanged_GivesTheMarkerItsNewAddressAndKeepsTheOld()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Genes(Gene(900001, "SLUM1")));
        await PublishAsync(store, await AddAsync(store));
        await store.ImportAsync(Genes(Gene(900001, "DREAM1", previous: "SLUM1")), "2");
        await RebuildAsync(store);

        Assert.Equal("DREAM1", await SlugAsync(store));
        Assert.Equal(
            ["SLUM1", "DREAM1"],
            await store.WithAsync<PortalDbContext, List<string>>(db =>
                db.SlugAssignments.Where(s => s.EntityKey == "HGNC:900001")
                    .OrderBy(s => s.Id)
                    .Select(s => s.Slug)
                    .ToListAsync()
            )
        );

        // And back again: an address is given once.
        await store.ImportAsync(Genes(Gene(900001, "SLUM1", previous: "DREAM1")), "3");
        await RebuildAsync(store);
        Assert.Equal("SLUM1", await SlugAsync(store));
    }

    internal static Task<long> AddAsync(ImportStore store) =>
        store.WithAsync<ReleaseIngestion, long>(async ingestion =>
            Assert
                .IsType<IngestOutcome.Added>(
                    await ingestion.AddAsync("slumber.txt", System.Text.Encoding.UTF8.GetBytes(Release), "ada", default)
                )
                .ReleaseId
        );

    private static Task<int> PublishAsync(ImportStore store, long release) =>
        store.WithAsync<CatalogPublisher, int>(async publisher =>
        {
            await publisher.PublishAsync(release, "ada", null, default);
            return 0;
        });

    private static Task<(int, int)> RebuildAsync(ImportStore store) =>
        store.WithAsync<CatalogRebuild, (int, int)>(rebuild => rebuild.RunAsync(false, null, default));

    private static Task<string> SlugAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, string>(db =>
            db.Markers.Where(m => m.HgncId == "HGNC:900001").Select(m => m.Slug).SingleAsync()
        );
}
