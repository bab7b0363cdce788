using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What taking an act back would change.</summary>
/// <param name="Readers">What would come, go or change for readers.</param>
/// <param name="Reviewers">What would be read otherwise in the review, in lines.</param>
/// <param name="Words">What else is to know.</param>
/// <param name="More">Where more of it is told, with the words of the way there; null when this is all.</param>
/// <param name="IsMoving">Whether it is still being found out, so that there is more to see in a moment.</param>
public sealed record UndoPreview(
    IReadOnlyList<ChangedThing> Readers,
    IReadOnlyList<string> Reviewers,
    string Words,
    (string Url, string Says)? More = null,
    bool IsMoving = false
)
{
    /// <summary>Records that releases share, as they would come, go or change.</summary>
    public IReadOnlyList<(RecordKind Kind, RecordMove Move)> Records { get; init; } = [];

    /// <summary>Reports of readers that would be open again.</summary>
    public IReadOnlyList<ProblemReport> Opened { get; init; } = [];

    /// <summary>Reports of readers that would be closed.</summary>
    public IReadOnlyList<ProblemReport> Closed { get; init; } = [];

    /// <summary>Whether more would change than is said, because saying all would take as long as the act.</summary>
    public bool IsShort { get; init; }

    /// <summary>With the reports that would be settled, or not be settled any more.</summary>
    public UndoPreview With(Rehearsed rehearsed)
    {
        ArgumentNullException.ThrowIfNull(rehearsed);
        return this with { Opened = rehearsed.Opened, Closed = rehearsed.Closed };
    }
}

/// <summary>How the acts of one record are taken back; the source of the same name lists them.</summary>
public interface IActUndo
{
    /// <summary>The name of the record in addresses.</summary>
    string Source { get; }

    /// <summary>Whether it keeps why an act was taken back.</summary>
    bool KeepsReason { get; }

    /// <summary>What taking an act back would change; changes nothing.</summary>
    /// <param name="act">The act.</param>
    /// <param name="whole">Whether all is asked for, although that takes as long as the act.</param>
    /// <param name="cancel">Ends the look.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel);

    /// <summary>Takes an act back.</summary>
    /// <returns>Whether it still held.</returns>
    Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel);
}

/// <summary>Takes decisions back: those on releases change the catalog at once, those on what was read with the next publish.</summary>
public sealed class DecisionUndo(
    CatalogPublisher publisher,
    DecisionLog log,
    Rehearsal rehearsal,
    ChangeQuery changes,
    DraftRecordQuery drafts
) : IActUndo
{
    /// <inheritdoc />
    public string Source => DecisionHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel)
    {
        var would = await rehearsal.OfAsync(() => UndoAsync(act, "", null, cancel), cancel);
        return (act.Decision!.Item is null ? await ReleaseAsync(would, cancel) : await ReviewAsync(act, cancel)).With(
            would
        );
    }

    private async Task<UndoPreview> ReleaseAsync(Rehearsed would, CancellationToken cancel)
    {
        var readers = await changes.NamedAsync(would.Changes, cancel);
        var words =
            would.Changes.Count(c => c.What == RecordKind.Release) > 1
                ? "Another version would be at the address of the story; what both say alike is not listed."
            : readers.Count == 0 ? "Readers would see no difference."
            : "";
        return new UndoPreview(readers, [], words);
    }

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        act.Decision!.Item is null
            ? await publisher.UndoAsync([act.Place.Number], by, why, null, cancel) > 0
            : await log.TakeBackAsync(act.Place.Number, by, why, cancel);

    private async Task<UndoPreview> ReviewAsync(HistoryRow act, CancellationToken cancel)
    {
        var draft = (await drafts.FindAsync(act.Release!, cancel))!;
        var lines = UndoneReview.Lines(draft, [act.Place.Number]);
        return new UndoPreview(
            [],
            lines,
            lines.Count == 0
                ? "What is read in the release would stay as it is; the thing would count as not decided on, or decided on by an earlier act."
                : "Readers see it once the release is published again."
        );
    }
}
