using System.Globalization;

namespace DormancyPortal.Core.Catalog;

/// <summary>Every URL of the portal, relative to its root. Pages, feeds and exports build none by themselves.</summary>
public static partial class PortalUrls
{
    /// <summary>The record of a marker: <c>/markers/TEK</c>.</summary>
    public static string Marker(string slug) => $"/markers/{Escape(slug)}";

    /// <summary>The record of a pathway.</summary>
    public static string Pathway(string slug) => $"/pathways/{Escape(slug)}";

    /// <summary>The record of a context.</summary>
    public static string Context(string slug) => $"/contexts/{Escape(slug)}";

    /// <summary>The record of a study.</summary>
    public static string Study(string slug) => $"/studies/{Escape(slug)}";

    /// <summary>The record of an institution.</summary>
    public static string Institution(string slug) => $"/institutions/{Escape(slug)}";

    /// <summary>What an institution paid for.</summary>
    public static string Funder(string slug) => $"/funders/{Escape(slug)}";

    /// <summary>The record of a person.</summary>
    public static string Person(string slug) => $"/people/{Escape(slug)}";

    /// <summary>The record of a finding.</summary>
    public static string Finding(string id) => $"/findings/{Escape(id)}";

    /// <summary>The line that explains a rule of the engine.</summary>
    /// <param name="of">What the rule gives: a field by its name, or <c>finding</c>, <c>marker</c>, <c>institution</c>, ….</param>
    /// <param name="rule">Its name.</param>
    public static string Rule(string of, string rule) => $"/about/method#rule-{Escape(of)}-{Escape(rule)}";

    /// <summary>The full text of a release.</summary>
    public static string Release(string slug) => $"/releases/{Escape(slug)}";

    /// <summary>One version of a story: <c>/releases/some-story/v/1</c>.</summary>
    /// <param name="slug">The story.</param>
    /// <param name="number">Number of the version, from 1.</param>
    public static string Version(string slug, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Release(slug)}/v/{number}");

    /// <summary>One version of a story with one finding marked.</summary>
    /// <param name="slug">The story.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="findingId">The finding.</param>
    public static string VersionEvidence(string slug, int number, string findingId) =>
        $"{Version(slug, number)}?show={Escape(findingId)}#{Escape(findingId)}";

    /// <summary>The file of one version of a story as it was uploaded.</summary>
    /// <param name="slug">The story.</param>
    /// <param name="number">Number of the version, from 1.</param>
    public static string VersionFile(string slug, int number) => $"{Version(slug, number)}/file";

    /// <summary>Where a reader says what is wrong with a record.</summary>
    public static string Report(RecordKind kind, string slug) =>
        $"/report?kind={kind.ToString().ToLowerInvariant()}&id={Escape(slug)}";

    /// <summary>The file of a release as it was uploaded.</summary>
    public static string ReleaseFile(string slug) => $"/releases/{Escape(slug)}/file";

    /// <summary>The release with one finding marked and its sentence in view.</summary>
    /// <param name="releaseSlug">The release.</param>
    /// <param name="findingId">The finding.</param>
    /// <param name="sentence">Number of its sentence in the release, from 0.</param>
    public static string Evidence(string releaseSlug, string findingId, int sentence) =>
        $"/releases/{Escape(releaseSlug)}?show={Escape(findingId)}#s{sentence}";

    /// <summary>The release with one sentence in view.</summary>
    public static string Sentence(string releaseSlug, int sentence) => $"/releases/{Escape(releaseSlug)}#s{sentence}";

    /// <summary>The search for a text.</summary>
    public static string Search(string query) => $"{SearchPage}?q={Escape(query)}";

    /// <summary>The studies of one journal.</summary>
    public static string StudiesOfJournal(string journal) => $"/studies?journal={Escape(journal)}";

    /// <summary>The institutions of one country.</summary>
    public static string InstitutionsOfCountry(string country) => $"/institutions?country={Escape(country)}";

    /// <summary>The public log.</summary>
    public const string Changes = "/changes";

    /// <summary>The public log of what touched one record.</summary>
    /// <param name="on">The record as addresses write it, e.g. <c>marker:TEK</c>.</param>
    public static string ChangesOn(string on) => With(Changes, [("on", on)]);

    /// <summary>What people did, for administrators.</summary>
    public const string History = "/admin/history";

    /// <summary>What people did on one record, for administrators.</summary>
    /// <param name="on">The record as addresses write it, e.g. <c>marker:TEK</c>.</param>
    public static string HistoryOn(string on) => With(History, [("on", on)]);

    /// <summary>Where an administrator sees what taking an act back would change, and does it.</summary>
    /// <param name="source">Which record the act is kept in.</param>
    /// <param name="number">Its number there.</param>
    public static string Undo(string source, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{History}/{Escape(source)}/{number}/undo");

    /// <summary>The same with all that it would change, although saying that takes as long as the act.</summary>
    /// <param name="source">The record that keeps the act.</param>
    /// <param name="number">Its number there.</param>
    public static string UndoWhole(string source, long number) => $"{Undo(source, number)}?whole=true";

    /// <summary>The search.</summary>
    public const string SearchPage = "/search";

    /// <summary>Many names at once.</summary>
    public const string Lookup = "/lookup";

    /// <summary>The page that explains the API.</summary>
    public const string ApiPage = "/api";

    /// <summary>The reference of the API, to be browsed; its scripts lie beside it, hence the slash.</summary>
    public const string ApiReference = "/api/reference/";

    /// <summary>What every address of the API begins with.</summary>
    public const string ApiRoot = "/api/v1";

    /// <summary>The API's reading of a text that is sent.</summary>
    public const string ApiExtract = $"{ApiRoot}/extract";

    /// <summary>The description of the API for programs.</summary>
    public const string OpenApi = "/openapi.json";

    /// <summary>The endpoint for agents (Model Context Protocol).</summary>
    public const string Mcp = "/mcp";

    /// <summary>The list of sitemaps.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>The dumps.</summary>
    public const string Downloads = "/downloads";

    /// <summary>The terms on which data may be used.</summary>
    public const string Licence = $"{Downloads}#licence";

    /// <summary>The list of one sort of record: <c>/markers</c>.</summary>
    public static string List(RecordKind kind) =>
        kind switch
        {
            RecordKind.Marker => "/markers",
            RecordKind.Pathway => "/pathways",
            RecordKind.Finding => "/findings",
            RecordKind.Study => "/studies",
            RecordKind.Release => "/releases",
            RecordKind.Institution => "/institutions",
            RecordKind.Person => "/people",
            RecordKind.Context => "/contexts",
            _ => "/funders",
        };

    /// <summary>The record of a slug, or, of a finding, of an id.</summary>
    public static string Record(RecordKind kind, string slug) => $"{List(kind)}/{Escape(slug)}";

    /// <summary>The record that has an identifier of somebody else: <c>/id/doi/10.1000/1</c>.</summary>
    /// <param name="scheme">Whose, in lower case.</param>
    /// <param name="id">The identifier.</param>
    public static string Identifier(string scheme, string id) =>
        $"/id/{Escape(scheme)}/{string.Join('/', id.Split('/').Select(Escape))}";

    /// <summary>Many names at once, looked up.</summary>
    /// <param name="names">One a line.</param>
    public static string LookupOf(string names) => $"{Lookup}?names={Escape(names)}";

    /// <summary>One file of an edition of the dumps.</summary>
    public static string Download(string edition, string file) => $"{Downloads}/{Escape(edition)}/{Escape(file)}";

    /// <summary>One sitemap.</summary>
    /// <param name="list">What it lists, e.g. <c>markers</c>.</param>
    /// <param name="number">Its number, from 1.</param>
    public static string SitemapOf(string list, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{Escape(list)}-{number}.xml");

    /// <summary>The same page in another format: <c>/markers/TEK.json</c>, filters kept.</summary>
    /// <param name="url">The page, relative to the root.</param>
    /// <param name="suffix">The format, e.g. <c>json</c>.</param>
    public static string Twin(string url, string suffix)
    {
        var end = url.IndexOfAny(['?', '#']);
        return end < 0 ? $"{url}.{suffix}" : $"{url[..end]}.{suffix}{url[end..]}";
    }

    /// <summary>The API's answer of what a page shows: <c>/api/v1/markers/TEK</c>, filters kept.</summary>
    /// <param name="url">The page, relative to the root.</param>
    public static string Api(string url) => ApiRoot + url;

    /// <summary>The findings that have all of this; what is null is not asked.</summary>
    /// <param name="asked">Parameters of the list with their values.</param>
    public static string Findings(params IEnumerable<(string Parameter, string? Value)> asked) =>
        With("/findings", asked);

    /// <summary>Markers beside studies, or, <paramref name="by"/> outcomes, beside what became of them.</summary>
    public static string Matrix(string? by = null, string? pathway = null) =>
        With("/matrix", [("by", by), ("pathway", pathway)]);

    /// <summary>Markers side by side.</summary>
    /// <param name="markers">Their slugs or any of their names.</param>
    public static string Compare(params IEnumerable<string> markers)
    {
        var names = string.Join(',', markers.Select(Escape));
        return names.Length == 0 ? "/compare" : $"/compare?markers={names}";
    }

    /// <summary>Where to begin with networks.</summary>
    public const string Network = "/network";

    /// <summary>What findings name together with a marker or pathway.</summary>
    /// <param name="recordUrl">The record of it.</param>
    public static string Neighbourhood(string recordUrl) =>
        recordUrl.StartsWith("/pathways/", StringComparison.Ordinal)
            ? $"{Network}/pathway/{recordUrl["/pathways/".Length..]}"
            : $"{Network}/{recordUrl["/markers/".Length..]}";

    /// <summary>The same as a file of GraphML.</summary>
    /// <param name="recordUrl">The record of the marker or pathway.</param>
    public static string NeighbourhoodGraphMl(string recordUrl) => $"{Neighbourhood(recordUrl)}.graphml";

    /// <summary>Releases or, <paramref name="by"/> paper, studies by their dates.</summary>
    public static string Timeline(string? by = null, string? marker = null, string? pathway = null) =>
        With("/timeline", [("by", by), ("marker", marker), ("pathway", pathway)]);

    /// <summary>The slug in the address of a record.</summary>
    public static string SlugOf(string url) => Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]);

    private static string? Word(RecordKind? kind) => kind?.ToString().ToLowerInvariant();

    private static string With(string path, IEnumerable<(string Parameter, string? Value)> asked)
    {
        var query = string.Join(
            '&',
            asked.Where(a => a.Value is not null).Select(a => $"{a.Parameter}={Escape(a.Value!)}")
        );
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
