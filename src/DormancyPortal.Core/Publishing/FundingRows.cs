using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of who paid: one for each institution, with all its grants.</summary>
internal static class FundingRows
{
    public static void Add(RowSource source, ReleaseRows rows, IReadOnlyDictionary<string, long> institutions) =>
        rows.Funding.AddRange(
            source
                .Extraction.Funding.GroupBy(f => institutions[f.Funder])
                .Select(paid => new Funding
                {
                    ReleaseId = source.Release.Id,
                    InstitutionId = paid.Key,
                    Grants = [.. paid.SelectMany(f => f.Grants).Distinct(StringComparer.Ordinal)],
                })
        );
}
