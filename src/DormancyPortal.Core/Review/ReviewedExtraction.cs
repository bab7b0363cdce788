using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What a release says once people have decided on what was read.</summary>
internal static class ReviewedExtraction
{
    /// <summary>The rule of what a person said.</summary>
    public const string ByPerson = "person";

    /// <summary>Why what a person said holds, in words.</summary>
    public const string PersonSaid = "a person said so";

    private static readonly NamedKind<ExtractedPathway, PathwayValue> Pathways = new(
        ItemKind.Pathway,
        p => p.Name,
        p => p.Mentions,
        v => v.Name,
        (p, mentions) => p with { Mentions = mentions },
        (v, mentions) => new ExtractedPathway(v.Name, v.Ids, 1, mentions) { Rule = ByPerson, Reason = PersonSaid }
    );

    private static readonly NamedKind<ExtractedInstitution, InstitutionValue> Institutions = new(
        ItemKind.Institution,
        i => i.Name,
        i => i.Mentions,
        v => v.Name,
        (i, mentions) => i with { Mentions = mentions },
        (v, mentions) =>
            new ExtractedInstitution(v.Name, v.Country, v.Ror, v.Parent, v.Role, 1, mentions)
            {
                Rule = ByPerson,
                Reason = PersonSaid,
            }
    );

    private static readonly NamedKind<ExtractedPerson, PersonValue> People = new(
        ItemKind.Person,
        p => p.Name,
        p => p.Mentions,
        v => v.Name,
        (p, mentions) => p with { Mentions = mentions },
        (v, mentions) =>
            new ExtractedPerson(v.Name, v.Role, v.Affiliation, 1, mentions) { Rule = ByPerson, Reason = PersonSaid }
    );

    /// <summary>The extraction with everything that the sheet keeps, as the sheet says it.</summary>
    public static ReleaseExtraction Of(ReviewSheet sheet)
    {
        var read = sheet.Read;
        var markers = ReviewedMarkers.Of(sheet);
        var pathways = ReviewedNames<ExtractedPathway, PathwayValue>.Of(sheet, Pathways, read.Pathways);
        var people = ReviewedNames<ExtractedPerson, PersonValue>.Of(sheet, People, read.People).All;
        return read with
        {
            Release = ReviewedFields.Release(sheet),
            Studies = ReviewedStudies.Of(sheet).Facts,
            Markers = markers.Markers,
            Pathways = pathways.All,
            Institutions = ReviewedNames<ExtractedInstitution, InstitutionValue>
                .Of(sheet, Institutions, read.Institutions)
                .All,
            People = [.. people.Select(p => p with { Affiliation = NewName(sheet, p.Affiliation) })],
            Funding = [.. ReviewedFunders.Of(sheet).Select(f => f with { Funder = NewName(sheet, f.Funder)! })],
            Findings = ReviewedFindings.Of(sheet, markers, pathways.Moves),
        };
    }

    /// <summary>The item of something that was read under a name, at its first words.</summary>
    public static ReviewItem? ItemOf(
        ReviewSheet sheet,
        ItemKind kind,
        string name,
        IReadOnlyList<ExtractedMention> m
    ) =>
        sheet.Find(
            m.Count == 0
                ? ReviewItems.IdOf(kind, name, null, null)
                : ReviewItems.IdOf(kind, name, m[0].Start, m[0].Text)
        );

    /// <summary>An institution that a person renamed is renamed wherever it is pointed to by its name.</summary>
    private static string? NewName(ReviewSheet sheet, string? name) =>
        name is null ? null
        : sheet.Items.FirstOrDefault(i => i is { Kind: ItemKind.Institution, IsKept: true } && i.Name == name)?.Value
            is InstitutionValue value
            ? value.Name
        : name;
}
