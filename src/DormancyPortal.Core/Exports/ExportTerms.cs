using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Exports;

/// <summary>What goes with everything that is taken away: what it is, and on what terms.</summary>
public static class ExportTerms
{
    /// <summary>What the data are and are not.</summary>
    public const string Notice =
        "What press releases say, as an engine read it; not what is true, and not medical advice.";

    /// <summary>Name of the portal where data are cited.</summary>
    public const string Source = "DormancyPortal";

    /// <summary>The page that says on what terms data may be used.</summary>
    public static string Licence(PublicAddress at) => at.Of(PortalUrls.Licence);
}
