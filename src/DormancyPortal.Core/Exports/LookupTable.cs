using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Core.Exports;

/// <summary>The table of looked-up names.</summary>
public static class LookupTable
{
    /// <summary>A line a name; addresses are whole.</summary>
    public static ExportTable Of(PublicAddress at) =>
        ExportTable.Of<LookupRow>(
            ("asked", r => r.Asked),
            ("status", r => r.Status),
            ("label", r => r.Match?.Label),
            ("kind", r => r.Match?.Kind),
            ("name", r => r.Match?.Detail),
            ("hgncId", r => r.HgncId),
            ("inCatalog", r => r.Match?.InCatalog),
            ("findings", r => r.Match?.FindingCount),
            ("releases", r => r.Match?.ReleaseCount),
            ("why", r => r.Why),
            ("others", r => r.Others.Select(o => o.Label)),
            ("url", r => r.Match?.Url is { } url ? at.Of(url) : null)
        );
}
