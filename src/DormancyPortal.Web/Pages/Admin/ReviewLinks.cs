using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>From a name that a reviewer typed to the one thing that it means; where it is not plain, the choice is theirs.</summary>
internal static class ReviewLinks
{
    /// <summary>Before a name that shall stay linked to nothing.</summary>
    public const string Unlinked = "unlinked:";

    /// <summary>The label meant, or what is wrong and what may be meant.</summary>
    public static async Task<(
        string? Label,
        string? Problem,
        IReadOnlyList<(string Label, string Why)> Choices
    )> FindAsync(LinkTargets targets, ItemKind kind, string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, "Type a name to link it to.", []);
        }

        if (typed.StartsWith(Unlinked, StringComparison.Ordinal))
        {
            return (typed, null, []);
        }

        var found = await targets.FindAsync(kind, typed.Trim(), cancel);
        var named = found.Where(t => t.Label == typed.Trim()).ToList();
        var exact = named.Count > 0 ? named : [.. found.Where(t => t.IsExact)];
        if (exact is [var only])
        {
            return (only.Label, null, []);
        }

        IEnumerable<(string Label, string Why)> choices = found.Select(t => (t.Label, t.Why));
        if (kind is ItemKind.Marker or ItemKind.Mention)
        {
            choices = choices.Append(($"{Unlinked}{typed.Trim()}", "as written, linked to no gene"));
        }

        return (
            null,
            found.Count == 0 ? $"Nothing is called “{typed}”." : $"“{typed}” may be several things. Choose one.",
            [.. choices]
        );
    }

    /// <summary>What a decision keeps of a label; null when it is not known.</summary>
    public static async Task<ItemValue?> ValueAsync(
        LinkTargets targets,
        ReviewItem item,
        string label,
        CancellationToken cancel
    ) =>
        item.Kind switch
        {
            ItemKind.Marker or ItemKind.Mention => await MarkerAsync(targets, label, cancel),
            ItemKind.Pathway => await targets.PathwayAsync(label, cancel),
            ItemKind.Institution => await targets.InstitutionAsync(
                label,
                (item.Value as InstitutionValue)?.Role ?? InstitutionRole.Other,
                cancel
            ),
            _ => null,
        };

    /// <summary>What is typed to link to a marker without doubt.</summary>
    public static string TypedOf(MarkerValue marker) =>
        marker.Kind == MarkerKind.Unlinked ? Unlinked + marker.Name : marker.Label;

    /// <summary>What a decision keeps of a marker; null when it is not known.</summary>
    public static async Task<MarkerValue?> MarkerAsync(LinkTargets targets, string label, CancellationToken cancel) =>
        label.StartsWith(Unlinked, StringComparison.Ordinal)
            ? new MarkerValue(null, null, null, null, null, label[Unlinked.Length..].Trim(), MarkerKind.Unlinked)
            : await targets.MarkerAsync(label, cancel);
}
