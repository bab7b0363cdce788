using System.Globalization;
using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Extraction;
using static DormancyPortal.Core.Exports.JsonLd.JsonLdExport;

namespace DormancyPortal.Core.Exports.JsonLd;

/// <summary>What somebody wrote: papers, releases, and what one sentence of a release claims.</summary>
internal static class ArticleJsonLd
{
    public static JsonObject Of(StudyRecord study, PublicAddress at)
    {
        var thing = Thing("ScholarlyArticle", at.Of(PortalUrls.Study(study.Slug)), study.DisplayTitle);
        Set(thing, "headline", study.Title);
        Set(thing, "datePublished", Day(study.Published));
        if (OutboundLinks.OfDoi(study.Doi) is { } doi)
        {
            thing["identifier"] = $"doi:{doi.Id}";
            thing["sameAs"] = doi.Url;
        }

        if (study.Journal is { } journal)
        {
            thing["isPartOf"] = InPeriodical(journal, study.Volume, study.Issue);
        }

        Set(
            thing,
            "contributor",
            study
                .People.Where(p => p.Role == PersonRole.Researcher)
                .DistinctBy(p => p.Slug)
                .Select(p => Link("Person", at.Of(PortalUrls.Person(p.Slug)), p.Name))
        );
        Set(
            thing,
            "sourceOrganization",
            study
                .Institutions.Where(i => i.Role == InstitutionRole.Author)
                .DistinctBy(i => i.Slug)
                .Select(i => Link("Organization", at.Of(PortalUrls.Institution(i.Slug)), i.Name))
        );
        Set(
            thing,
            "funder",
            study
                .Funding.DistinctBy(f => f.Slug)
                .Select(f => Link("Organization", at.Of(PortalUrls.Institution(f.Slug)), f.Name))
        );
        Set(thing, "about", study.Markers.Select(m => Link("Thing", at.Of(PortalUrls.Marker(m.Slug)), m.Label)));
        Set(
            thing,
            "subjectOf",
            study.Releases.Select(r => Link("NewsArticle", at.Of(PortalUrls.Release(r.Slug)), r.Headline))
        );
        return thing;
    }

    public static JsonObject Of(ReleaseRecord release, PublicAddress at)
    {
        var thing = Thing("NewsArticle", at.Of(PortalUrls.Release(release.Slug)), release.Headline);
        thing["headline"] = release.Headline;
        thing["inLanguage"] = "en";
        Set(thing, "datePublished", Day(release.Date));
        Set(thing, "dateline", release.Place);
        Set(thing, "sameAs", OutboundLinks.IsPage(release.Url) ? release.Url : null);
        if (release.Outlet is { } outlet)
        {
            thing["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = outlet };
        }

        thing["encoding"] = new JsonObject
        {
            ["@type"] = "MediaObject",
            ["contentUrl"] = at.Of(PortalUrls.ReleaseFile(release.Slug)),
            ["sha256"] = release.Sha256,
        };
        Set(
            thing,
            "about",
            release.Studies.Select(s => Link("ScholarlyArticle", at.Of(PortalUrls.Study(s.Slug)), s.Title))
        );
        Set(thing, "mentions", release.Mentions.DistinctBy(m => (m.Kind, m.Slug)).Select(m => Mentioned(m, at)));
        Set(
            thing,
            "hasPart",
            release.Findings.Select(f => new JsonObject
            {
                ["@type"] = "Claim",
                ["@id"] = at.Of(PortalUrls.Finding(f.Id)),
                ["text"] = f.Evidence,
            })
        );
        return thing;
    }

    public static JsonObject Of(FindingRecord finding, PublicAddress at)
    {
        var row = finding.Row;
        var thing = Thing("Claim", at.Of(PortalUrls.Finding(row.Id)), $"Finding {row.Id}");
        thing["text"] = row.Evidence;
        Set(thing, "datePublished", Day(row.Release.Date));
        Set(thing, "about", About(row, at));
        thing["appearance"] = Link("NewsArticle", at.Of(PortalUrls.Release(row.Release.Slug)), row.Release.Headline);
        if (row.Study is { } study)
        {
            thing["isBasedOn"] = Link("ScholarlyArticle", at.Of(PortalUrls.Study(study.Slug)), study.Label);
        }

        if (row.Speaker is { } speaker)
        {
            thing["author"] = new JsonObject { ["@type"] = "Person", ["name"] = speaker };
        }

        thing["claimInterpreter"] = new JsonObject
        {
            ["@type"] = "Organization",
            ["name"] = ExportTerms.Source,
            ["url"] = at.Of("/"),
        };
        return thing;
    }

    private static IEnumerable<JsonNode?> About(FindingRow row, PublicAddress at) =>
        [
            .. row.Markers.Select(m => Link("Thing", at.Of(PortalUrls.Marker(m.Slug)), m.Label)),
            .. row.Pathways.Select(p => Link("DefinedTerm", at.Of(PortalUrls.Pathway(p.Slug)), p.Label)),
            .. row.Contexts.Select(c => Link("DefinedTerm", at.Of(PortalUrls.Context(c.Slug)), c.Label)),
        ];

    private static JsonObject Mentioned(ReleaseMention mention, PublicAddress at) =>
        mention.Kind switch
        {
            MentionKind.Marker => Link("Thing", at.Of(PortalUrls.Marker(mention.Slug)), mention.Label),
            MentionKind.Pathway => Link("DefinedTerm", at.Of(PortalUrls.Pathway(mention.Slug)), mention.Label),
            MentionKind.Institution => Link("Organization", at.Of(PortalUrls.Institution(mention.Slug)), mention.Label),
            _ => Link("Person", at.Of(PortalUrls.Person(mention.Slug)), mention.Label),
        };

    private static JsonObject InPeriodical(string journal, string? volume, string? issue)
    {
        var part = new JsonObject { ["@type"] = "Periodical", ["name"] = journal };
        if (volume is not null)
        {
            part = new JsonObject
            {
                ["@type"] = "PublicationVolume",
                ["volumeNumber"] = volume,
                ["isPartOf"] = part,
            };
        }

        return issue is null
            ? part
            : new JsonObject
            {
                ["@type"] = "PublicationIssue",
                ["issueNumber"] = issue,
                ["isPartOf"] = part,
            };
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
