using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What people decided on releases and on what was read in them.</summary>
public sealed class DecisionHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of decisions in addresses.</summary>
    public const string Source = "decision";

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
        if (filter.Kind is { } asked && KindsOf(asked).Count == 0)
        {
            return [];
        }

        var acts = Filtered(filter)
            .Select(d => new HistoryAct<Decision>
            {
                Act = d,
                Id = d.Id,
                By = d.DecidedBy,
                At = d.DecidedAt,
            });
        var rows = await RowsAsync(await acts.Newest(filter, after, Source, most).ToListAsync(cancel), cancel);
        return filter is { Release: null, On: null, Within: null } ? [.. rows.Select(AsOne)] : rows;
    }

    /// <summary>A decision that stands for all of its act.</summary>
    private static HistoryRow AsOne(HistoryRow row) =>
        row.Group is null
            ? row
            : row with
            {
                Detail = row.Decision!.Item is null ? row.Detail : $"{row.Below} things",
                Act = KindOf(row.Decision.Kind),
                Decision = null,
            };

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await db.Decisions.AsNoTracking().Where(d => numbers.Contains(d.Id)).ToListAsync(cancel),
            cancel
        );

    private IQueryable<Decision> Filtered(HistoryFilter filter)
    {
        var decisions = db.Decisions.AsNoTracking();
        if (filter.Kind is { } kind)
        {
            var kinds = KindsOf(kind);
            decisions = decisions.Where(d => kinds.Contains(d.Kind));
        }

        if (filter.Release is { } slug)
        {
            decisions = decisions.Where(d => db.Releases.Any(r => r.Id == d.ReleaseId && r.Slug == slug));
        }

        if (filter.Within is { } act)
        {
            return decisions.Where(d => db.BatchActs.Any(a => a.Id == act && a.GroupId == d.GroupId));
        }

        return filter.On is { } on ? On(decisions, on)
            : filter.Release is not null ? decisions
            // What an act on a batch decided is told by the one line of that act, what one act decided at once by its last.
            : decisions.Where(d =>
                d.GroupId == null
                || (
                    !db.BatchActs.Any(a => a.GroupId == d.GroupId)
                    && !db.Decisions.Any(o => o.GroupId == d.GroupId && o.Id > d.Id)
                )
            );
    }

    /// <summary>Acts that changed a record for readers, and decisions on what was read of it.</summary>
    private IQueryable<Decision> On(IQueryable<Decision> decisions, RecordHistory on)
    {
        var acts = on.Acts(db);
        if (on.What == RecordKind.Release)
        {
            return decisions.Where(d =>
                acts.Contains(d.Id) || db.Releases.Any(r => r.Id == d.ReleaseId && r.Slug == on.Slug)
            );
        }

        if (on.What == RecordKind.Finding)
        {
            return decisions.Where(d =>
                acts.Contains(d.Id)
                || (
                    d.Item == ItemKind.Finding
                    && db.Findings.Any(f => f.Id == on.Slug && f.ReleaseId == d.ReleaseId && f.Start == d.Start)
                )
            );
        }

        var item = Enum.TryParse<ItemKind>(on.What.ToString(), out var same) ? same : (ItemKind?)null;
        return decisions.Where(d =>
            acts.Contains(d.Id)
            || (
                item != null
                && d.Item == item
                && db.CatalogChanges.Any(c =>
                    c.What == on.What && c.ReleaseId == d.ReleaseId && c.Label == d.Name && acts.Contains(c.DecisionId)
                )
            )
        );
    }

    private async Task<IReadOnlyList<HistoryRow>> RowsAsync(List<Decision> decisions, CancellationToken cancel)
    {
        var releases = decisions.Select(d => d.ReleaseId).Distinct().ToList();
        var all = await db
            .Decisions.AsNoTracking()
            .Where(d => releases.Contains(d.ReleaseId))
            .ToDictionaryAsync(d => d.Id, cancel);
        var named = await NamedAsync([.. releases, .. all.Values.Select(d => d.SupersedesId).OfType<long>()], cancel);
        var holding = HoldingDecisions.Among(all.Values);
        var undos = all.Values.Where(d => d.UndoesId is not null && holding.Contains(d.Id)).ToLookup(d => d.UndoesId);
        var changes = await ChangeDetails.OfAsync(db, decisions.ConvertAll(d => d.Id), cancel);
        var groups = await GroupsAsync(decisions, cancel);
        return
        [
            .. decisions.Select(d =>
            {
                var together = d.GroupId is { } group ? groups.GetValueOrDefault(group) : 0;
                var (act, undoes) = UndoChain.OriginOf(d, a => a.UndoesId, id => all.GetValueOrDefault(id));
                return new HistoryRow
                {
                    Place = new HistoryPlace(d.DecidedAt, Source, d.Id),
                    By = d.DecidedBy,
                    Kind = KindOf(d.Kind),
                    On = named[d.ReleaseId].Label,
                    Group = together > 0 ? d.GroupId : null,
                    Below = together,
                    Url = PortalUrls.Draft(named[d.ReleaseId].Slug),
                    Release = named[d.ReleaseId].Slug,
                    Why = d.Reason,
                    Detail = act.SupersedesId is { } older ? $"of {named[older].Label}" : null,
                    Decision = act,
                    Undoes = undoes,
                    Changes = [.. changes[d.Id]],
                    TakenBack = undos[d.Id].FirstOrDefault() is { } undo ? (undo.DecidedBy, undo.DecidedAt) : null,
                };
            }),
        ];
    }

    /// <summary>How many decisions the acts made that made several at once; those on batches are told elsewhere.</summary>
    private async Task<Dictionary<Guid, int>> GroupsAsync(List<Decision> decisions, CancellationToken cancel)
    {
        var groups = decisions.Select(d => d.GroupId).OfType<Guid>().Distinct().ToList();
        return await db
            .Decisions.Where(d => d.GroupId != null && groups.Contains(d.GroupId.Value))
            .Where(d => !db.BatchActs.Any(a => a.GroupId == d.GroupId))
            .GroupBy(d => d.GroupId!.Value)
            .Where(g => g.Count() > 1)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    private async Task<Dictionary<long, (string Slug, string Label)>> NamedAsync(
        List<long> releases,
        CancellationToken cancel
    ) =>
        (
            await db
                .Releases.Where(r => releases.Contains(r.Id))
                .Select(r => new
                {
                    r.Id,
                    r.Slug,
                    Label = db.CatalogChanges.Where(c => c.ReleaseId == r.Id && c.What == RecordKind.Release)
                        .OrderByDescending(c => c.DecisionId)
                        .Select(c => c.Label)
                        .FirstOrDefault()
                        ?? r.FileName,
                })
                .ToListAsync(cancel)
        ).ToDictionary(r => r.Id, r => (r.Slug, r.Label));

    private static HistoryKind KindOf(DecisionKind kind) =>
        kind == DecisionKind.Supersede ? HistoryKind.NewVersion : Enum.Parse<HistoryKind>(kind.ToString());

    private static List<DecisionKind> KindsOf(HistoryKind kind) =>
        [.. Enum.GetValues<DecisionKind>().Where(k => KindOf(k) == kind)];
}
