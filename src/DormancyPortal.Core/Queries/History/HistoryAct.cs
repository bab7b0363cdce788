namespace DormancyPortal.Core.Queries.History;

/// <summary>An act of some sort with what all sorts are asked by.</summary>
/// <typeparam name="T">The sort.</typeparam>
internal sealed class HistoryAct<T>
{
    /// <summary>The act.</summary>
    public required T Act { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>What every history asks of its acts alike.</summary>
internal static class HistoryActs
{
    /// <summary>The newest acts below a place that somebody did on a day.</summary>
    /// <param name="acts">Acts of one source.</param>
    /// <param name="filter">Who and which day; the rest is for the source to ask.</param>
    /// <param name="after">The place; null for the top.</param>
    /// <param name="source">Name of the source.</param>
    /// <param name="most">How many at most.</param>
    public static IQueryable<T> Newest<T>(
        this IQueryable<HistoryAct<T>> acts,
        HistoryFilter filter,
        HistoryPlace? after,
        string source,
        int most
    )
    {
        if (filter.Who is { } who)
        {
            acts = acts.Where(a => a.By == who);
        }

        if (filter.Day is not null)
        {
            var (from, before) = filter.Moments;
            acts = acts.Where(a => a.At >= from && a.At < before);
        }

        if (after is { At: var at })
        {
            var below = after.Below(source);
            acts = acts.Where(a => a.At < at || (a.At == at && a.Id < below));
        }

        return acts.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(most).Select(a => a.Act);
    }
}
