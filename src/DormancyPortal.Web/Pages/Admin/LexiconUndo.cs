using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.History;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes acts on the lexicon back; what was adopted with it is read again without.</summary>
public sealed class LexiconUndo(LexiconDesk desk, LexiconTrials trials, Rehearsal rehearsal) : IActUndo
{
    /// <inheritdoc />
    public string Source => LexiconHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => true;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel)
    {
        if (act.Act == HistoryKind.Propose)
        {
            return new UndoPreview(
                [],
                [],
                "It is about a proposal that the lexicon does not have: nothing is read otherwise."
            );
        }

        var number = act.Place.Number;
        var would = await rehearsal.OfAsync(() => desk.UndoAsync(number, "", null, cancel), cancel);
        if (await trials.AskAsync(TrialSubject.Undoing(number), cancel) is not { } tried)
        {
            return new UndoPreview(
                [],
                [],
                $"Nobody has tried yet what that would change in releases. {LexiconWords.Readers}",
                (PortalUrls.LexiconUndoTrial(number), "Try it first")
            ).With(would);
        }

        var releases = await trials.ReleasesAsync(tried.Trial, LexiconWords.MostReleases, cancel);
        return new UndoPreview(
            [],
            [.. releases.Select(LexiconWords.Line)],
            $"{LexiconWords.State(tried)} {LexiconWords.Sum(tried)} {LexiconWords.Readers}",
            (PortalUrls.LexiconUndoTrial(number), tried.IsMoving ? "See how far it is" : "See it release by release")
        ).With(would);
    }

    /// <inheritdoc />
    public async Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        await desk.UndoAsync(act.Place.Number, by, why, cancel) is not null;
}
