using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.History;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes merges, pairs told apart and parts back.</summary>
public sealed class EntityUndo(EntityDecisionLog log) : IActUndo
{
    /// <inheritdoc />
    public string Source => EntityHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public Task<UndoPreview> PreviewAsync(HistoryRow act, CancellationToken cancel)
    {
        var again = act.Undoes % 2 == 1;
        var words = act.Act switch
        {
            HistoryKind.Merge when again =>
                $"{act.On} and the other would be one record again; the address of {act.On} would lead there.",
            HistoryKind.Merge =>
                $"{act.On} would be a record of its own again, at its own address, with what releases say of it.",
            HistoryKind.NotSame when again => "The two would not be suggested as one any more.",
            HistoryKind.NotSame => "The two may be suggested as one again.",
            _ when again => $"{act.On} would be shown as a part again.",
            _ => $"{act.On} would be shown as a part only where releases say so.",
        };
        return Task.FromResult(new UndoPreview([], [], words));
    }

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        await log.UndoAsync(act.Place.Number, by, why, cancel) == EntityOutcome.Kept;
}
