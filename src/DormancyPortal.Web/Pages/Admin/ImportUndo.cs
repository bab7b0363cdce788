using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Takes imports of reference data back, the newest of each source.</summary>
public sealed class ImportUndo(ReferenceImporter importer, ReferenceHistory history) : IActUndo
{
    private const int MostLines = 200;

    /// <inheritdoc />
    public string Source => ImportHistory.Source;

    /// <inheritdoc />
    public bool KeepsReason => false;

    /// <inheritdoc />
    public async Task<UndoPreview> PreviewAsync(HistoryRow act, bool whole, CancellationToken cancel)
    {
        var (import, _) = (await history.FindAsync(act.Place.Number, cancel))!.Value;
        var difference = await importer.CompareUndoAsync(import, cancel);
        var shown = difference.Entries.Count > MostLines ? $" The first {MostLines} are listed." : "";
        return new UndoPreview(
            [],
            [.. difference.Entries.Take(MostLines).Select(Line)],
            difference.IsEmpty
                ? "No entry would change."
                : $"{CountWords.Of(difference.Entries.Count, "entry", "entries")} of the lexicon would change.{shown} "
                    + LexiconWords.ReadersOfImport
        );
    }

    /// <inheritdoc />
    public Task<bool> UndoAsync(HistoryRow act, string by, string? why, CancellationToken cancel) =>
        importer.UndoAsync(act.Place.Number, by, cancel);

    private static string Line(EntryDifference entry) =>
        $"{DifferenceWords.Of(entry.Change)}: {(entry.Before is { } before && entry.After is { } after && before != after ? $"{before} → {after}" : entry.After ?? entry.Before)} ({entry.Key})";
}
