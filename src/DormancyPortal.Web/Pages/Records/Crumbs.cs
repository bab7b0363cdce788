using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The way back from a record: the list it is of.</summary>
public static class Crumbs
{
    /// <summary>From a marker.</summary>
    public static IReadOnlyList<(string Url, string Words)> Markers { get; } = [("/markers", "Markers")];

    /// <summary>From a pathway.</summary>
    public static IReadOnlyList<(string Url, string Words)> Pathways { get; } = [("/pathways", "Pathways")];

    /// <summary>From a study.</summary>
    public static IReadOnlyList<(string Url, string Words)> Studies { get; } = [("/studies", "Studies")];

    /// <summary>From an institution.</summary>
    public static IReadOnlyList<(string Url, string Words)> Institutions { get; } = [("/institutions", "Institutions")];

    /// <summary>From a person.</summary>
    public static IReadOnlyList<(string Url, string Words)> People { get; } = [("/people", "People")];

    /// <summary>From a context.</summary>
    public static IReadOnlyList<(string Url, string Words)> Contexts { get; } = [("/contexts", "Contexts")];

    /// <summary>From a funder.</summary>
    public static IReadOnlyList<(string Url, string Words)> Funders { get; } = [("/funders", "Funders")];

    /// <summary>From a finding.</summary>
    public static IReadOnlyList<(string Url, string Words)> Findings { get; } = [("/findings", "Findings")];

    /// <summary>From a neighbourhood.</summary>
    public static IReadOnlyList<(string Url, string Words)> Network { get; } = [(PortalUrls.Network, "Network")];

    /// <summary>From a release.</summary>
    public static IReadOnlyList<(string Url, string Words)> Releases { get; } = [("/releases", "Releases")];
}
