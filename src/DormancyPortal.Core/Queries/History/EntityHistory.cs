using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What people decided on records that releases share: merges, pairs told apart, parts.</summary>
public sealed class EntityHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of such acts in addresses.</summary>
    public const string Source = "entity";

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
            || filter.Kind is { } asked && KindOf(asked) is null
        )
        {
            return [];
        }

        var kind = filter.Kind is { } k ? KindOf(k) : null;
        var decisions = db.EntityDecisions.AsNoTracking().Where(d => kind == null || d.Kind == kind);
        if (filter.On is { } on)
        {
            var keys = await KeysAsync(on, cancel);
            decisions = decisions.Where(d =>
                d.Entity == on.What && (keys.Contains(d.Key) || keys.Contains(d.OtherKey))
            );
        }

        var acts = decisions.Select(d => new HistoryAct<EntityDecision>
        {
            Act = d,
            Id = d.Id,
            By = d.DecidedBy,
            At = d.DecidedAt,
        });
        return await RowsAsync(await acts.Newest(filter, after, Source, most).ToListAsync(cancel), cancel);
    }

    /// <inheritdoc />
    public async Task<HistoryRow?> FindAsync(long number, CancellationToken cancel) =>
        (
            await RowsAsync(
                await db.EntityDecisions.AsNoTracking().Where(d => d.Id == number).ToListAsync(cancel),
                cancel
            )
        ).SingleOrDefault();

    /// <summary>What the record of an address stands for, and what it stood for under an earlier one.</summary>
    private async Task<List<string>> KeysAsync(RecordHistory on, CancellationToken cancel)
    {
        var kind = on.What.ToString().ToLowerInvariant();
        var keys = await db
            .SlugAssignments.Where(s => s.Kind == kind && s.Slug == on.Slug)
            .Select(s => s.EntityKey)
            .ToListAsync(cancel);
        // A pathway is known by its slug.
        return on.What == RecordKind.Pathway ? [.. keys, on.Slug] : keys;
    }

    private async Task<IReadOnlyList<HistoryRow>> RowsAsync(List<EntityDecision> acts, CancellationToken cancel)
    {
        var all = await db.EntityDecisions.AsNoTracking().ToDictionaryAsync(d => d.Id, cancel);
        var holding = HoldingDecisions.Among(all.Values.Select(d => (d.Id, d.UndoesId)));
        var undos = all.Values.Where(d => d.UndoesId is not null && holding.Contains(d.Id)).ToLookup(d => d.UndoesId);
        return
        [
            .. acts.Select(d =>
            {
                var (act, undoes) = UndoChain.OriginOf(d, a => a.UndoesId, id => all.GetValueOrDefault(id));
                return new HistoryRow
                {
                    Place = new HistoryPlace(d.DecidedAt, Source, d.Id),
                    By = d.DecidedBy,
                    Kind = Enum.Parse<HistoryKind>(d.Kind.ToString()),
                    Act = Enum.Parse<HistoryKind>(act.Kind.ToString()),
                    On = act.Name,
                    Url = PortalUrls.Duplicates(act.Entity),
                    Detail = act.Kind switch
                    {
                        EntityDecisionKind.Merge => $"into {act.OtherName}",
                        EntityDecisionKind.NotSame => $"from {act.OtherName}",
                        _ => $"of {act.OtherName}",
                    },
                    Why = d.Reason,
                    Undoes = undoes,
                    TakenBack = undos[d.Id].FirstOrDefault() is { } undo ? (undo.DecidedBy, undo.DecidedAt) : null,
                };
            }),
        ];
    }

    private static EntityDecisionKind? KindOf(HistoryKind kind) =>
        Enum.TryParse<EntityDecisionKind>(kind.ToString(), out var same) ? same : null;
}
