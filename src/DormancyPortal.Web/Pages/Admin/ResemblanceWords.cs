using System.Globalization;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>How a document resembles a release that is here, in words.</summary>
public static class ResemblanceWords
{
    /// <summary>What it is to the release, before the release's name.</summary>
    public static string Of(Resemblance near) =>
        near.Kind switch
        {
            ResemblanceKind.NewVersion => "It looks like a new version of",
            ResemblanceKind.OtherCopy => "It looks like another copy of",
            _ => "It tells of the same paper in other words as",
        };

    /// <summary>Why, and where that release stands: <c>97 % of its words, the same DOI; PR Newswire, published</c>.</summary>
    public static string Why(Resemblance near)
    {
        var reasons = new List<string>();
        if (near.Share >= Resemblance.NearlyIdentical)
        {
            // Not rounded up: 100 % means all.
            reasons.Add($"{Math.Floor(near.Share * 100).ToString(CultureInfo.InvariantCulture)} % of its words");
        }

        if (near.SameArticle)
        {
            reasons.Add("the same number of its outlet");
        }

        if (near.SameDoi)
        {
            reasons.Add("the same DOI");
        }

        return $"{CountWords.Listed(reasons)}; {(near.Outlet is { } outlet ? $"{outlet}, " : "")}{AdminWords.Of(near.State)}";
    }
}
