using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes merges, pairs told apart and parts back.</summary>
public sealed class EntityUndo(EntityDecisionLog log, EntityRehearsal rehearsal, DuplicateQuery duplicates) : IActUndo
{
    /// <summary>Releases that a merge or a split makes again in about a second: more are rehearsed only when asked for.</summary>
    private const int MostRehearsed = 200;

    /// <summary>The same of pathways, whose rows move without the releases being read again.</summary>
    private const int MostOfAPathway = 2_000;

    /// <inheritdoc />
    public string Source => EntityHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel)
    {
        var number = act.Place.Number;
        var (kind, many) = await rehearsal.ReleasesAsync(number, cancel);
        if (
            !whole
            && act.Act == HistoryKind.Merge
            && many > (kind == RecordKind.Pathway ? MostOfAPathway : MostRehearsed)
        )
        {
            return new UndoPreview([], [], $"{Words(act)} {CountWords.Of(many, "release")} would be looked at.")
            {
                IsShort = true,
            };
        }

        var would = await rehearsal.UndoAsync(number, cancel);
        return new UndoPreview([], [], $"{Words(act)}{await SuggestedAsync(act, number, cancel)}")
        {
            Records = [.. would.Moves.Select(m => (would.Entity, m))],
        }.With(would.Act);
    }

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        await log.UndoAsync(act.Place.Number, by, why, cancel) == EntityOutcome.Kept;

    private static string Words(HistoryRow act) =>
        (act.Act, Again: act.Undoes % 2 == 1) switch
        {
            (HistoryKind.Merge, true) => "The two would be one record again.",
            (HistoryKind.Merge, _) => "The two would be records of their own again, each with what releases say of it.",
            (HistoryKind.NotSame, true) => "The two would not be suggested as one any more.",
            (HistoryKind.NotSame, _) => "Nobody would have said that the two are not one.",
            (_, true) => $"{act.On} would be shown as a part again.",
            _ => $"{act.On} would be shown as a part only where releases say so.",
        };

    /// <summary>Whether two that nobody tells apart any more would be suggested as one.</summary>
    private async Task<string> SuggestedAsync(HistoryRow act, long number, CancellationToken cancel)
    {
        if (act.Act != HistoryKind.NotSame || act.Undoes % 2 == 1)
        {
            return "";
        }

        var reasons = await duplicates.ReasonsAsync(number, cancel);
        return reasons.Count == 0
            ? " They would not be suggested as one: nothing speaks for it."
            : $" They would be suggested as one: {string.Join(", ", reasons)}.";
    }
}
