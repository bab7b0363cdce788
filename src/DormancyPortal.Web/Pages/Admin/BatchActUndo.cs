using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes imports and publishes of batches back, each with all that it did.</summary>
public sealed class BatchActUndo(BatchReleases releases, Rehearsal rehearsal, ChangeQuery changes) : IActUndo
{
    /// <summary>Releases that come or go in about a second: more are rehearsed only when asked for.</summary>
    private const int MostRehearsed = 50;

    /// <inheritdoc />
    public string Source => BatchHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel)
    {
        var number = act.Place.Number;
        var own = await releases.ActAsync(number, cancel);
        var (words, moving) =
            act is { Act: HistoryKind.Import } && act.Undoes % 2 == 0
                ? Import(await releases.ImpactAsync(own.BatchId, cancel))
                : Acts((await releases.DecisionsOfAsync(own, cancel)).Count);
        if (moving > MostRehearsed && !whole)
        {
            return new UndoPreview([], [], words) { IsShort = true };
        }

        var would = await rehearsal.OfAsync(() => releases.TakeBackAsync(number, "", null, cancel), cancel);
        var readers = await changes.NamedAsync(would.Changes, cancel);
        return new UndoPreview(
            readers,
            [],
            readers.Count == 0 ? $"{words} Readers would see no difference." : words
        ).With(would);
    }

    /// <inheritdoc />
    public Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        releases.TakeBackAsync(act.Place.Number, by, why, cancel);

    private static (string Words, int Moving) Import(BatchImpact impact) =>
        (
            $"It would put {CountWords.Of(impact.Drafts, "draft")} away and withdraw {CountWords.Of(impact.Published, "published release")} with {CountWords.Of(impact.Findings, "finding")}. It would keep {CountWords.Of(impact.Decisions, "decision")} of reviewers on them.",
            impact.Drafts + impact.Published
        );

    private static (string Words, int Moving) Acts(int acts) =>
        ($"It would take {CountWords.Of(acts, "act")} on releases back.", acts);
}
