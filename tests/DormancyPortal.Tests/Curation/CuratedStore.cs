using System.Text;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Curation;

/// <summary>What people do at the lexicon desk, and what the portal does for it beside its pages.</summary>
internal static class CuratedStore
{
    public const string Tek = "HGNC:11724";

    public const string Release =
        "Slumber gene found\n\nEXAMPLETOWN, 3 May 2026 -- Researchers asked which cells rest.\n\n"
        + "The study found that snoozin was increased in dormant breast cancer cells.\n";

    /// <summary>Keeps releases that are alike but for a number.</summary>
    public static async Task AddManyAsync(this ImportStore store, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await store.AddAsync($"{i}.txt", Release.Replace("rest", $"rest {i}", StringComparison.Ordinal));
        }
    }

    public static async Task AddAsync(this ImportStore store, string name, string text) =>
        await store.WithAsync<ReleaseIngestion, IngestOutcome>(i =>
            i.AddAsync(name, Encoding.UTF8.GetBytes(text), "ada", default)
        );

    public static async Task ProposeAsync(this ImportStore store, CuratedKind kind, string? key, string text) =>
        Assert.Null(
            (
                await store.WithAsync<LexiconDesk, NameCheck>(d =>
                    d.ProposeAsync(kind, key, text, "ada", null, default)
                )
            ).Refusal
        );

    /// <summary>Orders to try what adopting proposals would change, unless it was ordered, and says how far that is.</summary>
    public static Task<TrialProgress> AskAsync(this ImportStore store, params long[] ids) =>
        store.WithAsync<LexiconTrials, TrialProgress>(async t =>
        {
            await t.TryAsync(TrialSubject.Adopting(ids), "ada", default);
            return (await t.AskAsync(TrialSubject.Adopting(ids), default))!;
        });

    /// <summary>Asks what adopting proposals would change, and waits until all is tried.</summary>
    public static async Task<(TrialProgress Trial, IReadOnlyList<TriedRow> Releases)> TryAsync(
        this ImportStore store,
        params long[] ids
    )
    {
        await store.AskAsync(ids);
        while (await TrialTurnAsync(store.Services)) { }

        var trial = await store.AskAsync(ids);
        Assert.True(trial.IsThrough);
        return (
            trial,
            await store.WithAsync<LexiconTrials, IReadOnlyList<TriedRow>>(t =>
                t.ReleasesAsync(trial.Trial, 100, default)
            )
        );
    }

    public static async Task<int?> AdoptAsync(this ImportStore store, params long[] ids)
    {
        Assert.NotNull(await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync(ids, "ada", null, default)));
        return await RereadAsync(store.Services);
    }

    public static async Task<int?> UndoAsync(this ImportStore store, long act)
    {
        Assert.NotNull(await store.WithAsync<LexiconDesk, long?>(d => d.UndoAsync(act, "ada", null, default)));
        return await RereadAsync(store.Services);
    }

    /// <summary>Reads all again that waits for it, as the portal does beside its pages.</summary>
    /// <returns>How many releases, for the newest act.</returns>
    public static async Task<int> RereadAsync(ServiceProvider services)
    {
        while (await TurnAsync(services)) { }

        await using var scope = services.CreateAsyncScope();
        var newest = await scope.ServiceProvider.GetRequiredService<LexiconRereadings>().ForActsAsync(1, default);
        Assert.All(newest, work => Assert.NotNull(work.EndedAt));
        return newest.Sum(work => work.Read);
    }

    /// <summary>Does a turn of reading again.</summary>
    public static async Task<bool> TurnAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LexiconRereader>().DoNextAsync("test", default);
    }

    /// <summary>Does a turn of trying.</summary>
    public static async Task<bool> TrialTurnAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LexiconTrialWork>().DoNextAsync("test", default);
    }

    /// <summary>How far releases are read again with the newest import, as it stands.</summary>
    public static async Task<RereadingProgress> NewestImportAsync(this ImportStore store) =>
        Assert.Single(
            await store.WithAsync<LexiconRereadings, List<RereadingProgress>>(r => r.ForImportsAsync(1, default))
        );

    public static Task<int> ReadingsAsync(this ImportStore store) =>
        store.WithAsync<PortalDbContext, int>(db => db.Readings.CountAsync());

    public static Task<List<string>> MarkersAsync(this ImportStore store, long release) =>
        store.WithAsync<PortalDbContext, List<string>>(async db =>
        {
            var reading = await db
                .Readings.Where(r => r.ReleaseId == release)
                .OrderByDescending(r => r.Id)
                .FirstAsync();
            return [.. ReadingRecord.Extraction(reading).Markers.Select(m => m.Symbol ?? m.Name)];
        });
}
