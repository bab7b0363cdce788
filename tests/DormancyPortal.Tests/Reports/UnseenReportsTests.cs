using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Reports;

/// <summary>What an act takes from readers is wrong nowhere any more: it closes the reports on that, and whatever brings it back
/// opens them again.</summary>
public sealed class UnseenReportsTests : IAsyncLifetime
{
    private const string OnRelease = "on the release";
    private const string OnFinding = "on its finding about XYZ1";
    private const string OnOther = "on its finding about TEK";
    private const string OnAlone = "on a marker that it alone names";
    private const string OnShared = "on a marker that others name";

    private PublishingStore _store = null!;
    private long _release;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One release that alone names XYZ1, reported in all its parts, and another that names TEK as well.</summary>
    public async ValueTask InitializeAsync()
    {
        _store = await PublishingStore.OpenAsync();
        _release = await _store.AddAsync(new SyntheticRelease { Tek = 1, Unlinked = 1 });
        await _store.PublishAsync(_release);
        await _store.PublishAsync(await _store.AddAsync(new SyntheticRelease { Number = 1, Tek = 2 }));
        await ReportAsync(
            RecordKind.Release,
            db => db.PublishedReleases.Where(ReleaseIs).Select(r => r.Slug),
            OnRelease
        );
        await ReportAsync(RecordKind.Finding, db => Finding(db, "XYZ1"), OnFinding);
        await ReportAsync(RecordKind.Finding, db => Finding(db, "TEK"), OnOther);
        await ReportAsync(
            RecordKind.Marker,
            db => db.Markers.Where(m => m.Label == "XYZ1").Select(m => m.Slug),
            OnAlone
        );
        await ReportAsync(
            RecordKind.Marker,
            db => db.Markers.Where(m => m.Label == "TEK").Select(m => m.Slug),
            OnShared
        );
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Withdrawal_ClosesWhatWentWithIt_UndoneOpensIt_AndUndoneAgainClosesIt()
    {
        var all = await OpenAsync();
        Assert.Equal(5, all.Count);
        await _store.WithdrawAsync(_release);
        Assert.Equal([OnShared], await OpenAsync());
        var withdrawal = await NewestAsync();
        Assert.Equal(("test", withdrawal), await SettledByAsync(OnFinding));

        await UndoAsync(withdrawal);
        Assert.Equal(all, await OpenAsync());
        var undo = await NewestAsync();
        await UndoAsync(undo);
        Assert.Equal([OnShared], await OpenAsync());
        Assert.Equal(("ada", await NewestAsync()), await SettledByAsync(OnAlone));
    }

    [Fact]
    public async Task PublishOfWhatWasWithdrawn_OpensWhatWasClosed_AlsoOfManyAtOnce()
    {
        var all = await OpenAsync();
        await _store.WithdrawAsync(_release);
        await _store.PublishAsync(_release);
        Assert.Equal(all, await OpenAsync());

        await _store.WithdrawAsync(_release);
        await using var db = _store.Db();
        await Publisher(db).PublishManyAsync([_release], "ada", null, Cancel);
        Assert.Equal(all, await OpenAsync());
    }

    [Fact]
    public async Task Undo_OfAPublish_ClosesWhatWentWithIt()
    {
        await using var db = _store.Db();
        await UndoAsync(await db.Decisions.Where(d => d.ReleaseId == _release).Select(d => d.Id).SingleAsync(Cancel));
        Assert.Equal([OnShared], await OpenAsync());
    }

    [Fact]
    public async Task AnotherReleaseThatNamesTheMarker_OpensWhatIsSaidOfTheMarkerAlone()
    {
        await _store.WithdrawAsync(_release);
        await _store.PublishAsync(await _store.AddAsync(new SyntheticRelease { Number = 2, Unlinked = 2 }));
        Assert.Equal([OnAlone, OnShared], (await OpenAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NewVersion_ClosesWhatItNoLongerSays_AndStandsForTheRest()
    {
        var all = await OpenAsync();
        var newer = await _store.AddAsync(new SyntheticRelease { Number = 3, Tek = 1 });
        await using var db = _store.Db();
        await Publisher(db).SupersedeAsync(newer, _release, "ada", null, Cancel);
        Assert.Equal(all, await OpenAsync());
        await _store.PublishAsync(newer);
        var publish = await NewestAsync();
        Assert.Equal([OnRelease, OnOther, OnShared], await OpenAsync());
        Assert.Equal(("test", publish), await SettledByAsync(OnFinding));

        // What was reported on the older version is about what the newer says in its place.
        await RejectAsync(newer);
        Assert.Equal([OnRelease, OnShared], await OpenAsync());
        await UndoDecisionAsync(await NewestAsync());
        Assert.Equal([OnRelease, OnOther, OnShared], await OpenAsync());

        await UndoAsync(publish);
        Assert.Equal(all, await OpenAsync());
        await UndoAsync(await NewestAsync());
        Assert.Equal([OnRelease, OnOther, OnShared], await OpenAsync());
    }

    [Fact]
    public async Task WhatADecisionSettled_StaysSettledWhenItsReleaseComesBack()
    {
        await RejectAsync(_release);
        var rejected = await NewestAsync();
        await _store.WithdrawAsync(_release);
        await UndoAsync(await NewestAsync());
        Assert.DoesNotContain(OnOther, await OpenAsync());
        Assert.Equal(("ada", rejected), await SettledByAsync(OnOther));
    }

    [Fact]
    public async Task MergedRecord_IsSeenAsWhatItWasMergedInto()
    {
        await EntityActs.PublishAsync(
            _store,
            new SyntheticRelease { Number = 4, Institute = 2 },
            new SyntheticRelease { Number = 5, Council = 1 }
        );
        await ReportAsync(RecordKind.Institution, "institute-of-bones", "on what was merged");
        await using var db = _store.Db();
        var keys = await db.Institutions.OrderBy(i => i.Slug).Select(i => i.Key).ToListAsync(Cancel);
        var act = new EntityAct(EntityDecisionKind.Merge, RecordKind.Institution, keys[0], keys[1], null);
        Assert.Equal(EntityOutcome.Kept, await EntityActs.Log(_store, db).DecideAsync(act, StudyFolding.Rule, Cancel));

        var releases = await db
            .Releases.Where(r => r.Slug == "release-4" || r.Slug == "release-5")
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(Cancel);
        await _store.WithdrawAsync(releases[0]);
        Assert.Contains("on what was merged", await OpenAsync());
        await _store.WithdrawAsync(releases[1]);
        Assert.DoesNotContain("on what was merged", await OpenAsync());
    }

    [Fact]
    public async Task SettlingAct_IsNamed_WithAWayToItInTheHistory()
    {
        await RejectAsync(_release);
        await _store.WithdrawAsync(_release);
        await using var db = _store.Db();
        var reports = await db.ProblemReports.AsNoTracking().Where(r => r.ClosedAt != null).ToListAsync(Cancel);
        var history = new HistoryQuery([
            new DecisionHistory(db),
            new BatchHistory(db),
            new EntityHistory(db),
            new LexiconHistory(db),
        ]);
        var acts = await new SettlingActs(db, history).OfAsync(reports, Cancel);

        Assert.Equal(reports.Select(r => r.Id), acts.Keys.Order());
        var rejected = acts[reports.Single(r => r.Words == OnOther).Id];
        Assert.Equal((HistoryKind.Reject, false), (rejected.Row.Kind, rejected.TookFromReaders));
        var withdrawn = acts[reports.Single(r => r.Words == OnFinding).Id];
        Assert.Equal((HistoryKind.Withdraw, true), (withdrawn.Row.Kind, withdrawn.TookFromReaders));
        Assert.EndsWith($"#decision-{withdrawn.Row.Place.Number}", withdrawn.Url, StringComparison.Ordinal);
        var written = Uri.UnescapeDataString(withdrawn.Url.Split("after=")[1].Split('#')[0]);
        var after = HistoryPlace.Of(new ListParameters(p => p == HistoryPlace.Parameter ? written : null));
        Assert.Equal(withdrawn.Row.Place, (await history.ListAsync(new HistoryFilter(), after, Cancel)).Rows[0].Place);
    }

    private System.Linq.Expressions.Expression<Func<PublishedRelease, bool>> ReleaseIs => r => r.ReleaseId == _release;

    private IQueryable<string> Finding(PortalDbContext db, string word) =>
        db.Findings.Where(f => f.ReleaseId == _release && f.Evidence.Contains(word)).Select(f => f.Id);

    private async Task ReportAsync(RecordKind kind, Func<PortalDbContext, IQueryable<string>> slug, string words)
    {
        await using var db = _store.Db();
        await ReportAsync(kind, await slug(db).SingleAsync(Cancel), words);
    }

    private async Task ReportAsync(RecordKind kind, string slug, string words)
    {
        await using var db = _store.Db();
        var subject = await new ReportSubjects(db).FindAsync(kind, slug, Cancel);
        Assert.NotNull(subject);
        await new ProblemReports(db, _store.Clock).AddAsync(subject, words, null, Cancel);
    }

    /// <summary>Rejects the finding about TEK.</summary>
    private async Task RejectAsync(long release)
    {
        await using var db = _store.Db();
        var reading = await db.Readings.SingleAsync(r => r.ReleaseId == release, Cancel);
        var item = ReviewSheet
            .Of(ReadingRecord.Extraction(reading), [])
            .Items.Single(i => i.Kind == ItemKind.Finding && i.Quote!.Contains("TEK", StringComparison.Ordinal));
        var act = new ReviewAct { Kind = DecisionKind.Reject, ItemId = item.Id };
        Assert.IsType<DecisionOutcome.Kept>(
            await new DecisionLog(db, _store.Clock).DecideAsync(release, act, "ada", Cancel)
        );
    }

    private async Task UndoDecisionAsync(long act)
    {
        await using var db = _store.Db();
        Assert.True(await new DecisionLog(db, _store.Clock).TakeBackAsync(act, "ada", null, Cancel));
    }

    private async Task UndoAsync(long act)
    {
        await using var db = _store.Db();
        Assert.Equal(1, await Publisher(db).UndoAsync([act], "ada", null, null, Cancel));
    }

    private async Task<long> NewestAsync()
    {
        await using var db = _store.Db();
        return await db.Decisions.MaxAsync(d => d.Id, Cancel);
    }

    private async Task<(string?, long?)> SettledByAsync(string words)
    {
        await using var db = _store.Db();
        var report = await db.ProblemReports.SingleAsync(r => r.Words == words, Cancel);
        return (report.ClosedBy, report.DecisionId);
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

    private CatalogPublisher Publisher(PortalDbContext db) => new(db, _store.Lexicon, _store.Clock);
}
