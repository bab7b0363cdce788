using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>Releases that a change of the lexicon touches are read again beside the pages, whatever happens meanwhile.</summary>
public sealed class LexiconRereadingTests
{
    private const string Tek = CuratedStore.Tek;

    [Fact]
    public async Task Rereading_BegunByAProcessThatWasKilled_IsGoneOnWithByAnother_EachReleaseOnce()
    {
        const int releases = 25;
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(releases);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync([1], "ada", null, default));
        Assert.True(await CuratedStore.TurnAsync(store.Services));
        Assert.True(await CuratedStore.TurnAsync(store.Services));
        var begun = Assert.Single(
            await store.WithAsync<LexiconRereadings, List<RereadingProgress>>(r => r.ForActsAsync(9, default))
        );
        Assert.True(begun is { IsFound: true, Touched: releases, Read: > 0 and < releases, EndedAt: null });

        await using var other = store.AnotherProcess();
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(1));
        Assert.False(await CuratedStore.TurnAsync(other));
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1));
        Assert.Equal(releases, await CuratedStore.RereadAsync(other));
        Assert.Equal(2 * releases, await store.ReadingsAsync());
        Assert.Contains("TEK", await store.MarkersAsync(releases));
    }

    [Fact]
    public async Task Rereading_ThatBringsThePortalDownAgainAndAgain_LeavesThatReleaseAndGoesOn()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(2);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync([1], "ada", null, default));
        await CuratedStore.TurnAsync(store.Services);
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1), Leases.MostAttempts);

        Assert.Equal(2, await CuratedStore.RereadAsync(store.Services));
        var work = Assert.Single(
            await store.WithAsync<LexiconRereadings, List<RereadingProgress>>(r => r.ForActsAsync(9, default))
        );
        Assert.Equal((1, 1), (work.Failed, work.Others));
        Assert.DoesNotContain("TEK", await store.MarkersAsync(1));
        Assert.Contains("TEK", await store.MarkersAsync(2));
    }

    /// <summary>As if a process had been killed over it whose time goes on until then.</summary>
    private static Task<int> LeaseAsync(ImportStore store, DateTimeOffset until, int attempts = 1) =>
        store.WithAsync<PortalDbContext, int>(db =>
            db.LexiconRereadings.ExecuteUpdateAsync(s =>
                s.SetProperty(w => w.Owner, "killed")
                    .SetProperty(w => w.LeaseUntil, until.UtcDateTime)
                    .SetProperty(w => w.Attempts, attempts)
            )
        );
}
