using System.Text.RegularExpressions;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using DormancyPortal.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Curation;

/// <summary>
/// After a change of the lexicon, one order shows readers what a rebuild would: what is read otherwise, and what records are called,
/// also those of which no release is read otherwise.
/// </summary>
public sealed partial class PublishAgainTests
{
    private const string Tek = CuratedStore.Tek;

    private static readonly string Tie2 = CuratedStore.Release.Replace("snoozin", "TIE2", StringComparison.Ordinal);

    private static readonly string Notch = CuratedStore
        .Release.Replace("snoozin", "SNOOZ1", StringComparison.Ordinal)
        .Replace("which cells rest", "how Notch signaling rests", StringComparison.Ordinal);

    [Fact]
    public async Task Alias_ThatNoTextWrites_IsShownByOneOrder_ThatPublishesNoRelease()
    {
        await using var store = await OpenAsync(Tie2);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "wakefulin");
        await store.AdoptAsync(1);

        var work = await NewestAsync(store);
        Assert.True(work is { Touched: 0, NotShown: 0, OldNames: 1 });
        Assert.DoesNotContain("wakefulin", await AliasesAsync(store));
        Assert.Equal((0, 1), await PublishAsync(store, work.Id));

        Assert.Contains("wakefulin", await AliasesAsync(store));
        Assert.Equal(1, await store.WithAsync<PortalDbContext, int>(db => db.Decisions.CountAsync()));
        Assert.True(await NewestAsync(store) is { OldNames: 0, IsMoving: false });
        Assert.Equal((0, 0), await PublishAsync(store, work.Id));
        await MustBeThatOfARebuildAsync(store);

        await store.UndoAsync(2);
        await PublishAsync(store, (await NewestAsync(store)).Id);
        Assert.DoesNotContain("wakefulin", await AliasesAsync(store));
        await MustBeThatOfARebuildAsync(store);
    }

    [Fact]
    public async Task MainName_Corrected_IsShown_ThoughItsReleasesAreNotPublishedAgain()
    {
        await using var store = await OpenAsync(Tie2, Notch);
        await store.ProposeAsync(CuratedKind.Correct, Tek, "angiopoietin receptor of sleep");
        await store.ProposeAsync(CuratedKind.Correct, "pathway:notch-signaling", "Notch signalling of sleep");
        await store.AdoptAsync(1, 2);

        var work = await NewestAsync(store);
        Assert.True(work is { Read: 2, Failed: 0, NotShown: 0, OldNames: 2 });
        Assert.Equal((0, 2), await PublishAsync(store, work.Id));
        Assert.Contains("angiopoietin receptor of sleep", await AliasesAsync(store));
        Assert.Equal(
            ("Notch signalling of sleep", "notch-signaling"),
            await store.WithAsync<PortalDbContext, (string, string)>(async db =>
                (await db.Pathways.SingleAsync()) is var p ? (p.Name, p.Slug) : default
            )
        );
        await MustBeThatOfARebuildAsync(store);
    }

    [Fact]
    public async Task Changes_OneAfterTheOther_EachShownByAnOrder_AreThoseOfARebuild()
    {
        await using var store = await OpenAsync(Tie2, Notch, CuratedStore.Release);
        await store.ProposeAsync(CuratedKind.Block, Tek, "TIE2");
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.ProposeAsync(CuratedKind.Alias, "pathway:notch-signaling", "wakeful signaling");
        foreach (var proposal in new long[] { 1, 2, 3 })
        {
            await store.AdoptAsync(proposal);
            await ShowAsync(store);
        }

        await ImportAsync(store, Gene(900001, "SNOOZ1", aliases: "SNZ"));
        await ShowAsync(store);
        await ImportAsync(
            store,
            Gene(900001, "SNOOZ1", aliases: "SNZ|SNZ1").Replace("name of", "sleeper", StringComparison.Ordinal)
        );
        await ShowAsync(store);
        await ImportAsync(store, Gene(900001, "DOZE1", aliases: "SNZ", previous: "SNOOZ1"));
        await ShowAsync(store);
        await store.WithAsync<ReferenceImporter, bool>(i => i.UndoAsync(3, "ada", default));
        await ReadAsync(store);
        await ShowAsync(store);
        await store.UndoAsync(4);
        await ShowAsync(store);
    }

    [Fact]
    public async Task Import_ThatSaysOtherwiseOfANameOnly_SaysHowManyRecords_AndPublishesNoRelease()
    {
        await using var store = await OpenAsync(Notch);
        await ImportAsync(store, Gene(900001, "SNOOZ1"));
        await ShowAsync(store);
        var published = await store.WithAsync<PortalDbContext, int>(db => db.Decisions.CountAsync());

        await ImportAsync(
            store,
            Gene(900001, "SNOOZ1", aliases: "SNZ").Replace("name of", "sleeper", StringComparison.Ordinal)
        );
        var work = await store.NewestImportAsync();
        Assert.True(work is { Touched: 1, Read: 1, Others: 0, NotShown: 0, OldNames: 1 });
        Assert.Equal((0, 1), await PublishAsync(store, work.Id));
        Assert.Equal(published, await store.WithAsync<PortalDbContext, int>(db => db.Decisions.CountAsync()));
        await MustBeThatOfARebuildAsync(store);
    }

    [Fact]
    public async Task Order_OfManySteps_KilledBetweenThem_WithOtherPublishesMeanwhile_IsThatOfARebuild()
    {
        const int releases = 104;
        await using var store = await OpenAsync();
        await store.AddManyAsync(releases);
        await store.AddAsync("another.txt", Tie2);
        await PublishAllAsync(store);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.AdoptAsync(1);
        var work = await NewestAsync(store);
        Assert.Equal((releases, 1), await OrderAsync(store, work.Id));

        // One step, and then the process is gone.
        Assert.True(await CuratedStore.TurnAsync(store.Services));
        Assert.True(await NewestAsync(store) is { IsPublishing: true, NotShown: releases - 100 });
        Assert.True(await store.WithAsync<CatalogPublisher, bool>(p => p.AnyUncountedAsync(default)));
        await store.WithAsync<CatalogPublisher, bool>(async p =>
        {
            await p.WithdrawAsync(1, "ada", null, default);
            return true;
        });
        Assert.Equal(101 - 1, await TekReleasesAsync(store));

        await using var other = store.AnotherProcess();
        while (await CuratedStore.TurnAsync(other)) { }

        Assert.True(await NewestAsync(store) is { IsMoving: false, NotShown: 0, OldNames: 0, Trouble: null });
        Assert.False(await store.WithAsync<CatalogPublisher, bool>(p => p.AnyUncountedAsync(default)));
        Assert.Equal(releases, await TekReleasesAsync(store));
        await MustBeThatOfARebuildAsync(store);
    }

    [Fact]
    public async Task Order_ThatBreaksOffAfterAStep_HasWhatIsSharedCountedAllTheSame()
    {
        const int releases = 102;
        await using var store = await OpenAsync();
        await store.AddManyAsync(releases);
        await PublishAllAsync(store);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.AdoptAsync(1);
        var hash = await DamageAsync(store, releases, "0");
        await OrderAsync(store, (await NewestAsync(store)).Id);
        await ReadAsync(store);

        Assert.True(await NewestAsync(store) is { NotShown: 2, IsMoving: false, Trouble: { Length: > 0 } });
        Assert.Equal(100, await TekReleasesAsync(store));
        Assert.False(await store.WithAsync<CatalogPublisher, bool>(p => p.AnyUncountedAsync(default)));

        await DamageAsync(store, releases, hash);
        await PublishAsync(store, (await NewestAsync(store)).Id);
        await MustBeThatOfARebuildAsync(store);
    }

    private static async Task<ImportStore> OpenAsync(params string[] texts)
    {
        var store = await ImportStore.OpenAsync();
        foreach (var (i, text) in texts.Index())
        {
            await store.AddAsync($"text-{i}.txt", text);
        }

        await PublishAllAsync(store);
        return store;
    }

    private static async Task PublishAllAsync(ImportStore store) =>
        await store.WithAsync<CatalogPublisher, bool>(async p =>
        {
            var ids = await store.WithAsync<PortalDbContext, List<long>>(db =>
                db.Releases.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync()
            );
            if (ids.Count > 0)
            {
                await p.PublishManyAsync(ids, "ada", null, default);
            }

            return true;
        });

    private static async Task ImportAsync(ImportStore store, params string[] genes)
    {
        await store.ImportAsync(Genes(genes), string.Concat(genes));
        await ReadAsync(store);
    }

    private static async Task ReadAsync(ImportStore store)
    {
        while (await CuratedStore.TurnAsync(store.Services)) { }
    }

    /// <summary>Shows readers what the newest change made, and compares it with what a rebuild shows.</summary>
    private static async Task ShowAsync(ImportStore store)
    {
        var newest = await store.WithAsync<PortalDbContext, long>(db => db.LexiconRereadings.MaxAsync(w => w.Id));
        await PublishAsync(store, newest);
        await MustBeThatOfARebuildAsync(store);
    }

    private static async Task<(int Releases, int Records)> PublishAsync(ImportStore store, long work)
    {
        var ordered = await OrderAsync(store, work);
        await ReadAsync(store);
        return ordered;
    }

    private static Task<(int Releases, int Records)> OrderAsync(ImportStore store, long work) =>
        store.WithAsync<LexiconRereadings, (int, int)>(r => r.PublishAsync(work, "ada", default));

    private static async Task<RereadingProgress> NewestAsync(ImportStore store) =>
        Assert.Single(
            await store.WithAsync<LexiconRereadings, List<RereadingProgress>>(r => r.ForActsAsync(1, default))
        );

    /// <summary>What readers see; which reading that comes from they do not.</summary>
    private static async Task MustBeThatOfARebuildAsync(ImportStore store)
    {
        var shown = await SeenAsync();
        await store.WithAsync<CatalogRebuild, (int, int)>(r => r.RunAsync(false, null, default));
        Assert.Equal(await SeenAsync(), shown);

        async Task<string> SeenAsync() =>
            Reading().Replace(await store.WithAsync<PortalDbContext, string>(CatalogDump.OfAsync), "");
    }

    [GeneratedRegex(@"ReadingId=\d+")]
    private static partial Regex Reading();

    private static Task<List<string>> AliasesAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, List<string>>(db =>
            db.MarkerAliases.Where(a => a.Marker.HgncId == Tek).Select(a => a.Alias).ToListAsync()
        );

    private static Task<int> TekReleasesAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, int>(db =>
            db.Markers.Where(m => m.HgncId == Tek).Select(m => m.ReleaseCount).SingleAsync()
        );

    /// <summary>Gives the newest reading of a release another hash.</summary>
    /// <returns>The hash of before.</returns>
    private static Task<string> DamageAsync(ImportStore store, long release, string hash) =>
        store.WithAsync<PortalDbContext, string>(async db =>
        {
            var newest = await db.Readings.Where(r => r.ReleaseId == release).OrderByDescending(r => r.Id).FirstAsync();
            await db.Readings.Where(r => r.Id == newest.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Sha256, hash));
            return newest.Sha256;
        });
}
