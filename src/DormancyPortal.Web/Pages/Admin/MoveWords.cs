using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What would become of a record that releases share, in words.</summary>
public static class MoveWords
{
    /// <summary>As what follows its name: <c>would come back with 3 releases and 12 findings</c>.</summary>
    public static string Of(RecordKind kind, RecordMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move switch
        {
            { Before: null, After: { } comes } => $"would come back with {Holding(comes)}{Part(comes.PartOf)}",
            { After: null } => "would go",
            { Before: { } before, After: { } after } => string.Join("; ", Otherwise(kind, before, after)),
            _ => "",
        };
    }

    private static IEnumerable<string> Otherwise(RecordKind kind, RecordState before, RecordState after)
    {
        if (before.Name != after.Name)
        {
            yield return $"would be called “{after.Name}”";
        }

        if (before.Slug != after.Slug)
        {
            yield return $"would be at {PortalUrls.Record(kind, after.Slug)}";
        }

        if ((before.Releases, before.Findings) != (after.Releases, after.Findings))
        {
            yield return $"would have {Holding(after)} instead of {Holding(before)}";
        }

        if (before.PartOf != after.PartOf)
        {
            yield return after.PartOf is { } whole
                ? $"would be shown as a part of {whole}{(before.PartOf is { } was ? $" instead of {was}" : "")}"
                : $"would not be shown as a part of {before.PartOf} any more";
        }
    }

    private static string Holding(RecordState state) =>
        $"{CountWords.Of(state.Releases, "release")} and {CountWords.Of(state.Findings, "finding")}";

    private static string Part(string? whole) => whole is null ? "" : $", a part of {whole}";
}
