using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What a release says once people have decided on what was read.</summary>
internal static class ReviewedExtraction
{
    /// <summary>The extraction with everything that the sheet keeps, as the sheet says it.</summary>
    public static ReleaseExtraction Of(ReviewSheet sheet)
    {
        var read = sheet.Read;
        var markers = ReviewedMarkers.Of(sheet);
        var institutions = Kept<ExtractedInstitution, InstitutionValue>(
            sheet,
            ItemKind.Institution,
            read.Institutions,
            i => i.Name,
            i => i.Mentions,
            (i, v) => i with { Name = v.Name, Country = v.Country, Ror = v.Ror, Parent = v.Parent, Role = v.Role }
        );
        var people = Kept<ExtractedPerson, PersonValue>(
            sheet,
            ItemKind.Person,
            read.People,
            p => p.Name,
            p => p.Mentions,
            (p, v) => p with { Name = v.Name, Role = v.Role, Affiliation = v.Affiliation }
        );
        var funding = Kept<ExtractedFunding, FundingValue>(
            sheet,
            ItemKind.Funding,
            read.Funding,
            f => f.Funder,
            f => f.Mentions,
            (f, v) => f with { Funder = v.Funder, Grants = v.Grants }
        );
        return read with
        {
            Release = ReviewedFields.Release(sheet),
            Studies = ReviewedFields.Studies(sheet),
            Markers = markers.Markers,
            Pathways = Kept<ExtractedPathway, PathwayValue>(
                sheet,
                ItemKind.Pathway,
                read.Pathways,
                p => p.Name,
                p => p.Mentions,
                (p, v) => p with { Name = v.Name, Ids = v.Ids }
            ),
            Institutions = institutions,
            People = [.. people.Select(p => p with { Affiliation = NewName(sheet, p.Affiliation) })],
            Funding = [.. funding.Select(f => f with { Funder = NewName(sheet, f.Funder) ?? f.Funder })],
            Findings = ReviewedFindings.Of(sheet, markers),
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

    private static List<T> Kept<T, TValue>(
        ReviewSheet sheet,
        ItemKind kind,
        IReadOnlyList<T> read,
        Func<T, string> name,
        Func<T, IReadOnlyList<ExtractedMention>> mentions,
        Func<T, TValue, T> with
    )
        where TValue : ItemValue
    {
        var kept = new List<T>();
        foreach (var one in read)
        {
            var item = ItemOf(sheet, kind, name(one), mentions(one));
            if (item is null || ReferenceEquals(item.Value, item.Read) && item.IsKept)
            {
                kept.Add(one);
            }
            else if (item is { IsKept: true, Value: TValue value })
            {
                kept.Add(with(one, value));
            }
        }

        return kept;
    }

    /// <summary>An institution that a person renamed is renamed wherever it is pointed to by its name.</summary>
    private static string? NewName(ReviewSheet sheet, string? name) =>
        name is null ? null
        : sheet.Items.FirstOrDefault(i => i is { Kind: ItemKind.Institution, IsKept: true } && i.Name == name)?.Value
            is InstitutionValue value
            ? value.Name
        : name;
}
