using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>A draft of a batch and what of it a person should look at before it is published.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Headline">Its headline, else its file name.</param>
/// <param name="Unsure">How many things on its sheet nobody decided on and the engine is not sure of.</param>
public sealed record BatchDraft(long ReleaseId, string Slug, string Headline, int Unsure)
{
    /// <summary>Whether it may be published without a second look.</summary>
    public bool IsSure => Unsure == 0;
}

/// <summary>What an undo of a batch, or of that undo, touches.</summary>
/// <param name="Drafts">Drafts that are put away, or come back.</param>
/// <param name="Published">Published releases that are withdrawn, or come back.</param>
/// <param name="Findings">Findings that readers no longer see; of an undo of the undo, 0.</param>
/// <param name="Decisions">Decisions of reviewers on these releases; they are kept.</param>
public sealed record BatchImpact(int Drafts, int Published, int Findings, int Decisions);

/// <summary>
/// Acts on all releases of a batch at once, each in one transaction. What is published and tells a story that is here already,
/// without a DOI, is folded into its study afterwards.
/// </summary>
public sealed class BatchReleases(PortalDbContext db, CatalogPublisher publisher, StudyFolding folding)
{
    /// <summary>The store is locked while one transaction publishes, and others wait.</summary>
    private const int ReleasesOfATransaction = 200;

    /// <summary>The drafts of a batch, the sure ones first.</summary>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public async Task<IReadOnlyList<BatchDraft>> DraftsAsync(long batchId, CancellationToken cancel)
    {
        var drafts = await Releases(batchId)
            .Where(r => r.State == ReleaseState.Draft)
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Slug,
                r.FileName,
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var decisions = (await DecisionsAsync(batchId, cancel)).ToLookup(d => d.ReleaseId);
        var rows = new List<BatchDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var reading = await db
                .Readings.AsNoTracking()
                .Where(r => r.ReleaseId == draft.Id)
                .OrderByDescending(r => r.Id)
                .FirstAsync(cancel);
            var sheet = ReviewSheet.Of(ReadingRecord.Extraction(reading), [.. decisions[draft.Id]]);
            var unsure =
                sheet.Lost.Count + sheet.Items.Count(i => i is { IsOpen: true, Read: not null, IsSure: false });
            rows.Add(new BatchDraft(draft.Id, draft.Slug, sheet.Read.Release.Headline ?? draft.FileName, unsure));
        }

        return [.. rows.OrderBy(r => r.Unsure)];
    }

    /// <summary>Publishes every draft of a batch that is sure.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PublishSureAsync(long batchId, string by, CancellationToken cancel)
    {
        var sure = (await DraftsAsync(batchId, cancel)).Where(d => d.IsSure).Select(d => d.ReleaseId).Order().ToList();
        if (sure.Count > 0)
        {
            await publisher.PublishManyAsync(sure, by, cancel);
            await folding.FoldAsync(sure, cancel);
        }

        return sure.Count;
    }

    /// <summary>Publishes every draft of a batch, sure or not.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PublishAllAsync(long batchId, string by, CancellationToken cancel)
    {
        var drafts = await Releases(batchId)
            .Where(r => r.State == ReleaseState.Draft)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        foreach (var part in drafts.Chunk(ReleasesOfATransaction))
        {
            await publisher.PublishManyAsync(part, by, cancel);
        }

        await folding.FoldAsync(drafts, cancel);

        return drafts.Count;
    }

    /// <summary>What an undo would touch.</summary>
    public async Task<BatchImpact> ImpactAsync(long batchId, CancellationToken cancel)
    {
        var releases = Releases(batchId);
        return new BatchImpact(
            await releases.CountAsync(r => r.State == ReleaseState.Draft, cancel),
            await releases.CountAsync(r => r.State == ReleaseState.Published, cancel),
            await db.Findings.CountAsync(f => releases.Any(r => r.Id == f.ReleaseId), cancel),
            (await DecisionsAsync(batchId, cancel)).Count(d => d.Item is not null)
        );
    }

    /// <summary>Takes a batch back: its drafts are put away, its published releases withdrawn, its import stopped.</summary>
    /// <returns>How many releases were taken back.</returns>
    public async Task<int> UndoAsync(long batchId, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var releases = await Releases(batchId).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        var acts = await publisher.TakeBackAsync(releases, by, "the batch it came with was undone", cancel);
        var files = await Done(batchId, BatchFileState.Done).AsTracking().ToListAsync(cancel);
        foreach (var file in files)
        {
            if (acts.TryGetValue(file.ReleaseId!.Value, out var act))
            {
                (file.State, file.UndoneById) = (BatchFileState.Undone, act);
            }
        }

        await db.SaveChangesAsync(cancel);
        await StepAsync(batchId, BatchStep.Undone, cancel);
        await transaction.CommitAsync(cancel);
        return acts.Count;
    }

    /// <summary>Takes the undo of a batch back: each release is where it was. What is left of its import waits for a person.</summary>
    /// <returns>How many releases came back.</returns>
    public async Task<int> RestoreAsync(long batchId, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var undone = Done(batchId, BatchFileState.Undone);
        var acts = await undone.Select(f => f.UndoneById!.Value).ToListAsync(cancel);
        var restored = await publisher.UndoAsync(acts, by, "the undo of its batch was taken back", cancel);
        await undone.ExecuteUpdateAsync(
            s => s.SetProperty(f => f.State, BatchFileState.Done).SetProperty(f => f.UndoneById, (long?)null),
            cancel
        );
        var waits = await db.BatchFiles.AnyAsync(
            f =>
                f.BatchId == batchId
                && (
                    f.State == BatchFileState.Unchecked
                    || f.State == BatchFileState.Checked
                    || f.State == BatchFileState.Waiting
                ),
            cancel
        );
        await StepAsync(batchId, waits ? BatchStep.Cancelled : BatchStep.Importing, cancel);
        await transaction.CommitAsync(cancel);
        return restored;
    }

    private IQueryable<BatchFile> Done(long batchId, BatchFileState state) =>
        db.BatchFiles.Where(f => f.BatchId == batchId && f.State == state && f.ReleaseId != null);

    private IQueryable<Release> Releases(long batchId) =>
        db.Releases.Where(r =>
            db.BatchFiles.Where(f => f.BatchId == batchId && f.State == BatchFileState.Done)
                .Select(f => f.ReleaseId)
                .Contains(r.Id)
        );

    private async Task<List<Decision>> DecisionsAsync(long batchId, CancellationToken cancel)
    {
        var releases = Releases(batchId).Select(r => r.Id);
        return await db.Decisions.AsNoTracking().Where(d => releases.Contains(d.ReleaseId)).ToListAsync(cancel);
    }

    private Task<int> StepAsync(long batchId, BatchStep step, CancellationToken cancel) =>
        db.Batches.Where(b => b.Id == batchId).ExecuteUpdateAsync(s => s.SetProperty(b => b.Step, step), cancel);
}
