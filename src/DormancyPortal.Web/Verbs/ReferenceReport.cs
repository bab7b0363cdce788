using System.Globalization;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.ReferenceData;

namespace DormancyPortal.Web.Verbs;

/// <summary>What an import changed, in lines.</summary>
internal sealed record ReferenceReport(ReferenceFile File, ReferenceDifference Difference)
{
    /// <summary>Prints the counts, and the first entries of those that went or have another name.</summary>
    public void Write(TextWriter output, string path, bool dry, int shown)
    {
        var source = ReferenceSources.Of(File.Kind);
        var current = File.Rows.Count(r => r.IsCurrent);
        output.WriteLine(
            $"{Path.GetFileName(path)}: {source.Title}{(File.Version is { } version ? $" of {version}" : "")}, {Number(current)} {(current == 1 ? source.Unit.One : source.Unit.Many)}"
        );
        output.WriteLine(
            Difference.IsEmpty ? "  Nothing changes."
            : dry ? "  Would change (nothing is written):"
            : "  Imported:"
        );
        foreach (var group in Difference.Entries.GroupBy(e => e.Change))
        {
            output.WriteLine($"  {Number(group.Count()), 8} {Words(group.Key)}{Examples(group, shown)}");
        }

        if (!Difference.IsEmpty)
        {
            output.WriteLine($"  {Number(Difference.Unchanged), 8} stay as they are");
        }
    }

    private static string Words(EntryChange change) =>
        change switch
        {
            EntryChange.Came => "come",
            EntryChange.Went => "go",
            EntryChange.Renamed => "have another symbol or name",
            EntryChange.Returned => "were withdrawn and are back",
            EntryChange.Changed => "differ in something else",
            _ => "withdrawn ones are listed no more, or anew",
        };

    private static string Examples(IEnumerable<EntryDifference> entries, int shown) =>
        entries.First().Change switch
        {
            EntryChange.Renamed or EntryChange.Returned =>
                $": {string.Join(", ", entries.Take(shown).Select(e => $"{e.Before} is now {e.After}"))}, …",
            EntryChange.Went => $": {string.Join(", ", entries.Take(shown).Select(e => e.Before))}, …",
            _ => "",
        };

    private static string Number(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
