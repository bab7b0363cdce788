using System.Globalization;

namespace DormancyPortal.Core.Queries.History;

/// <summary>Where an act stands among those of all records: by time, then by record, then by its number there.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Source">Which record it is kept in.</param>
/// <param name="Number">Its number there.</param>
public sealed record HistoryPlace(DateTime At, string Source, long Number)
{
    /// <summary>The parameter of the last act of the page before.</summary>
    public const string Parameter = "after";

    /// <summary>As addresses write it: <c>639185472000000000-decision-12</c>.</summary>
    public string Written => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Source}-{Number}");

    /// <summary>The place before it: the page after that begins with the act that stands here.</summary>
    public HistoryPlace Before => this with { At = At.AddTicks(1), Number = 0 };

    /// <summary>The place that an address asks for; null when it asks for none.</summary>
    public static HistoryPlace? Of(ListParameters asked) =>
        asked.Text(Parameter)?.Split('-') is [var ticks, var source, var number]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new HistoryPlace(new DateTime(at, DateTimeKind.Utc), source, place)
            : null;

    /// <summary>
    /// The newest number of a record that may follow this place at the same moment: any where the record comes later in the
    /// order, one less than this where it is the same, none where it comes before.
    /// </summary>
    /// <param name="source">The record.</param>
    public long Below(string source) =>
        string.CompareOrdinal(source, Source) switch
        {
            > 0 => long.MaxValue,
            0 => Number,
            _ => 0,
        };
}
