using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Reports;

/// <summary>The act on two shared records closes what readers report on either; what is taken back opens it again.</summary>
public sealed class SettledReportsTests : IAsyncLifetime
{
    private const string Institute = "institute-of-bones";
    private const string Council = "research-council";

    private PublishingStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await PublishingStore.OpenAsync();
        foreach (
            var release in new[]
            {
                SyntheticRelease.Whole,
                new() { Number = 1, Pathway = 3 },
            }
        )
        {
            await _store.PublishAsync(await _store.AddAsync(release));
        }
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(EntityDecisionKind.Merge)]
    [InlineData(EntityDecisionKind.NotSame)]
    [InlineData(EntityDecisionKind.PartOf)]
    public async Task Act_ClosesReportsOnBothRecordsAndOnNothingElse(EntityDecisionKind kind)
    {
        await ReportAsync(RecordKind.Institution, Institute, "on the one");
        await ReportAsync(RecordKind.Institution, Council, "on the other");
        await ReportAsync(RecordKind.Funder, Council, "on it as one that paid");
        await ReportAsync(RecordKind.Marker, "TEK", "on a marker");
        await ReportAsync(RecordKind.Context, "bone-marrow", "on a context");
        await DecideAsync(kind, Institute, Council);

        Assert.Equal(["on a context", "on a marker"], await OpenAsync());
        await using var db = _store.Db();
        var closed = await db.ProblemReports.FirstAsync(r => r.Words == "on the one", Cancel);
        Assert.Equal(("ada", 1, null), (closed.ClosedBy, closed.EntityDecisionId, closed.DecisionId));
    }

    [Fact]
    public async Task Undo_OpensWhatTheActClosed_AndItsUndoClosesItAgain()
    {
        await ReportAsync(RecordKind.Institution, Institute, "they are one");
        await DecideAsync(EntityDecisionKind.NotSame, Institute, Council);
        Assert.Empty(await OpenAsync());

        await UndoAsync(1);
        Assert.Equal(["they are one"], await OpenAsync());
        await UndoAsync(2);
        Assert.Empty(await OpenAsync());
        await UndoAsync(3);
        Assert.Equal(["they are one"], await OpenAsync());
    }

    [Fact]
    public async Task Split_ClosesWhatWasReportedOfTheMergedRecord_AndOpensWhatTheMergeClosed()
    {
        await ReportAsync(RecordKind.Institution, Institute, "they are one");
        await DecideAsync(EntityDecisionKind.Merge, Institute, Council);
        await ReportAsync(RecordKind.Institution, Council, "they are two");

        await UndoAsync(1);
        Assert.Equal(["they are one"], await OpenAsync());
        await UndoAsync(2);
        Assert.Equal(["they are two"], await OpenAsync());
    }

    [Fact]
    public async Task Act_ClosesReportsOnWhatWasMergedIntoOneOfTheTwoBefore()
    {
        await ReportAsync(RecordKind.Institution, Institute, "on what went");
        await DecideAsync(EntityDecisionKind.Merge, Institute, Council, StudyFolding.Rule);
        await DecideAsync(EntityDecisionKind.NotSame, Council, "bone-fund");
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Merge_OfPathways_WhichHaveNoOtherAddress_ClosesReportsOnBoth()
    {
        await ReportAsync(RecordKind.Pathway, "wnt-signaling", "on the one");
        await ReportAsync(RecordKind.Pathway, "notch-signaling", "on the other");
        await DecideAsync(EntityDecisionKind.Merge, "wnt-signaling", "notch-signaling");
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Merge_ByTheRuleThatFoldsStudies_ClosesNothing()
    {
        await ReportAsync(RecordKind.Institution, Institute, "nobody has looked");
        await DecideAsync(EntityDecisionKind.Merge, Institute, Council, StudyFolding.Rule);
        Assert.Equal(["nobody has looked"], await OpenAsync());
    }

    private async Task ReportAsync(RecordKind kind, string slug, string words)
    {
        await using var db = _store.Db();
        var subject = await new ReportSubjects(db).FindAsync(kind, slug, Cancel);
        Assert.NotNull(subject);
        await new ProblemReports(db, _store.Clock).AddAsync(subject, words, null, Cancel);
    }

    private async Task DecideAsync(EntityDecisionKind kind, string one, string other, string by = "ada")
    {
        await using var db = _store.Db();
        var keys = await db
            .Institutions.Select(i => new { i.Slug, i.Key })
            .ToDictionaryAsync(i => i.Slug, i => i.Key, Cancel);
        var entity = keys.ContainsKey(one) ? RecordKind.Institution : RecordKind.Pathway;
        var act = new EntityAct(
            kind,
            entity,
            keys.GetValueOrDefault(one, one),
            keys.GetValueOrDefault(other, other),
            null
        );
        Assert.Equal(EntityOutcome.Kept, await Log(db).DecideAsync(act, by, Cancel));
    }

    private async Task UndoAsync(long act)
    {
        await using var db = _store.Db();
        Assert.Equal(EntityOutcome.Kept, await Log(db).UndoAsync(act, "ada", null, Cancel));
    }

    private async Task<List<string>> OpenAsync()
    {
        await using var db = _store.Db();
        return await db
            .ProblemReports.Where(r => r.ClosedAt == null)
            .Select(r => r.Words)
            .OrderBy(w => w)
            .ToListAsync(Cancel);
    }

    private EntityDecisionLog Log(PortalDbContext db) => new(db, _store.Lexicon, _store.Clock);
}
