using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What people did to the lexicon by hand.</summary>
public sealed class LexiconHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of these acts in addresses.</summary>
    public const string Source = "lexicon";

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
            || filter.Kind is not (null or HistoryKind.Propose or HistoryKind.Adopt or HistoryKind.Undo)
        )
        {
            return [];
        }

        var names = await db.LexiconActsAsync(cancel);
        var acts = names
            .Acts.Where(a => filter.Kind is null || KindOf(a) == filter.Kind)
            .Select(a => new HistoryAct<CuratedName>
            {
                Act = a,
                Id = a.Id,
                By = a.By,
                At = a.At,
            });
        return [.. acts.AsQueryable().Newest(filter, after, Source, most).AsEnumerable().Select(a => Row(names, a))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel)
    {
        var names = await db.LexiconActsAsync(cancel);
        return [.. names.Acts.Where(a => numbers.Contains(a.Id)).Select(a => Row(names, a))];
    }

    private static HistoryRow Row(CuratedNames names, CuratedName act)
    {
        var (origin, undoes) = names.Origin(act);
        var undo = names.UndoOf(act);
        return new HistoryRow
        {
            Place = new HistoryPlace(act.At, Source, act.Id),
            By = act.By,
            Kind = KindOf(act),
            Act = KindOf(origin),
            Detail = origin.IsProposal
                ? Says(origin)
                : $"{string.Join("; ", origin.Adopts.Select(id => Says(names.Acts.First(a => a.Id == id))))}",
            On = "the lexicon",
            Url = origin.Marker is null ? PortalUrls.Lexicon() : PortalUrls.LexiconEntry(origin.Marker),
            Why = act.Reason,
            Undoes = undoes,
            TakenBack = undo is null ? null : (undo.By, undo.At),
            Fixed = names.FixedBecause(act),
        };
    }

    private static HistoryKind KindOf(CuratedName act) =>
        act.Kind switch
        {
            CuratedKind.Adopt => HistoryKind.Adopt,
            CuratedKind.Undo => HistoryKind.Undo,
            _ => HistoryKind.Propose,
        };

    /// <summary>What a proposal says, in words: <c>“Tie-two” as a name of TEK</c>.</summary>
    public static string Says(CuratedName proposal) =>
        proposal.Kind switch
        {
            CuratedKind.Alias => $"“{proposal.Text}” as a name of {proposal.Label}",
            CuratedKind.Correct => $"“{proposal.Text}” as the main name of {proposal.Label}",
            _ when proposal.Marker is null => $"“{proposal.Text}” as no name at all",
            _ => $"“{proposal.Text}” as no name of {proposal.Label}",
        };
}
