using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.Funders;

/// <summary>Lists the institutions that paid for work.</summary>
public sealed class FunderListQuery(PortalDbContext db)
{
    /// <summary>One page of the funders, those named by most releases first.</summary>
    public Task<PagedList<FunderRow>> ListAsync(PageRequest page, CancellationToken cancel) =>
        PagedList.OfAsync(
            db.Institutions.Where(i => i.Funding.Any())
                .OrderByDescending(i => i.Funding.Count)
                .ThenBy(i => i.Name)
                .Select(i => new FunderRow(i.Slug, i.Name, i.Country, i.Funding.Count) { Ror = i.Ror }),
            page,
            cancel
        );
}

/// <summary>A funder in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Releases">Releases that say it paid.</param>
public sealed record FunderRow(string Slug, string Name, string? Country, int Releases)
{
    /// <summary>ROR id.</summary>
    public string? Ror { get; init; }
}
