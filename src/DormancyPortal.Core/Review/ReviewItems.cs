using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What the engine read, as the things that a person decides on one by one.</summary>
internal static class ReviewItems
{
    /// <summary>Everything in an extraction, in its order; what has a name is followed by its mentions.</summary>
    public static IEnumerable<ReviewItem> Of(ReleaseExtraction read) =>
        ReviewFields
            .Of(read)
            .Concat(read.Findings.Select(Of))
            .Concat(read.Markers.SelectMany(Of))
            .Concat(
                read.Pathways.SelectMany(p =>
                    Placed(
                        ItemKind.Pathway,
                        p.Name,
                        new EngineSaid(p.Confidence, p.Rule, p.Reason),
                        p.Mentions,
                        new PathwayValue(p.Name, p.Ids)
                    )
                )
            )
            .Concat(
                read.Institutions.SelectMany(i =>
                    Placed(
                        ItemKind.Institution,
                        i.Name,
                        new EngineSaid(i.Confidence, i.Rule, i.Reason),
                        i.Mentions,
                        new InstitutionValue(i.Name, i.Country, i.Ror, i.Parent, i.Role)
                    )
                )
            )
            .Concat(
                read.People.SelectMany(p =>
                    Placed(
                        ItemKind.Person,
                        p.Name,
                        new EngineSaid(p.Confidence, p.Rule, p.Reason),
                        p.Mentions,
                        new PersonValue(p.Name, p.Role, p.Affiliation)
                    )
                )
            )
            .Concat(
                read.Funding.SelectMany(f =>
                    Placed(
                        ItemKind.Funding,
                        f.Funder,
                        new EngineSaid(f.Confidence, f.Rule, f.Reason),
                        f.Mentions,
                        new FundingValue(f.Funder, f.Grants)
                    )
                )
            )
            .DistinctBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Short id of a thing: letters and digits that stay the same for the same words.</summary>
    public static string IdOf(ItemKind kind, string name, int? start, string? quote)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{kind}\u001f{name}\u001f{start}\u001f{quote}");
        return $"{kind.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..10]}";
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
            Rule = f.Rule,
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
                WholeKind = ItemKind.Marker,
                Confidence = marker.Confidence,
                Because = m.Reason,
                Rule = m.Rule,
            };
        }
    }

    /// <summary>How sure the engine is of a thing that has a name, by which rule, and why; null where an older one did not tell.</summary>
    private sealed record EngineSaid(double? Confidence, string? Rule, string? Reason);

    /// <summary>Why a thing was read so, by what the reading holds of it: engines before 0.4 kept no reason for names.</summary>
    private static string Because(ItemValue value, int places)
    {
        var named = places switch
        {
            0 => "not named in words of its own",
            1 => "named once",
            _ => string.Create(CultureInfo.InvariantCulture, $"named {places} times"),
        };
        return value switch
        {
            PathwayValue { Ids.Count: > 0 } p =>
                $"a name in the list of pathways ({string.Join(", ", p.Ids)}); {named}",
            PathwayValue => $"a name in the list of pathways, without an id; {named}",
            InstitutionValue { Ror: { } ror } => $"in the registry of institutions ({ror}); {named}",
            InstitutionValue => $"worded like an institution, in no registry; {named}",
            PersonValue { Affiliation: { } at } => $"{named}; the text places them at {at}",
            PersonValue => $"{named}; the text gives no institution",
            FundingValue { Grants.Count: > 0 } => $"{named} where the release says who paid, with grant numbers",
            _ => $"{named} where the release says who paid",
        };
    }

    /// <summary>What one place of a thing is.</summary>
    public static ItemKind PlaceOf(ItemKind whole) =>
        whole == ItemKind.Funding ? ItemKind.FunderMention : ItemKind.Mention;

    /// <summary>Something that has a name, and each place that names it.</summary>
    private static IEnumerable<ReviewItem> Placed(
        ItemKind kind,
        string name,
        EngineSaid said,
        IReadOnlyList<ExtractedMention> mentions,
        ItemValue value
    )
    {
        var whole = Named(kind, name, said, mentions, value);
        yield return whole;
        foreach (var m in mentions)
        {
            yield return Item(PlaceOf(kind), name, m.Start, m.Text, value) with
            {
                PartOf = whole.Id,
                WholeKind = kind,
                Confidence = said.Confidence,
                Because = whole.Because,
                Rule = said.Rule,
            };
        }
    }

    private static ReviewItem Named(
        ItemKind kind,
        string name,
        EngineSaid said,
        IReadOnlyList<ExtractedMention> mentions,
        ItemValue value
    )
    {
        var first = mentions.Count == 0 ? null : mentions[0];
        return Item(kind, name, first?.Start, first?.Text, value) with
        {
            Words = [.. mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal)],
            Confidence = said.Confidence,
            Because = said.Reason ?? Because(value, mentions.Count),
            Rule = said.Rule,
        };
    }

    /// <summary>A thing as it was read, at its first words.</summary>
    public static ReviewItem Item(ItemKind kind, string name, int? start, string? quote, ItemValue? value) =>
        new()
        {
            Id = IdOf(kind, name, start, quote),
            Kind = kind,
            WholeKind = kind,
            Name = name,
            Start = start,
            Quote = quote,
            Words = quote is null ? [] : [quote],
            Read = value,
            Value = value,
        };
}
