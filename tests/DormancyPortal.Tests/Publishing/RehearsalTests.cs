using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>What is said of an undo before it is confirmed is what it then does, and saying it changes nothing.</summary>
public sealed class RehearsalTests : IAsyncLifetime
{
    private PublishingStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Two releases that name two of each kind of record between them.</summary>
    public async ValueTask InitializeAsync()
    {
        _store = await PublishingStore.OpenAsync();
        await EntityActs.PublishAsync(
            _store,
            SyntheticRelease.Whole with
            {
                Institute = 2,
            },
            new SyntheticRelease
            {
                Number = 1,
                Study = 4,
                Tek = 1,
                Pathway = 3,
                Institute = 2,
                Person = 3,
            },
            new SyntheticRelease
            {
                Number = 2,
                Council = 1,
                Institute = 1,
            }
        );
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<EntityDecisionKind, RecordKind> EveryAct =>
        new(
            from kind in new[] { EntityDecisionKind.Merge, EntityDecisionKind.NotSame, EntityDecisionKind.PartOf }
            from entity in new[] { RecordKind.Institution, RecordKind.Person, RecordKind.Study, RecordKind.Pathway }
            where kind != EntityDecisionKind.PartOf || EntityMerges.HaveParts(entity)
            select (kind, entity)
        );

    [Theory]
    [MemberData(nameof(EveryAct))]
    public async Task UndoOfAnActOnTwoRecords_AndOfThatUndo_DoWhatIsSaidOfThem(
        EntityDecisionKind kind,
        RecordKind entity
    )
    {
        var records = await RecordsAsync(entity);
        var (goes, stays) = (records.Keys.First(), records.Keys.Last());
        await ReportAsync(entity, records[goes].Slug, "on the one");
        await using (var db = _store.Db())
        {
            var act = new EntityAct(kind, entity, goes, stays, null);
            Assert.Equal(EntityOutcome.Kept, await EntityActs.Log(_store, db).DecideAsync(act, "ada", Cancel));
        }

        await ReportAsync(entity, (await RecordsAsync(entity))[stays].Slug, "on the other");
        for (var act = 1; act <= 3; act++)
        {
            await AssertSaysWhatItDoesAsync(act, entity, mustMove: kind != EntityDecisionKind.NotSame);
        }
    }

    /// <summary>Asks what taking an act back would do, sees that nothing was done, does it, and compares.</summary>
    private async Task AssertSaysWhatItDoesAsync(long act, RecordKind entity, bool mustMove)
    {
        var (before, dump, open) = (await RecordsAsync(entity), await _store.DumpAsync(), await OpenAsync());
        RehearsedEntity said;
        await using (var db = _store.Db())
        {
            var log = EntityActs.Log(_store, db);
            said = await new EntityRehearsal(db, log, new Rehearsal(db)).UndoAsync(act, Cancel);
        }

        Assert.Equal(dump, await _store.DumpAsync());
        Assert.Equal(open, await OpenAsync());
        await using (var db = _store.Db())
        {
            Assert.Equal(EntityOutcome.Kept, await EntityActs.Log(_store, db).UndoAsync(act, "ada", null, Cancel));
        }

        var (after, left) = (await RecordsAsync(entity), await OpenAsync());
        Assert.Equal(mustMove, said.Moves.Count > 0);
        Assert.Equal(
            before
                .Keys.Union(after.Keys)
                .Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k))
                .Order(StringComparer.Ordinal),
            said.Moves.Select(m => KeyOf(m, before, after)).Order(StringComparer.Ordinal)
        );
        foreach (var move in said.Moves)
        {
            var key = KeyOf(move, before, after);
            Assert.Equal(before.GetValueOrDefault(key), move.Before);
            Assert.Equal(after.GetValueOrDefault(key), move.After);
            Assert.Equal(move.Before is null || move.After is null, move.Redirect is not null);
            Assert.True(move.Redirect is null || before.Values.Concat(after.Values).Any(r => r.Slug == move.Redirect));
        }

        Assert.Equal(left.Except(open), said.Act.Opened.Select(r => r.Words));
        Assert.Equal(open.Except(left), said.Act.Closed.Select(r => r.Words));
    }

    private static string KeyOf(
        RecordMove move,
        Dictionary<string, RecordState> before,
        Dictionary<string, RecordState> after
    ) => before.Concat(after).First(r => r.Value == move.Before || r.Value == move.After).Key;

    [Fact]
    public async Task UndoOfAWithdrawal_SaysWhichReportsItOpens()
    {
        await using var db = _store.Db();
        var publisher = new CatalogPublisher(db, _store.Lexicon, _store.Clock);
        var release = await db.PublishedReleases.OrderBy(r => r.ReleaseId).FirstAsync(Cancel);
        await ReportAsync(RecordKind.Release, release.Slug, "on what is withdrawn");
        await _store.WithdrawAsync(release.ReleaseId);
        var withdrawal = await db.Decisions.MaxAsync(d => d.Id, Cancel);
        var said = await new Rehearsal(db).OfAsync(
            () => publisher.UndoAsync([withdrawal], "", null, null, Cancel),
            Cancel
        );

        Assert.Empty(await OpenAsync());
        Assert.Equal(["on what is withdrawn"], said.Opened.Select(r => r.Words));
        await publisher.UndoAsync([withdrawal], "ada", null, null, Cancel);
        Assert.Equal(["on what is withdrawn"], await OpenAsync());
        var newest = await db.Decisions.MaxAsync(d => d.Id, Cancel);
        var done = await db.CatalogChanges.Where(c => c.DecisionId == newest).ToListAsync(Cancel);
        Assert.Equal(done.Select(c => (c.What, c.Change, c.Key)), said.Changes.Select(c => (c.What, c.Change, c.Key)));
    }

    /// <summary>What readers see of the records of a kind, counted anew.</summary>
    private async Task<Dictionary<string, RecordState>> RecordsAsync(RecordKind kind)
    {
        await using var db = _store.Db();
        var findings = await db.Findings.Select(f => f.ReleaseId).ToListAsync(Cancel);
        int Said(IEnumerable<long> releases) => findings.Count(releases.Contains);
        return kind switch
        {
            RecordKind.Institution => (
                await db
                    .Institutions.Include(i => i.Releases)
                    .Include(i => i.Parent)
                    .OrderBy(i => i.Key)
                    .ToListAsync(Cancel)
            ).ToDictionary(
                i => i.Key,
                i => new RecordState(
                    i.Slug,
                    i.Name,
                    i.Releases.Count,
                    Said(i.Releases.Select(r => r.ReleaseId)),
                    i.Parent?.Name ?? i.ParentName
                )
            ),
            RecordKind.Person => (
                await db.People.Include(p => p.Releases).OrderBy(p => p.Key).ToListAsync(Cancel)
            ).ToDictionary(
                p => p.Key,
                p => new RecordState(p.Slug, p.Name, p.Releases.Count, Said(p.Releases.Select(r => r.ReleaseId)), null)
            ),
            RecordKind.Study => (
                await db
                    .Studies.Include(s => s.Releases)
                    .Include(s => s.Findings)
                    .OrderBy(s => s.Key)
                    .ToListAsync(Cancel)
            ).ToDictionary(
                s => s.Key,
                s => new RecordState(s.Slug, s.DisplayTitle, s.Releases.Count, s.Findings.Count, null)
            ),
            _ => (
                await db
                    .Pathways.Include(p => p.Findings)
                    .Include(p => p.Parent)
                    .OrderBy(p => p.Slug)
                    .ToListAsync(Cancel)
            ).ToDictionary(
                p => p.Slug,
                p => new RecordState(p.Slug, p.Name, p.ReleaseCount, p.Findings.Count, p.Parent?.Name)
            ),
        };
    }

    private async Task ReportAsync(RecordKind kind, string slug, string words)
    {
        await using var db = _store.Db();
        var subject = await new ReportSubjects(db).FindAsync(kind, slug, Cancel);
        Assert.NotNull(subject);
        await new ProblemReports(db, _store.Clock).AddAsync(subject, words, null, Cancel);
    }

    private async Task<List<string>> OpenAsync()
    {
        await using var db = _store.Db();
        return await db
            .ProblemReports.Where(r => r.ClosedAt == null)
            .OrderBy(r => r.Id)
            .Select(r => r.Words)
            .ToListAsync(Cancel);
    }
}
