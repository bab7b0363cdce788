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
    /// <param name="targets">The portal's search.</param>
    /// <param name="kind">What sort of thing is meant.</param>
    /// <param name="typed">Its name.</param>
    /// <param name="mayBeNew">Whether it may be something that the portal does not know; of a marker it always may.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<(
        string? Label,
        string? Problem,
        IReadOnlyList<(string Label, string Why)> Choices
    )> FindAsync(LinkTargets targets, ItemKind kind, string? typed, bool mayBeNew, CancellationToken cancel)
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
        if (kind == ItemKind.Marker || mayBeNew)
        {
            var none = kind == ItemKind.Marker ? "linked to no gene" : "as one that is in no list";
            choices = choices.Append(($"{Unlinked}{typed.Trim()}", $"as written, {none}"));
        }

        return (
            null,
            found.Count > 0 ? $"“{typed}” may be several things. Choose one, or type the name otherwise."
            : mayBeNew || kind == ItemKind.Marker
                ? $"Nothing is called “{typed}”. Correct the name, or choose that it stays as written."
            : $"Nothing is called “{typed}”. Correct the name.",
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
        item.WholeKind switch
        {
            ItemKind.Marker => await MarkerAsync(targets, label, cancel),
            ItemKind.Pathway => await PathwayAsync(targets, label, cancel),
            ItemKind.Institution => await InstitutionAsync(
                targets,
                label,
                (item.Value as InstitutionValue)?.Role ?? InstitutionRole.Other,
                cancel
            ),
            ItemKind.Person when item.Value is PersonValue was => await targets.PersonAsync(label, cancel) is { } name
                ? was with
                {
                    Name = name,
                }
                : null,
            ItemKind.Funding when item.Value is FundingValue was => new FundingValue(
                label,
                item.PartOf is null ? was.Grants : []
            ),
            _ => null,
        };

    /// <summary>What is typed to link to a thing without doubt.</summary>
    public static string? TypedOf(ItemValue? value) =>
        value switch
        {
            MarkerValue { Kind: MarkerKind.Unlinked } marker => Unlinked + marker.Name,
            MarkerValue marker => marker.Label,
            PathwayValue pathway => pathway.Name,
            InstitutionValue institution => institution.Name,
            PersonValue person => person.Name,
            FundingValue funding => funding.Funder,
            _ => null,
        };

    /// <summary>What pages call it.</summary>
    public static string NameOf(ItemValue value) =>
        IsNew(TypedOf(value) ?? "", out var name) ? name : TypedOf(value) ?? "";

    /// <summary>What a decision keeps of a pathway; null when it is not known.</summary>
    public static async Task<PathwayValue?> PathwayAsync(LinkTargets targets, string label, CancellationToken cancel) =>
        IsNew(label, out var name) ? new PathwayValue(name, []) : await targets.PathwayAsync(label, cancel);

    /// <summary>What a decision keeps of an institution; null when it is not known.</summary>
    public static async Task<InstitutionValue?> InstitutionAsync(
        LinkTargets targets,
        string label,
        InstitutionRole role,
        CancellationToken cancel
    ) =>
        IsNew(label, out var name)
            ? new InstitutionValue(name, null, null, null, role)
            : await targets.InstitutionAsync(label, role, cancel);

    /// <summary>The name of something that shall be as written; or the label itself.</summary>
    public static bool IsNew(string label, out string name)
    {
        var isNew = label.StartsWith(Unlinked, StringComparison.Ordinal);
        name = isNew ? label[Unlinked.Length..].Trim() : label;
        return isNew;
    }

    /// <summary>What a decision keeps of a marker; null when it is not known.</summary>
    public static async Task<MarkerValue?> MarkerAsync(LinkTargets targets, string label, CancellationToken cancel) =>
        IsNew(label, out var name)
            ? new MarkerValue(null, null, null, null, null, name, MarkerKind.Unlinked)
            : await targets.MarkerAsync(label, cancel);
}
