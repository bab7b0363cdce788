using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes imports and publishes of batches back, each with all that it did.</summary>
public sealed class BatchActUndo(BatchReleases releases, CatalogPublisher publisher, ChangeQuery changes) : IActUndo
{
    /// <inheritdoc />
    public string Source => BatchHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, CancellationToken cancel)
    {
        var own = await releases.ActAsync(act.Place.Number, cancel);
        if (act is { Act: HistoryKind.Import } && act.Undoes % 2 == 0)
        {
            var impact = await releases.ImpactAsync(own.BatchId, cancel);
            return new UndoPreview(
                [],
                [],
                $"It would put {CountWords.Of(impact.Drafts, "draft")} away and withdraw {CountWords.Of(impact.Published, "published release")} with {CountWords.Of(impact.Findings, "finding")}. It would keep {CountWords.Of(impact.Decisions, "decision")} of reviewers on them."
            );
        }

        var would = await publisher.PreviewUndoAsync(await releases.DecisionsOfAsync(own, cancel), cancel);
        var readers = await changes.NamedAsync(would, cancel);
        return new UndoPreview(readers, [], readers.Count == 0 ? "Readers would see no difference." : "");
    }

    /// <inheritdoc />
    public Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        releases.TakeBackAsync(act.Place.Number, by, why, cancel);
}
