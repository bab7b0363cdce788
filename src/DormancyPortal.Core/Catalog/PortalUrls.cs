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

    /// <summary>Where an administrator decides on one thing in an uploaded release.</summary>
    public static string Decide(string slug, string? handler = null) =>
        $"/admin/releases/{Escape(slug)}/decide{(handler is null ? "" : $"?handler={handler}")}";

    /// <summary>Where an administrator adds to an uploaded release what was missed.</summary>
    public static string Add(string slug, string? handler = null) =>
        $"/admin/releases/{Escape(slug)}/add{(handler is null ? "" : $"?handler={handler}")}";

    /// <summary>One thing in an uploaded release, alone.</summary>
    public static string DecideOn(string slug, string item) =>
        $"/admin/releases/{Escape(slug)}/decide?item={Escape(item)}";

    /// <summary>An uploaded release as readers will see it.</summary>
    public static string Preview(string slug) => $"/admin/releases/{Escape(slug)}/preview";

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

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
