using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What the engine read, as the things that a person decides on one by one.</summary>
internal static class ReviewItems
{
    /// <summary>The fields of a study that a person may decide on, by their names in the extraction.</summary>
    public static readonly IReadOnlyList<string> StudyFields =
    [
        "title",
        "journal",
        "volume",
        "issue",
        "doi",
        "published",
    ];

    /// <summary>Everything in an extraction, in its order; a marker is followed by its mentions.</summary>
    public static IEnumerable<ReviewItem> Of(ReleaseExtraction read) =>
        Studies(read)
            .Concat(read.Findings.Select(Of))
            .Concat(read.Markers.SelectMany(Of))
            .Concat(
                read.Pathways.Select(p =>
                    Named(ItemKind.Pathway, p.Name, p.Confidence, p.Mentions, new PathwayValue(p.Name, p.Ids))
                )
            )
            .Concat(
                read.Institutions.Select(i =>
                    Named(
                        ItemKind.Institution,
                        i.Name,
                        i.Confidence,
                        i.Mentions,
                        new InstitutionValue(i.Name, i.Country, i.Ror, i.Parent, i.Role)
                    )
                )
            )
            .Concat(
                read.People.Select(p =>
                    Named(
                        ItemKind.Person,
                        p.Name,
                        p.Confidence,
                        p.Mentions,
                        new PersonValue(p.Name, p.Role, p.Affiliation)
                    )
                )
            )
            .Concat(
                read.Funding.Select(f =>
                    Named(ItemKind.Funding, f.Funder, null, f.Mentions, new FundingValue(f.Funder, f.Grants))
                )
            )
            .DistinctBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Short id of a thing: letters and digits that stay the same for the same words.</summary>
    public static string IdOf(ItemKind kind, string name, int? start, string? quote)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{kind}\u001f{name}\u001f{start}\u001f{quote}");
        return $"{kind.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..10]}";
    }

    /// <summary>The name of a field of the n-th study: <c>doi</c>, <c>doi#2</c>.</summary>
    public static string FieldName(string field, int study) =>
        study == 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{field}#{study + 1}");

    /// <summary>What a study says in a field; null when it does not.</summary>
    public static string? Field(StudyFacts study, string field) =>
        field switch
        {
            "title" => study.Title,
            "journal" => study.Journal,
            "volume" => study.Volume,
            "issue" => study.Issue,
            "doi" => study.Doi,
            _ => study.Published?.ToString("O", CultureInfo.InvariantCulture),
        };

    private static IEnumerable<ReviewItem> Studies(ReleaseExtraction read)
    {
        var nothing = new StudyFacts(null, null, null, null, null, null, []);
        var studies = read.Studies.Count == 0 ? [nothing] : read.Studies;
        return studies.SelectMany((s, n) => StudyFields.Select(f => Of(s, f, n)));
    }

    private static ReviewItem Of(StudyFacts study, string field, int number)
    {
        var evidence = study.Evidence.FirstOrDefault(e => e.Field == field);
        var said = Field(study, field);
        var value = said is null ? null : new FieldValue(said);
        return Item(ItemKind.StudyField, FieldName(field, number), evidence?.Start, evidence?.Text, value) with
        {
            Confidence = value is null ? null : 1,
            Because = value is null ? "not read" : "read in these words",
        };
    }

    private static ReviewItem Of(ExtractedFinding f) =>
        Item(
            ItemKind.Finding,
            "",
            f.Start,
            f.Evidence,
            new FindingValue(f.Direction, f.Strength, [.. f.Markers, .. f.OtherMarkers], f.Pathways, f.Models)
        ) with
        {
            Confidence = f.Confidence,
            Because = f.Reason,
        };

    private static IEnumerable<ReviewItem> Of(ExtractedMarker marker)
    {
        var value = new MarkerValue(
            marker.Symbol,
            marker.HgncId,
            marker.NcbiGene,
            marker.Ensembl,
            marker.Uniprot,
            marker.Name,
            marker.Kind
        );
        var first = marker.Mentions.Count == 0 ? null : marker.Mentions[0];
        var whole = Item(ItemKind.Marker, value.Label, first?.Start, first?.Text, value) with
        {
            Words = [.. marker.Mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal)],
            Confidence = marker.Confidence,
            Because = first?.Reason,
            Rule = first?.Rule,
        };
        yield return whole;
        foreach (var m in marker.Mentions)
        {
            yield return Item(ItemKind.Mention, value.Label, m.Start, m.Text, value) with
            {
                PartOf = whole.Id,
                Confidence = marker.Confidence,
                Because = m.Reason,
                Rule = m.Rule,
            };
        }
    }

    private static ReviewItem Named(
        ItemKind kind,
        string name,
        double? confidence,
        IReadOnlyList<ExtractedMention> mentions,
        ItemValue value
    )
    {
        var first = mentions.Count == 0 ? null : mentions[0];
        return Item(kind, name, first?.Start, first?.Text, value) with
        {
            Words = [.. mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal)],
            Confidence = confidence,
        };
    }

    private static ReviewItem Item(ItemKind kind, string name, int? start, string? quote, ItemValue? value) =>
        new()
        {
            Id = IdOf(kind, name, start, quote),
            Kind = kind,
            Name = name,
            Start = start,
            Quote = quote,
            Words = quote is null ? [] : [quote],
            Read = value,
            Value = value,
        };
}
