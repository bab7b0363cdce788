using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Queries.History;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes acts on the lexicon back; what was adopted with it is read again without.</summary>
public sealed class LexiconUndo(LexiconDesk desk, LexiconTrial trial) : IActUndo
{
    /// <inheritdoc />
    public string Source => LexiconHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, CancellationToken cancel)
    {
        var tried = await trial.UndoAsync(act.Place.Number, cancel);
        return new UndoPreview(
            [],
            [.. tried.Releases.Take(LexiconWords.MostReleases).Select(LexiconWords.Line)],
            act.Act == HistoryKind.Propose
                ? "It is about a proposal that the lexicon does not have: nothing is read otherwise."
                : $"{LexiconWords.Sum(tried)} {LexiconWords.Readers}"
        );
    }

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        await desk.UndoAsync(act.Place.Number, by, why, cancel) is not null;
}
