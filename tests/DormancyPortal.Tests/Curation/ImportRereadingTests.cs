using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Curation;

/// <summary>
/// An import of reference data has all releases read again; readings are kept, and shown to readers by one order, where something is
/// otherwise.
/// </summary>
public sealed class ImportRereadingTests
{
    private static readonly string Named = CuratedStore.Release.Replace("snoozin", "SNOOZ1", StringComparison.Ordinal);

    [Fact]
    public async Task Import_IsReadInWhatNamesIt_AndItsUndoIsReadToo()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("named.txt", Named);
        await store.AddAsync("other.txt", CuratedStore.Release);
        await ImportAsync(store, Gene(900001, "SNOOZ1"));

        var work = await store.NewestImportAsync();
        Assert.True(work is { ImportId: 1, Touched: 2, Read: 2, Others: 1, Failed: 0, IsMoving: false });
        Assert.Equal(3, await store.ReadingsAsync());
        Assert.Contains("HGNC:900001", await IdsAsync(store));

        Assert.True(await store.WithAsync<ReferenceImporter, bool>(i => i.UndoAsync(1, "ada", default)));
        await ReadAsync(store);
        Assert.True(await store.NewestImportAsync() is { ImportId: 2, Touched: 2, Read: 2, Others: 1 });
        Assert.DoesNotContain("HGNC:900001", await IdsAsync(store));
    }

    [Fact]
    public async Task Import_ThatSaysOtherwiseOfANamedGeneOnly_TouchesTheRelease_ThoughTheSameIsRead()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("named.txt", Named);
        await store.AddAsync("other.txt", CuratedStore.Release);
        await ImportAsync(store, Gene(900001, "SNOOZ1"));
        await ImportAsync(
            store,
            Gene(900001, "SNOOZ1").Replace("name of 900001", "slumber receptor", StringComparison.Ordinal)
        );

        Assert.True(await store.NewestImportAsync() is { ImportId: 2, Read: 2, Others: 1 });
    }

    [Fact]
    public async Task Import_OfWhatNoReleaseNames_KeepsNoReading()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(12);
        await ImportAsync(store, Gene(900002, "QUIET7"));

        Assert.True(await store.NewestImportAsync() is { Touched: 12, Read: 12, Others: 0, NotShown: 0 });
        Assert.Equal(12, await store.ReadingsAsync());
    }

    [Fact]
    public async Task Import_TakenBackByTheLexiconOfBefore_IsReadAnew_ThoughThatWasReadOnce()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("named.txt", Named);
        await ImportAsync(store, Gene(900002, "QUIET7"));
        await ImportAsync(store, Gene(900002, "QUIET7"), Gene(900001, "SNOOZ1"));
        Assert.Contains("HGNC:900001", await IdsAsync(store));

        await store.WithAsync<ReferenceImporter, bool>(i => i.UndoAsync(2, "ada", default));
        await ReadAsync(store);
        Assert.DoesNotContain("HGNC:900001", await IdsAsync(store));
    }

    [Fact]
    public async Task Publish_OrderedAndLeftByAProcessThatWasKilled_IsGoneOnWith_UntilReadersSeeAll()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("named.txt", Named);
        await store.AddAsync("other.txt", CuratedStore.Release);
        foreach (var id in new long[] { 1, 2 })
        {
            await store.WithAsync<CatalogPublisher, bool>(async p =>
            {
                await p.PublishAsync(id, "ada", null, default);
                return true;
            });
        }

        await ImportAsync(store, Gene(900001, "SNOOZ1"));
        var before = await store.NewestImportAsync();
        Assert.Equal(1, before.NotShown);
        Assert.Equal(0, await ShownAsync(store));
        Assert.Equal((1, 0), await PublishAsync(store, before.Id));
        Assert.Equal((0, 0), await PublishAsync(store, before.Id));
        Assert.True(await store.NewestImportAsync() is { IsPublishing: true, IsMoving: true });

        await using var other = store.AnotherProcess();
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(1));
        Assert.False(await CuratedStore.TurnAsync(other));
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1));
        while (await CuratedStore.TurnAsync(other)) { }

        Assert.True(await store.NewestImportAsync() is { NotShown: 0, IsMoving: false, Trouble: null });
        Assert.Equal(1, await ShownAsync(store));
    }

    [Fact]
    public async Task Publish_OfAReleaseThatIsDamaged_BreaksOffAndSaysSo()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddAsync("named.txt", Named);
        await store.WithAsync<CatalogPublisher, bool>(async p =>
        {
            await p.PublishAsync(1, "ada", null, default);
            return true;
        });
        await ImportAsync(store, Gene(900001, "SNOOZ1"));
        await store.WithAsync<PortalDbContext, int>(db =>
            db.Readings.ExecuteUpdateAsync(s => s.SetProperty(r => r.Sha256, "0"))
        );
        Assert.Equal((1, 0), await PublishAsync(store, (await store.NewestImportAsync()).Id));
        await ReadAsync(store);

        Assert.True(await store.NewestImportAsync() is { NotShown: 1, IsMoving: false, Trouble: { Length: > 0 } });
    }

    private static async Task ImportAsync(ImportStore store, params string[] genes)
    {
        await store.ImportAsync(Genes(genes), string.Concat(genes));
        await ReadAsync(store);
    }

    private static async Task ReadAsync(ImportStore store)
    {
        while (await CuratedStore.TurnAsync(store.Services)) { }
    }

    private static Task<(int, int)> PublishAsync(ImportStore store, long work) =>
        store.WithAsync<LexiconRereadings, (int, int)>(r => r.PublishAsync(work, "ada", default));

    private static Task<int> ShownAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, int>(db => db.Markers.CountAsync(m => m.HgncId == "HGNC:900001"));

    private static Task<List<string?>> IdsAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, List<string?>>(async db =>
        {
            var reading = await db.Readings.Where(r => r.ReleaseId == 1).OrderByDescending(r => r.Id).FirstAsync();
            return [.. ReadingRecord.Extraction(reading).Markers.Select(m => m.HgncId)];
        });

    /// <summary>As if a process had been killed over it whose time goes on until then.</summary>
    private static Task<int> LeaseAsync(ImportStore store, DateTimeOffset until) =>
        store.WithAsync<PortalDbContext, int>(db =>
            db.LexiconRereadings.ExecuteUpdateAsync(s =>
                s.SetProperty(w => w.Owner, "killed").SetProperty(w => w.LeaseUntil, until.UtcDateTime)
            )
        );
}
