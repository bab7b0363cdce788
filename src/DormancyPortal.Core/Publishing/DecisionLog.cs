using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Appends what people decide on what was read. Whoever decides says which decision on the thing they saw last; when
/// another came since, nothing is kept and they are told, so that two reviewers never overwrite each other.
/// </summary>
public sealed class DecisionLog(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Keeps one decision on one thing.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="act">What is decided.</param>
    /// <param name="by">User name of who decides.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<DecisionOutcome> DecideAsync(long releaseId, ReviewAct act, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sheet = await SheetAsync(releaseId, cancel);
        if (act.Kind == DecisionKind.Add)
        {
            var added = Record(releaseId, act, by, act.Added!, undoes: null);
            var at = ReviewSheet.Of(sheet.Read, [added]).Items.FirstOrDefault(i => i.Decisions.Count > 0);
            return at is null ? new DecisionOutcome.Gone()
                : sheet.Find(at.Id) is { IsKept: true } ? new DecisionOutcome.Exists(at.Id)
                : act.Value is StudyValue study && ReviewedStudies.Of(sheet).CardOf(study) is { } read
                    ? new DecisionOutcome.Exists(read)
                : await KeepAsync([added], at.Id, transaction, cancel);
        }

        if (sheet.Find(act.ItemId) is not { } item)
        {
            return new DecisionOutcome.Gone();
        }

        if (item.LastDecision != act.Seen)
        {
            return new DecisionOutcome.Conflict(item, [.. item.Decisions.Where(d => d.Id > act.Seen)]);
        }

        var undoes = act.Kind == DecisionKind.Undo ? act.UndoesId : null;
        if (act.Kind == DecisionKind.Undo && !item.Decisions.Any(d => d.Id == undoes && sheet.Holds(d)))
        {
            return new DecisionOutcome.Gone();
        }

        var target = new ActTarget(item.Kind, item.Name, item.Start, item.Quote);
        return await KeepAsync([Record(releaseId, act, by, target, undoes)], item.Id, transaction, cancel);
    }

    /// <summary>Accepts everything that the engine is sure of and nobody has decided on, as one act.</summary>
    /// <returns>How many things that were, and the group of the decisions; null for none.</returns>
    public async Task<(int Count, Guid? Group)> AcceptSureAsync(long releaseId, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sheet = await SheetAsync(releaseId, cancel);
        var act = new ReviewAct { Kind = DecisionKind.Accept };
        var sure = sheet.Items.Where(i => i is { IsOpen: true, IsSure: true, PartOf: null }).ToList();
        Guid? group = sure.Count == 0 ? null : Guid.NewGuid();
        await KeepAsync(
            [
                .. sure.Select(i =>
                    Record(releaseId, act, by, new ActTarget(i.Kind, i.Name, i.Start, i.Quote), undoes: null, group)
                ),
            ],
            "",
            transaction,
            cancel
        );
        return (sure.Count, group);
    }

    /// <summary>Takes back a decision that has lost its place in the newest reading.</summary>
    /// <returns>Whether it was there to be taken back.</returns>
    public async Task<bool> DropLostAsync(long releaseId, long decisionId, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sheet = await SheetAsync(releaseId, cancel);
        if (!sheet.Lost.Any(d => d.Id == decisionId))
        {
            return false;
        }

        var undo = Record(releaseId, new ReviewAct { Kind = DecisionKind.Undo }, by, null, decisionId);
        await KeepAsync([undo], "", transaction, cancel);
        return true;
    }

    /// <summary>Takes back a decision on what was read, or an undo of one, that still holds.</summary>
    /// <returns>Whether it held.</returns>
    public async Task<bool> TakeBackAsync(long decisionId, string by, string? why, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == decisionId, cancel);
        var all = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == decision.ReleaseId).ToListAsync(cancel);
        if (!HoldingDecisions.Among(all).Contains(decisionId))
        {
            return false;
        }

        var act = new ReviewAct { Kind = DecisionKind.Undo, Note = why };
        await KeepAsync([Record(decision.ReleaseId, act, by, null, decisionId)], "", transaction, cancel);
        return true;
    }

    private async Task<DecisionOutcome> KeepAsync(
        IReadOnlyList<Decision> decisions,
        string itemId,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction? transaction,
        CancellationToken cancel
    )
    {
        db.Decisions.AddRange(decisions);
        await db.SaveChangesAsync(cancel);
        // Whoever accepts all that is sure has looked at none of it, and settles nothing.
        if (decisions is [var only] && (itemId.Length > 0 || only.Kind == DecisionKind.Undo))
        {
            await new SettledReports(db).SettleAsync([only], cancel);
        }

        await transaction.CommitWithinAsync(cancel);
        db.ChangeTracker.Clear();
        return new DecisionOutcome.Kept(itemId);
    }

    private async Task<ReviewSheet> SheetAsync(long releaseId, CancellationToken cancel)
    {
        var reading = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == releaseId)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        var versions = await db.VersionsAsync(releaseId, cancel);
        var decisions = await db.DecisionsAsync(releaseId, versions, cancel);
        return ReviewSheet.Of(ReadingRecord.Extraction(reading), decisions);
    }

    /// <summary>The record of an act.</summary>
    internal Decision Record(
        long releaseId,
        ReviewAct act,
        string by,
        ActTarget? target,
        long? undoes,
        Guid? group = null
    ) =>
        new()
        {
            ReleaseId = releaseId,
            Kind = act.Kind,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(act.Note) ? null : act.Note.Trim(),
            Item = undoes is null ? target?.Item : null,
            Name = undoes is null ? target?.Name : null,
            Start = undoes is null ? target?.Start : null,
            Quote = undoes is null ? target?.Quote : null,
            Value = act.Value?.Write(),
            Fault = act.Fault,
            UndoesId = undoes,
            GroupId = group,
        };
}
