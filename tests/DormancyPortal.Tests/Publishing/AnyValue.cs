using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Publishing;

/// <summary>Something that a person may say of each kind of thing, for tests that decide on anything.</summary>
internal static class AnyValue
{
    public static readonly MarkerValue Cd177 = new(
        "CD177",
        "HGNC:30072",
        null,
        null,
        null,
        "CD177 molecule",
        MarkerKind.Gene
    );

    /// <summary>The kinds that can be added by their words.</summary>
    public static readonly IReadOnlyList<ItemKind> Addable =
    [
        ItemKind.Finding,
        ItemKind.Marker,
        ItemKind.Pathway,
        ItemKind.Institution,
        ItemKind.Person,
        ItemKind.Funding,
        ItemKind.Study,
    ];

    /// <summary>A value for a thing that was read, or for a field that was not.</summary>
    public static ItemValue For(ReviewItem item) =>
        item.Kind switch
        {
            ItemKind.StudyField or ItemKind.ReleaseField => Field(ReviewFields.FieldOf(item.Name)),
            ItemKind.Mention when item.Read is not null and not MarkerValue => For(KindOf(item.Read)),
            ItemKind.FunderMention => For(ItemKind.Funding),
            _ => For(item.Kind),
        };

    /// <summary>A value for a thing of a kind.</summary>
    public static ItemValue For(ItemKind kind) =>
        kind switch
        {
            ItemKind.Marker or ItemKind.Mention => Cd177,
            ItemKind.Finding => new FindingValue(FindingDirection.NoEffect, ClaimStrength.None, ["TEK"], [], []),
            ItemKind.Pathway => new PathwayValue("Wnt signaling", []),
            ItemKind.Institution => new InstitutionValue("Another", null, null, null, InstitutionRole.Other),
            ItemKind.Person => new PersonValue("Ada Rock", PersonRole.Contact, null),
            ItemKind.Study => new StudyValue(
                "An added title",
                "Bone",
                "10.1/added",
                new DateOnly(2026, 3, 4),
                0,
                "Release"
            ),
            _ => new FundingValue("Another fund", ["Z9"]),
        };

    /// <summary>The addition of a thing of some kind, by the words of some sentence or a few of them.</summary>
    public static ReviewAct Addition(ReleaseExtraction read, int which)
    {
        var kind = Addable[which % Addable.Count];
        var (start, length) = read.Sentences[which % read.Sentences.Count];
        var words = read.Text.Substring(start, kind == ItemKind.Finding ? length : Math.Min(length, 5));
        return new ReviewAct
        {
            Kind = DecisionKind.Add,
            Value = For(kind),
            Added =
                kind == ItemKind.Study
                    ? new ActTarget(kind, "10.1/added", null, null)
                    : new ActTarget(kind, kind == ItemKind.Finding ? "" : "Another", start, words),
        };
    }

    private static FieldValue Field(string field) =>
        field switch
        {
            "date" or "published" => new FieldValue("2026-01-02", 0, "Release"),
            "doi" => new FieldValue("10.1/other"),
            "url" => new FieldValue("https://example.org/story"),
            _ => new FieldValue("Another", 0, "words that are nowhere"),
        };

    private static ItemKind KindOf(ItemValue value) =>
        value switch
        {
            PathwayValue => ItemKind.Pathway,
            InstitutionValue => ItemKind.Institution,
            PersonValue => ItemKind.Person,
            _ => ItemKind.Funding,
        };
}
