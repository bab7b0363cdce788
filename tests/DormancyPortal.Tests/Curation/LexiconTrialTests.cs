using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>A trial of changes of the lexicon: beside the pages, over every release that may hold the words, kept until it is out of date.</summary>
public sealed class LexiconTrialTests
{
    private const string Tek = CuratedStore.Tek;
    private const int Releases = 25;

    [Fact]
    public async Task Trial_SaysWhichDecisionsKeepTheirPlaceAndWhichWouldLoseIt()
    {
        await using var store = await ImportStore.OpenAsync();
        var text = CuratedStore.Release.Replace("snoozin", "TIE2", StringComparison.Ordinal);
        await store.AddAsync("slumber.txt", text);
        await store.WithAsync<PortalDbContext, int>(db =>
        {
            db.Decisions.Add(
                new Decision
                {
                    ReleaseId = 1,
                    Kind = DecisionKind.Accept,
                    Item = ItemKind.Marker,
                    Name = "TEK",
                    Start = text.IndexOf("TIE2", StringComparison.Ordinal),
                    Quote = "TIE2",
                    DecidedBy = "ada",
                    DecidedAt = FixedClock.Noon.UtcDateTime,
                }
            );
            return db.SaveChangesAsync();
        });
        await store.ProposeAsync(CuratedKind.Alias, Tek, "dormant");
        await store.ProposeAsync(CuratedKind.Block, Tek, "TIE2");

        var (keeps, _) = await store.TryAsync(1);
        Assert.Equal((1, 0), (keeps.Sum.Kept, keeps.Sum.Losing));
        var (loses, releases) = await store.TryAsync(2);
        Assert.Equal((0, 1), (loses.Sum.Kept, loses.Sum.Losing));
        Assert.Equal("TIE2", Assert.Single(Assert.Single(releases).Losing).Quote);
    }

    [Fact]
    public async Task Trial_BegunByAProcessThatWasKilled_IsGoneOnWithByAnother_EachReleaseOnce()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(Releases);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        var asked = await store.AskAsync(1);
        Assert.Equal((true, 0, null), (asked.IsMoving, asked.Tried, asked.Trial.FoundAt));
        Assert.True(await CuratedStore.TrialTurnAsync(store.Services));
        Assert.True(await CuratedStore.TrialTurnAsync(store.Services));
        var begun = await store.AskAsync(1);
        Assert.True(begun is { IsMoving: true, MayHold: Releases, Tried: > 0 and < Releases });
        Assert.Equal((begun.Tried, begun.Tried), (begun.Others, begun.Sum.LabelsCame));

        await using var other = store.AnotherProcess();
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(1), 1);
        Assert.False(await CuratedStore.TrialTurnAsync(other));
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1), 1);
        while (await CuratedStore.TrialTurnAsync(other)) { }

        var through = await store.AskAsync(1);
        Assert.True(through is { IsThrough: true, IsOutOfDate: false, Tried: Releases, Failed: 0 });
        Assert.Equal(begun.Trial.Id, through.Trial.Id);
        Assert.Equal((Releases, Releases), (through.Sum.LabelsCame, through.Sum.FindingsChanged));
        Assert.Equal(Releases, await store.ReadingsAsync());
    }

    [Fact]
    public async Task Trial_ThatBringsThePortalDownAgainAndAgain_LeavesThatReleaseAndGoesOn()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(2);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.AskAsync(1);
        await CuratedStore.TrialTurnAsync(store.Services);
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1), Leases.MostAttempts);
        while (await CuratedStore.TrialTurnAsync(store.Services)) { }

        var through = await store.AskAsync(1);
        Assert.True(through is { IsThrough: true, Tried: 2, Failed: 1, Others: 1 });
    }

    [Fact]
    public async Task Trial_OfAReleaseWhoseFileIsDamaged_SaysSoAndGoesOn()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(2);
        await store.WithAsync<PortalDbContext, int>(db =>
            db.Set<ReleaseFile>().Take(1).ExecuteUpdateAsync(s => s.SetProperty(f => f.Bytes, Array.Empty<byte>()))
        );
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");

        var (tried, _) = await store.TryAsync(1);
        Assert.Equal((2, 1, 1), (tried.Tried, tried.Failed, tried.Sum.LabelsCame));
    }

    [Fact]
    public async Task Trial_IsKept_UntilTheLexiconChanges_ThenSaysSo_AndIsTriedAgainWhenAsked()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(1);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.ProposeAsync(CuratedKind.Alias, Tek, "restin");
        var (first, _) = await store.TryAsync(1);
        Assert.Equal(first.Trial.Id, (await store.AskAsync(1)).Trial.Id);
        Assert.False(first.IsOutOfDate);

        await store.AdoptAsync(2);
        var old = await store.AskAsync(1);
        Assert.True(old is { IsOutOfDate: true, IsMoving: false, Sum.LabelsCame: 1 });
        Assert.Equal(first.Trial.Id, old.Trial.Id);

        await AgainAsync(store, 1);
        var (again, _) = await store.TryAsync(1);
        Assert.True(again is { IsOutOfDate: false, IsThrough: true, Sum.LabelsCame: 1 });
        Assert.NotEqual(first.Trial.Id, again.Trial.Id);
        Assert.Equal(
            1,
            await store.WithAsync<PortalDbContext, int>(db =>
                db.TriedReleases.CountAsync(TestContext.Current.CancellationToken)
            )
        );
    }

    [Fact]
    public async Task Trial_OfWhatWasTakenBackMeanwhile_EndsAndIsOutOfDate()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(Releases);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.AskAsync(1);
        await CuratedStore.TrialTurnAsync(store.Services);
        await store.UndoAsync(1);
        while (await CuratedStore.TrialTurnAsync(store.Services)) { }

        Assert.True(await store.AskAsync(1) is { IsMoving: false, IsOutOfDate: true, Tried: 0 });
    }

    [Fact]
    public async Task Trial_Stopped_KeepsWhatItFound_AndIsNotGoneOnWith()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.AddManyAsync(Releases);
        await store.ProposeAsync(CuratedKind.Alias, Tek, "snoozin");
        await store.AskAsync(1);
        await CuratedStore.TrialTurnAsync(store.Services);
        await CuratedStore.TrialTurnAsync(store.Services);
        Assert.True(await StopAsync(store));
        Assert.False(await StopAsync(store));
        Assert.False(await CuratedStore.TrialTurnAsync(store.Services));

        var stopped = await store.AskAsync(1);
        Assert.True(stopped is { IsMoving: false, IsThrough: false, Trial.StoppedBy: "bob" });
        Assert.InRange(stopped.Sum.LabelsCame, 1, Releases - 1);
    }

    private static Task<bool> StopAsync(ImportStore store) =>
        store.WithAsync<LexiconTrials, bool>(t => t.StopAsync(TrialSubject.Adopting([1]), "bob", default));

    private static Task<bool> AgainAsync(ImportStore store, long proposal) =>
        store.WithAsync<LexiconTrials, bool>(async t =>
        {
            await t.AgainAsync(TrialSubject.Adopting([proposal]), "ada", default);
            return true;
        });

    /// <summary>As if a process had been killed over it whose time goes on until then.</summary>
    private static Task<int> LeaseAsync(ImportStore store, DateTimeOffset until, int attempts) =>
        store.WithAsync<PortalDbContext, int>(db =>
            db.LexiconTrials.ExecuteUpdateAsync(s =>
                s.SetProperty(t => t.Owner, "killed")
                    .SetProperty(t => t.LeaseUntil, until.UtcDateTime)
                    .SetProperty(t => t.Attempts, attempts)
            )
        );
}
