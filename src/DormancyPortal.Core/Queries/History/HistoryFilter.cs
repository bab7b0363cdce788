using System.Globalization;
using DormancyPortal.Core.Queries.Changes;

namespace DormancyPortal.Core.Queries.History;

/// <summary>Which acts are asked for; what is null is not asked.</summary>
public sealed record HistoryFilter
{
    /// <summary>Who did it, by user name.</summary>
    public string? Who { get; init; }

    /// <summary>What they did.</summary>
    public HistoryKind? Kind { get; init; }

    /// <summary>On which release, by its slug.</summary>
    public string? Release { get; init; }

    /// <summary>On which day, UTC.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Which record they touched.</summary>
    public RecordHistory? On { get; init; }

    /// <summary>Number of the act on a batch whose decisions are asked for; without it they are not listed one by one.</summary>
    public long? Within { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => this == new HistoryFilter();

    /// <summary>The filter of an address.</summary>
    public static HistoryFilter Of(ListParameters asked) =>
        new()
        {
            Who = asked.Text("who"),
            Kind = asked.Value<HistoryKind>("kind"),
            Release = asked.Text("release"),
            Day = DateOnly.TryParseExact(
                asked.Text("day"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            On = RecordHistory.Of(asked),
            Within = long.TryParse(asked.Text("within"), NumberStyles.None, CultureInfo.InvariantCulture, out var act)
                ? act
                : null,
        };

    /// <summary>The moments of the day, from and before which; all time when no day is asked for.</summary>
    internal (DateTime From, DateTime Before) Moments =>
        Day is { } day
            ? (
                day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                day == DateOnly.MaxValue
                    ? DateTime.MaxValue
                    : day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            )
            : (DateTime.MinValue, DateTime.MaxValue);
}
