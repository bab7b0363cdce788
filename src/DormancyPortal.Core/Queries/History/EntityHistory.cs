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
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await db.EntityDecisions.AsNoTracking().Where(d => numbers.Contains(d.Id)).ToListAsync(cancel),
            cancel
        );

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
        var slugs = await SlugsAsync(acts, cancel);
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
                    Url = slugs[(act.Entity, act.Key)].LastOrDefault() is { } slug
                        ? PortalUrls.Record(act.Entity, slug)
                        : PortalUrls.Duplicates(act.Entity),
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

    /// <summary>Addresses that the first sides of acts ever had, the newest last: one that was merged leads on to the other.</summary>
    private async Task<ILookup<(RecordKind, string), string>> SlugsAsync(
        List<EntityDecision> acts,
        CancellationToken cancel
    )
    {
        var keys = acts.Select(d => d.Key).Distinct().ToList();
        var given = (
            await db
                .SlugAssignments.AsNoTracking()
                .Where(s => keys.Contains(s.EntityKey))
                .OrderBy(s => s.Id)
                .ToListAsync(cancel)
        ).ToLookup(s => (s.Kind, s.EntityKey), s => s.Slug);
        return acts.Select(d => (d.Entity, d.Key))
            .Distinct()
            .SelectMany(d => SlugsOf(d).Select(slug => (Side: d, Slug: slug)))
            .ToLookup(s => s.Side, s => s.Slug);

        // A pathway is known by its slug.
        IEnumerable<string> SlugsOf((RecordKind Entity, string Key) side) =>
            side.Entity == RecordKind.Pathway
                ? [side.Key]
                : given[(side.Entity.ToString().ToLowerInvariant(), side.Key)];
    }

    private static EntityDecisionKind? KindOf(HistoryKind kind) =>
        Enum.TryParse<EntityDecisionKind>(kind.ToString(), out var same) ? same : null;
}
