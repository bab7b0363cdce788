using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What people imported of reference data.</summary>
public sealed class ImportHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of imports in addresses.</summary>
    public const string Source = "import";

    /// <inheritdoc />
    public string Name => Source;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> ReadAsync(
        HistoryFilter filter,
        HistoryPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        if (
            filter.Release is not null
            || filter.Within is not null
            || filter.On is not null
            || filter.Kind is not (null or HistoryKind.Import or HistoryKind.Undo)
        )
        {
            return [];
        }

        var acts = db
            .ReferenceImports.AsNoTracking()
            .Where(i => filter.Kind == null || (i.UndoesId != null) == (filter.Kind == HistoryKind.Undo))
            .Select(i => new HistoryAct<ReferenceImport>
            {
                Act = i,
                Id = i.Id,
                By = i.ImportedBy,
                At = i.ImportedAt,
            });
        return await RowsAsync(await acts.Newest(filter, after, Source, most).ToListAsync(cancel), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await db.ReferenceImports.AsNoTracking().Where(i => numbers.Contains(i.Id)).ToListAsync(cancel),
            cancel
        );

    private async Task<IReadOnlyList<HistoryRow>> RowsAsync(List<ReferenceImport> imports, CancellationToken cancel)
    {
        var all = await db.ReferenceImports.AsNoTracking().ToListAsync(cancel);
        var holding = HoldingDecisions.Among(all.Select(i => (i.Id, i.UndoesId)));
        var undos = all.Where(i => i.UndoesId is not null && holding.Contains(i.Id)).ToLookup(i => i.UndoesId);
        var byId = all.ToDictionary(i => i.Id);
        var newest = all.GroupBy(i => i.Kind).Select(g => g.Max(i => i.Id)).ToHashSet();
        return
        [
            .. imports.Select(i => new HistoryRow
            {
                Place = new HistoryPlace(i.ImportedAt, Source, i.Id),
                By = i.ImportedBy,
                Kind = i.UndoesId is null ? HistoryKind.Import : HistoryKind.Undo,
                Act = HistoryKind.Import,
                On = Title(i),
                Url = PortalUrls.ReferenceImport(i.Id),
                Detail = i.Source,
                Undoes = UndoChain.OriginOf(i, a => a.UndoesId, id => byId.GetValueOrDefault(id)).Undoes,
                TakenBack = undos[i.Id].FirstOrDefault() is { } undo ? (undo.ImportedBy, undo.ImportedAt) : null,
                Fixed = newest.Contains(i.Id)
                    ? null
                    : "A later import of the same source builds on it: take that one back first.",
            }),
        ];
    }

    private static string Title(ReferenceImport import) =>
        ReferenceSources.Of(Enum.Parse<ReferenceKind>(import.Kind)).Title
        + (import.Version is null ? "" : $" of {import.Version}");
}
