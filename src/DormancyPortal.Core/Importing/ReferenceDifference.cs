using DormancyPortal.Core.ReferenceData;

namespace DormancyPortal.Core.Importing;

/// <summary>What became of an entry. The words are those of the difference report.</summary>
public enum EntryChange
{
    /// <summary>Not listed before.</summary>
    Came,

    /// <summary>Listed before, and no more, or now as withdrawn.</summary>
    Went,

    /// <summary>The symbol or name is another.</summary>
    Renamed,

    /// <summary>Was listed as withdrawn and holds again.</summary>
    Returned,

    /// <summary>Something else of it is another.</summary>
    Changed,

    /// <summary>Was listed as withdrawn, and is listed no more; or came as withdrawn.</summary>
    Withdrawn,
}

/// <summary>One entry that an import changes.</summary>
/// <param name="Change">How.</param>
/// <param name="Key">Its id.</param>
/// <param name="Before">Its symbol or name before; null when there was none.</param>
/// <param name="After">Its symbol or name after; null when there is none.</param>
public sealed record EntryDifference(EntryChange Change, string Key, string? Before, string? After);

/// <summary>What an import changes: the difference report.</summary>
/// <param name="Kind">What the file lists.</param>
/// <param name="Entries">Every entry that is not as it was, by kind of change and then by symbol.</param>
/// <param name="Unchanged">How many entries are as they were.</param>
public sealed record ReferenceDifference(ReferenceKind Kind, IReadOnlyList<EntryDifference> Entries, int Unchanged)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Entries.Count == 0;

    /// <summary>How many entries change in one way.</summary>
    public int Count(EntryChange change) => Entries.Count(e => e.Change == change);

    /// <summary>The report of pairs of what was and what is.</summary>
    internal static ReferenceDifference Of(
        ReferenceKind kind,
        IEnumerable<(ReferenceRow? Before, ReferenceRow? After)> pairs
    )
    {
        var entries = new List<EntryDifference>();
        var unchanged = 0;
        foreach (var (before, after) in pairs)
        {
            if (before == after)
            {
                unchanged++;
            }
            else
            {
                var key = (before ?? after)!.Key;
                entries.Add(new EntryDifference(ChangeOf(before, after), key, before?.Label, after?.Label));
            }
        }

        return new ReferenceDifference(
            kind,
            [
                .. entries
                    .OrderBy(e => e.Change)
                    .ThenBy(e => e.After ?? e.Before, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(e => e.Key, StringComparer.Ordinal),
            ],
            unchanged
        );
    }

    private static EntryChange ChangeOf(ReferenceRow? before, ReferenceRow? after) =>
        (before?.IsCurrent ?? false, after?.IsCurrent ?? false) switch
        {
            (false, true) => before is null ? EntryChange.Came : EntryChange.Returned,
            (true, false) => EntryChange.Went,
            (true, true) => before!.Label == after!.Label ? EntryChange.Changed : EntryChange.Renamed,
            _ => EntryChange.Withdrawn,
        };
}
