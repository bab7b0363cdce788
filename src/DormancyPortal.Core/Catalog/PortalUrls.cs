using System.Globalization;

namespace DormancyPortal.Core.Catalog;

/// <summary>Every URL of the portal, relative to its root. Pages, feeds and exports build none by themselves.</summary>
public static class PortalUrls
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

    /// <summary>The full text of a release.</summary>
    public static string Release(string slug) => $"/releases/{Escape(slug)}";

    /// <summary>The page on which an administrator decides on an uploaded release.</summary>
    public static string Draft(string slug) => $"/admin/releases/{Escape(slug)}";

    /// <summary>The page on which an administrator decides on a file of reference data.</summary>
    public static string ReferenceUpload(long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/reference-data/uploads/{id}");

    /// <summary>What an import of reference data changed.</summary>
    public static string ReferenceImport(long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/admin/reference-data/imports/{id}");

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
    public static string Search(string query) => $"/search?q={Escape(query)}";

    /// <summary>The studies of one journal.</summary>
    public static string StudiesOfJournal(string journal) => $"/studies?journal={Escape(journal)}";

    /// <summary>The institutions of one country.</summary>
    public static string InstitutionsOfCountry(string country) => $"/institutions?country={Escape(country)}";

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

    /// <summary>Where many names are looked up at once.</summary>
    public const string Lookup = "/lookup";

    /// <summary>What these names mean.</summary>
    public static string LookupOf(IEnumerable<string> names) =>
        $"{Lookup}?names={string.Join(',', names.Select(Escape))}";

    /// <summary>The same as CSV.</summary>
    public static string LookupCsv(IEnumerable<string> names) =>
        $"{Lookup}.csv?names={string.Join(',', names.Select(Escape))}";

    /// <summary>The slug in the address of a record.</summary>
    public static string SlugOf(string url) => Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]);

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
