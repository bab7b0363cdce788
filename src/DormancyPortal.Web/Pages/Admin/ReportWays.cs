using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Where what a reader reports may be put right, in words.</summary>
public static class ReportWays
{
    /// <summary>Ways beside the reviews of releases, to pages of administrators.</summary>
    public static IReadOnlyList<(string Url, string Words)> Of(ProblemReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Kind switch
        {
            RecordKind.Marker => [(PortalUrls.Lexicon(report.Label), "Its names in the lexicon")],
            RecordKind.Pathway =>
            [
                (PortalUrls.Lexicon(report.Label), "Its names in the lexicon"),
                (PortalUrls.MergeWith(report.Kind, report.Slug), "Merge with…"),
            ],
            RecordKind.Funder => [(PortalUrls.MergeWith(RecordKind.Institution, report.Slug), "Merge with…")],
            RecordKind.Institution or RecordKind.Person or RecordKind.Study =>
            [
                (PortalUrls.MergeWith(report.Kind, report.Slug), "Merge with…"),
            ],
            _ => [],
        };
    }

    /// <summary>Why a decision will not close it; null when one may.</summary>
    public static string? ByHandBecause(RecordKind kind) =>
        kind == RecordKind.Context
            ? "Nobody decides on a context itself: put right the findings that name it, then close this by hand."
            : null;
}
