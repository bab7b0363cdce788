using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

public sealed class CatalogPublisherTests : IAsyncLifetime
{
    private PublishingStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await PublishingStore.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Publish_TwoReleasesOfOneStudy_CountsOneStudyAndTwoReleases()
    {
        await PublishAsync(SyntheticRelease.Whole);
        await PublishAsync(SyntheticRelease.Whole with { Number = 1, Study = 2, Tek = 2 });
        await using var db = _store.Db();
        var tek = await db.Markers.SingleAsync(m => m.Symbol == "TEK", Cancel);
        Assert.Equal((2, 1, 2), (tek.FindingCount, tek.StudyCount, tek.ReleaseCount));
        var study = await db.Studies.SingleAsync(Cancel);
        Assert.Equal(("One title", "2", 6), (study.Title, study.Issue, study.FindingCount));
    }

    [Fact]
    public async Task PublishMany_AtOnce_GivesTheCatalogOfOneByOne()
    {
        SyntheticRelease[] releases =
        [
            SyntheticRelease.Whole,
            SyntheticRelease.Whole with
            {
                Number = 1,
                Study = 2,
                Tek = 2,
            },
            SyntheticRelease.Whole with
            {
                Number = 2,
                Council = 0,
            },
        ];
        using var together = await PublishingStore.OpenAsync();
        var ids = new List<long>();
        foreach (var release in releases)
        {
            await PublishAsync(release);
            ids.Add(await together.AddAsync(release));
        }

        await using (var db = together.Db())
        {
            var publisher = new CatalogPublisher(db, together.Lexicon, together.Clock);
            await publisher.PublishManyAsync(ids, "test", null, Cancel);
        }

        Assert.Equal(await _store.DumpAsync(), await together.DumpAsync());
    }

    [Fact]
    public async Task Publish_MarkerWithAliases_SaysWhereEachComesFrom()
    {
        await PublishAsync(SyntheticRelease.Whole with { Tek = 3 });
        await using var db = _store.Db();
        var aliases = await db.MarkerAliases.Where(a => a.Marker.Symbol == "TEK").ToListAsync(Cancel);
        Assert.Equal(
            [
                "CD202B alias",
                "TEK receptor tyrosine kinase name",
                "TEK symbol",
                "TIE2 alias",
                "Tie-2 release",
                "VMCM previous",
            ],
            aliases.Select(a => $"{a.Alias} {a.Source}").Order(StringComparer.Ordinal)
        );
        Assert.All(
            aliases.Where(a => a.Alias.StartsWith("Tie", StringComparison.OrdinalIgnoreCase)),
            a => Assert.Equal("tie2", a.Folded)
        );
    }

    [Fact]
    public async Task Publish_PartOfAnInstitutionOfAnotherRelease_LinksThem()
    {
        await PublishAsync(SyntheticRelease.Whole with { Council = 0, Funder = 0 });
        await PublishAsync(SyntheticRelease.Whole with { Number = 1, Institute = 0 });
        await using var db = _store.Db();
        var institute = await db
            .Institutions.Include(i => i.Parent)
            .SingleAsync(i => i.Slug == "institute-of-bones", Cancel);
        Assert.Equal("Research Council", institute.Parent?.Name);
    }

    [Fact]
    public async Task Publish_TwoGrantsOfOneFunder_KeepsBoth()
    {
        await PublishAsync(SyntheticRelease.Whole);
        await using var db = _store.Db();
        Assert.Equal(["A1", "B2"], (await db.Funding.SingleAsync(Cancel)).Grants);
    }

    [Fact]
    public async Task Publish_Sentences_AreFoundByTheirWords()
    {
        await PublishAsync(SyntheticRelease.Whole);
        await using var db = _store.Db();
        var found = await db
            .Database.SqlQuery<long>($"SELECT rowid AS Value FROM SentenceIndex WHERE SentenceIndex MATCH 'marrow'")
            .ToListAsync(Cancel);
        Assert.Equal(
            await db.Mentions.Where(m => m.ContextId != null).Select(m => m.SentenceOrdinal).ToListAsync(Cancel),
            await db.Sentences.Where(s => found.Contains(s.Id)).Select(s => (int?)s.Ordinal).ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task PublishAndWithdraw_EachTime_AppendsADecisionAndAdvancesTheVersion()
    {
        var id = await PublishAsync(SyntheticRelease.Whole);
        await _store.WithdrawAsync(id);
        await using var db = _store.Db();
        Assert.Equal(
            [DecisionKind.Publish, DecisionKind.Withdraw],
            await db.Decisions.OrderBy(d => d.Id).Select(d => d.Kind).ToListAsync(Cancel)
        );
        Assert.Equal(ReleaseState.Withdrawn, (await db.Releases.SingleAsync(Cancel)).State);
        Assert.Equal(2, (await db.CatalogVersions.SingleAsync(Cancel)).Number);
    }

    [Fact]
    public async Task Withdraw_ThenPublishAgain_KeepsEveryAddress()
    {
        var id = await PublishAsync(SyntheticRelease.Whole);
        var before = await _store.DumpAsync();
        await _store.WithdrawAsync(id);
        await PublishAsync(SyntheticRelease.Whole with { Number = 1, Unlinked = 2, Study = 3 });
        await _store.WithdrawAsync(id + 1);
        await _store.PublishAsync(id);
        Assert.Equal(before, await _store.DumpAsync());
    }

    [Fact]
    public async Task Publish_DamagedReading_ChangesNothingAndNamesTheCure()
    {
        var id = await _store.AddAsync(SyntheticRelease.Whole);
        await using var db = _store.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE Readings SET Text = replace(Text, 'study', 'studt')", Cancel);
        var damaged = await Assert.ThrowsAsync<InvalidDataException>(() => _store.PublishAsync(id));
        Assert.Contains("rebuild --reread", damaged.Message, StringComparison.Ordinal);
        Assert.Equal("", (await _store.DumpAsync()).Trim());
        Assert.False(await db.Decisions.AnyAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<long> PublishAsync(SyntheticRelease release)
    {
        var id = await _store.AddAsync(release);
        await _store.PublishAsync(id);
        return id;
    }
}
