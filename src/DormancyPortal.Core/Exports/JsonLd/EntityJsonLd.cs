using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Extraction;
using static DormancyPortal.Core.Exports.JsonLd.JsonLdExport;

namespace DormancyPortal.Core.Exports.JsonLd;

/// <summary>What releases name: genes, terms, organizations, people.</summary>
internal static class EntityJsonLd
{
    /// <summary>"Part of" and "has part" as GO and Reactome say it: schema.org has no words for it between terms.</summary>
    private const string PartOf = "http://purl.obolibrary.org/obo/BFO_0000050";
    private const string HasPart = "http://purl.obolibrary.org/obo/BFO_0000051";

    public static JsonObject Of(MarkerRecord marker, PublicAddress at)
    {
        var thing = Thing(TypeOf(marker.Kind), at.Of(PortalUrls.Marker(marker.Slug)), marker.Label);
        if (marker.Kind == MarkerKind.Gene)
        {
            Conform(thing, "Gene/1.0-RELEASE");
        }

        Set(thing, "description", marker.Name == marker.Label ? null : marker.Name);
        Set(thing, "alternateName", marker.Names.Select(n => n.Written));
        var ids = OutboundLinks.GeneIds(marker.HgncId, marker.NcbiGene, marker.Ensembl, marker.Uniprot);
        SetIds(thing, ids, Curie);
        Set(
            thing,
            "hasBioChemEntityPart",
            marker
                .Members.Where(m => m.Slug is not null)
                .Select(m => Link("Gene", at.Of(PortalUrls.Marker(m.Slug!)), m.Label))
        );
        SetSubjectOf(thing, marker.Releases, at);
        return thing;
    }

    public static JsonObject Of(PathwayRecord pathway, PublicAddress at)
    {
        var thing = Thing("DefinedTerm", at.Of(PortalUrls.Pathway(pathway.Slug)), pathway.Name);
        Set(thing, "description", pathway.Definition);
        Set(thing, "alternateName", pathway.Names);
        SetIds(thing, pathway.Ids.Select(OutboundLinks.Of).OfType<OutboundLink>(), id => id.Id);
        if (pathway.Parent is { } whole)
        {
            thing[PartOf] = Term(whole, at);
        }

        Set(thing, HasPart, pathway.Parts.Select(p => Term(p, at)));
        SetSubjectOf(thing, pathway.Releases, at);
        return thing;
    }

    public static JsonObject Of(ContextRecord context, PublicAddress at)
    {
        var thing = Thing("DefinedTerm", at.Of(PortalUrls.Context(context.Slug)), context.Name);
        Set(thing, "termCode", context.Curie);
        var id = context.Curie is { } curie ? OutboundLinks.Of(curie) : null;
        Set(thing, "sameAs", id?.Url);
        SetSubjectOf(thing, context.Releases, at);
        return thing;
    }

    public static JsonObject Of(InstitutionRecord institution, PublicAddress at)
    {
        var thing = Organization(
            at.Of(PortalUrls.Institution(institution.Slug)),
            institution.Name,
            institution.Country,
            institution.Ror
        );
        Set(thing, "alternateName", institution.Names);
        if (institution.Parent is { } parent)
        {
            thing["parentOrganization"] = Part(parent, at);
        }

        Set(thing, "subOrganization", institution.Parts.Select(p => Part(p, at)));
        return thing;
    }

    public static JsonObject Of(FunderRecord funder, PublicAddress at) =>
        Organization(at.Of(PortalUrls.Institution(funder.Slug)), funder.Name, funder.Country, funder.Ror);

    public static JsonObject Of(PersonRecord person, PublicAddress at)
    {
        var thing = Thing("Person", at.Of(PortalUrls.Person(person.Slug)), person.Name);
        Set(thing, "alternateName", person.Names);
        if (OutboundLinks.OfOrcid(person.Orcid) is { } orcid)
        {
            thing["identifier"] = orcid.Url;
            thing["sameAs"] = orcid.Url;
        }

        Set(
            thing,
            "affiliation",
            person
                .Roles.Where(r => r.AffiliationSlug is not null)
                .DistinctBy(r => r.AffiliationSlug)
                .Select(r => Link("Organization", at.Of(PortalUrls.Institution(r.AffiliationSlug!)), r.Affiliation!))
        );
        return thing;
    }

    /// <summary>The type of a marker: only a gene is said to be one, and an unlinked name may be anything.</summary>
    internal static string TypeOf(MarkerKind kind) =>
        kind switch
        {
            MarkerKind.Gene => "Gene",
            MarkerKind.Unlinked => "Thing",
            _ => "BioChemEntity",
        };

    private static JsonObject Organization(string id, string name, string? country, string? ror)
    {
        var thing = Thing("Organization", id, name);
        if (OutboundLinks.OfRor(ror) is { } known)
        {
            thing["identifier"] = known.Url;
            thing["sameAs"] = known.Url;
        }

        if (country is not null)
        {
            thing["location"] = new JsonObject { ["@type"] = "Country", ["name"] = country };
        }

        return thing;
    }

    private static JsonObject Part(NamedRecord institution, PublicAddress at) =>
        institution.Slug is { } slug
            ? Link("Organization", at.Of(PortalUrls.Institution(slug)), institution.Label)
            : new JsonObject { ["@type"] = "Organization", ["name"] = institution.Label };

    private static JsonObject Term(NamedRecord pathway, PublicAddress at) =>
        Link("DefinedTerm", at.Of(PortalUrls.Pathway(pathway.Slug!)), pathway.Label);

    private static void SetSubjectOf(JsonObject thing, IReadOnlyList<NamingRelease> releases, PublicAddress at) =>
        Set(
            thing,
            "subjectOf",
            releases.Select(r => Link("NewsArticle", at.Of(PortalUrls.Release(r.Slug)), r.Headline))
        );

    private static string Curie(OutboundLink id) =>
        id.Site switch
        {
            "HGNC" => id.Id,
            "NCBI Gene" => $"NCBIGene:{id.Id}",
            "Ensembl" => $"ENSEMBL:{id.Id}",
            _ => $"UniProtKB:{id.Id}",
        };
}
