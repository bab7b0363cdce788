using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.History;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes uploads back: the draft is put away, which can be taken back like every act.</summary>
public sealed class UploadUndo(CatalogPublisher publisher) : IActUndo
{
    /// <inheritdoc />
    public string Source => UploadHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel) =>
        Task.FromResult(
            new UndoPreview(
                [],
                [],
                "No reader has seen it. The draft would be in no list any more; its file and what was decided on it are kept, and it can be brought back."
            )
        );

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        (await publisher.TakeBackAsync([act.Place.Number], by, why, null, cancel)).Count > 0;
}
