using System.Text;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Review;
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
    private const string Tek = "HGNC:11724";

    private const string Release =
        "Slumber gene found\n\nEXAMPLETOWN, 3 May 2026 -- Researchers asked which cells rest.\n\n"
        + "The study found that snoozin was increased in dormant breast cancer cells.\n";

    [Fact]
    public async Task Adopt_Alias_IsReadInTheReleasesItTouches_JustAsTheTrialSaid()
    {
        await using var store = await ImportStore.OpenAsync();
        await AddAsync(store, "slumber.txt", Release);
        await AddAsync(store, "other.txt", Release.Replace("snoozin", "CXCR4", StringComparison.Ordinal));
        await ProposeAsync(store, CuratedKind.Alias, Tek, "Snoozin");

        var tried = await TryAsync(store, 1);
        Assert.Equal((2, 1, 1), (tried.All, tried.MayHold, tried.Read));
        var release = Assert.Single(tried.Releases);
        Assert.Equal((1, 1), (release.Count("finding", ChangeKind.Changed), release.MentionsCame));
        Assert.DoesNotContain("TEK", await MarkersAsync(store, 1));
        Assert.Equal(2, await ReadingsAsync(store));

        Assert.Equal(1, await AdoptAsync(store, 1));
        Assert.Contains("TEK", await MarkersAsync(store, 1));
        Assert.Equal(3, await ReadingsAsync(store));
        Assert.Equal(
            store.Lexicon().Version,
            await store.WithAsync<PortalDbContext, string>(db =>
                db.Readings.OrderByDescending(r => r.Id).Select(r => r.LexiconVersion).FirstAsync()
            )
        );
    }

    [Fact]
    public async Task Trial_SaysWhichDecisionsKeepTheirPlaceAndWhichWouldLoseIt()
    {
        await using var store = await ImportStore.OpenAsync();
        var text = Release.Replace("snoozin", "TIE2", StringComparison.Ordinal);
        await AddAsync(store, "slumber.txt", text);
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
        await ProposeAsync(store, CuratedKind.Alias, Tek, "dormant");
        await ProposeAsync(store, CuratedKind.Block, Tek, "TIE2");

        var (keeps, loses) = (await TryAsync(store, 1), await TryAsync(store, 2));
        Assert.Equal((1, 0), (keeps.Kept, keeps.Releases.Sum(r => r.Losing.Count)));
        Assert.Equal((0, "TIE2"), (loses.Kept, Assert.Single(Assert.Single(loses.Releases).Losing).Quote));
    }

    [Fact]
    public async Task RollBack_OfAnAdoption_LeavesTheLexiconAndReadingsOfBefore_AndUndoOfTheUndoBringsItBack()
    {
        await using var store = await ImportStore.OpenAsync();
        await using var other = store.AnotherProcess();
        await AddAsync(store, "slumber.txt", Release);
        var before = ImportStore.LexiconOf(other);
        await ProposeAsync(store, CuratedKind.Alias, Tek, "snoozin");
        Assert.Same(before, ImportStore.LexiconOf(other));
        await AdoptAsync(store, 1);
        var adopted = ImportStore.LexiconOf(other).Version;
        Assert.NotEqual(before.Version, adopted);

        Assert.Equal(1, await UndoAsync(store, 2));
        Assert.Equal(before.Version, ImportStore.LexiconOf(other).Version);
        Assert.DoesNotContain("TEK", await MarkersAsync(store, 1));

        Assert.Equal(1, await UndoAsync(store, 3));
        Assert.Equal(adopted, ImportStore.LexiconOf(other).Version);
        Assert.Contains("TEK", await MarkersAsync(store, 1));
    }

    [Fact]
    public async Task Rereading_BegunByAProcessThatWasKilled_IsGoneOnWithByAnother_EachReleaseOnce()
    {
        const int releases = 25;
        await using var store = await ImportStore.OpenAsync();
        for (var i = 0; i < releases; i++)
        {
            await AddAsync(store, $"{i}.txt", Release.Replace("rest", $"rest {i}", StringComparison.Ordinal));
        }

        await ProposeAsync(store, CuratedKind.Alias, Tek, "snoozin");
        await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync([1], "ada", null, default));
        Assert.True(await TurnAsync(store.Services));
        Assert.True(await TurnAsync(store.Services));
        var begun = Assert.Single(
            await store.WithAsync<LexiconRereader, List<RereadingProgress>>(r => r.ProgressAsync(9, default))
        );
        Assert.True(begun is { IsFound: true, Touched: releases, Read: > 0 and < releases, EndedAt: null });

        await using var other = store.AnotherProcess();
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(1));
        Assert.False(await TurnAsync(other));
        await LeaseAsync(store, FixedClock.Noon.AddSeconds(-1));
        Assert.Equal(releases, await RereadAsync(other));
        Assert.Equal(2 * releases, await ReadingsAsync(store));
        Assert.Contains("TEK", await MarkersAsync(store, releases));
    }

    /// <summary>As if a process had been killed over it whose time goes on until then.</summary>
    private static Task<int> LeaseAsync(ImportStore store, DateTimeOffset until) =>
        store.WithAsync<PortalDbContext, int>(db =>
            db.LexiconRereadings.ExecuteUpdateAsync(s =>
                s.SetProperty(w => w.Owner, "killed").SetProperty(w => w.LeaseUntil, until.UtcDateTime)
            )
        );

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

        var proposed = (await desk.NamesAsync(CancellationToken.None)).In(CuratedState.Proposed).Select(p => p.Id);
        await desk.AdoptAsync([.. proposed], "ada", null, CancellationToken.None);
        Assert.InRange(await RereadAsync(services), 1, before.Count);
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

        var adoption = (await desk.NamesAsync(CancellationToken.None)).Acts[^1].Id;
        await desk.UndoAsync(adoption, "ada", null, CancellationToken.None);
        await RereadAsync(services);
        Assert.Equal(before, await NewestAsync(db));
        Assert.Equal(lexicon.Version, ImportStore.LexiconOf(services).Version);
        Assert.Equal(catalog, await CatalogDump.OfAsync(db));
    }

    [Fact]
    public async Task Block_OfOneEntryOrAltogether_IsReadNoMore_HoweverItIsSpelled()
    {
        await using var store = await ImportStore.OpenAsync();
        var lexicon = store.Lexicon();
        var text = Release.Replace("snoozin", "TIE2", StringComparison.Ordinal);
        Assert.Contains("TEK", Read(text, lexicon));

        var one = CuratedLexicon.With(lexicon, [Proposal(1, CuratedKind.Block, Tek, "Tie-2")]);
        Assert.DoesNotContain("TEK", Read(text, one));
        var all = CuratedLexicon.With(lexicon, [Proposal(1, CuratedKind.Block, null, "tie2")]);
        Assert.Empty(Read(text, all));
        var again = CuratedLexicon.With(
            lexicon,
            [Proposal(1, CuratedKind.Block, null, "tie2"), Proposal(2, CuratedKind.Alias, Tek, "TIE2")]
        );
        Assert.Contains("TEK", Read(text, again));
    }

    [Fact]
    public void Correct_MainName_StaysReadByTheOldOneToo_AtTheSameAddress()
    {
        var lexicon = Tables();
        var gene = CuratedLexicon
            .With(lexicon, [Proposal(1, CuratedKind.Correct, Tek, "angiopoietin receptor TEK")])
            .Markers.Single(m => m.HgncId == Tek);
        Assert.Equal(("TEK", "angiopoietin receptor TEK"), (gene.Symbol, gene.Name));
        Assert.Contains("TEK receptor tyrosine kinase", gene.Aliases);
        var pathway = CuratedLexicon
            .With(lexicon, [Proposal(1, CuratedKind.Correct, "pathway:notch-signaling", "Notch cascade")])
            .Pathways.Single(p => p.Slug == "notch-signaling");
        Assert.Equal("Notch cascade", pathway.Name);
        Assert.Contains("Notch signaling", pathway.Aliases);
    }

    [Theory]
    [InlineData(CuratedKind.Alias, Tek, "CXCR-4", "approved symbol of another gene")]
    [InlineData(CuratedKind.Alias, Tek, "TIE2", "has that name already")]
    [InlineData(CuratedKind.Alias, "HGNC:0", "new", "no such entry")]
    [InlineData(CuratedKind.Alias, Tek, " -- ", "a letter or digit")]
    [InlineData(CuratedKind.Block, Tek, "CXCR4", "TEK has no such name")]
    [InlineData(CuratedKind.Correct, Tek, "TEK receptor tyrosine kinase", "its name already")]
    public void Proposal_ThatCannotBe_IsRefusedWithWhy(CuratedKind kind, string key, string text, string why)
    {
        var check = NameCheck.Of(Tables(), kind, key, text);
        Assert.Contains(why, check.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_ThatAnotherEntryHasToo_IsWarnedOf()
    {
        var check = NameCheck.Of(Tables(), CuratedKind.Alias, "HGNC:2561", "TIE2");
        Assert.Null(check.Refusal);
        Assert.Contains("also a name of TEK", Assert.Single(check.Warnings), StringComparison.Ordinal);
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

    private static Lexicon Tables() => LexiconFolder.Read(Path.Combine(PortalOptions.SeedsFolder, "lexicons"));

    private static CuratedName Proposal(long id, CuratedKind kind, string? marker, string text) =>
        new()
        {
            Id = id,
            Kind = kind,
            Marker = marker,
            Text = text,
            By = "ada",
            At = FixedClock.Noon.UtcDateTime,
        };

    private static List<string> Read(string text, Lexicon lexicon) =>
        [
            .. Extractor
                .Extract(DocumentReader.Read("slumber.txt", Encoding.UTF8.GetBytes(text)).Text!, lexicon)
                .Markers.Select(m => m.Symbol ?? m.Name),
        ];

    private static async Task AddAsync(ImportStore store, string name, string text) =>
        await store.WithAsync<ReleaseIngestion, IngestOutcome>(i =>
            i.AddAsync(name, Encoding.UTF8.GetBytes(text), "ada", default)
        );

    private static async Task ProposeAsync(ImportStore store, CuratedKind kind, string? key, string text) =>
        Assert.Null(
            (
                await store.WithAsync<LexiconDesk, NameCheck>(d =>
                    d.ProposeAsync(kind, key, text, "ada", null, default)
                )
            ).Refusal
        );

    private static Task<TriedLexicon> TryAsync(ImportStore store, params long[] ids) =>
        store.WithAsync<LexiconTrial, TriedLexicon>(t => t.AdoptAsync(ids, default));

    private static async Task<int?> AdoptAsync(ImportStore store, params long[] ids)
    {
        Assert.NotNull(await store.WithAsync<LexiconDesk, long?>(d => d.AdoptAsync(ids, "ada", null, default)));
        return await RereadAsync(store.Services);
    }

    private static async Task<int?> UndoAsync(ImportStore store, long act)
    {
        Assert.NotNull(await store.WithAsync<LexiconDesk, long?>(d => d.UndoAsync(act, "ada", null, default)));
        return await RereadAsync(store.Services);
    }

    /// <summary>Reads all again that waits for it, as the portal does beside its pages.</summary>
    /// <returns>How many releases, for the newest act.</returns>
    private static async Task<int> RereadAsync(ServiceProvider services)
    {
        while (await TurnAsync(services)) { }

        await using var scope = services.CreateAsyncScope();
        var newest = await scope.ServiceProvider.GetRequiredService<LexiconRereader>().ProgressAsync(1, default);
        Assert.All(newest, work => Assert.NotNull(work.EndedAt));
        return newest.Sum(work => work.Read);
    }

    private static async Task<bool> TurnAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LexiconRereader>().DoNextAsync("test", default);
    }

    private static Task<int> ReadingsAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, int>(db => db.Readings.CountAsync());

    private static Task<List<string>> MarkersAsync(ImportStore store, long release) =>
        store.WithAsync<PortalDbContext, List<string>>(async db =>
        {
            var reading = await db
                .Readings.Where(r => r.ReleaseId == release)
                .OrderByDescending(r => r.Id)
                .FirstAsync();
            return [.. ReadingRecord.Extraction(reading).Markers.Select(m => m.Symbol ?? m.Name)];
        });
}
