using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>The address of a record.</summary>
/// <param name="Slug">The last part of it.</param>
/// <param name="Changed">When the record changed, UTC; null when that is not known.</param>
public sealed record AddressRow(string Slug, DateTime? Changed);

/// <summary>Reads the addresses of all records, for search engines.</summary>
public sealed class AddressQuery(PortalDbContext db)
{
    /// <summary>How many records of a sort there are.</summary>
    public Task<int> CountAsync(RecordKind kind, CancellationToken cancel) => Addresses(kind).CountAsync(cancel);

    /// <summary>One page of their addresses.</summary>
    public Task<List<AddressRow>> ListAsync(RecordKind kind, PageRequest page, CancellationToken cancel) =>
        Addresses(kind).Skip(page.Skip).Take(page.Size).ToListAsync(cancel);

    private IQueryable<AddressRow> Addresses(RecordKind kind) =>
        kind switch
        {
            RecordKind.Marker => db.Markers.OrderBy(m => m.Id).Select(m => new AddressRow(m.Slug, null)),
            RecordKind.Pathway => db.Pathways.OrderBy(p => p.Id).Select(p => new AddressRow(p.Slug, null)),
            RecordKind.Finding => db.Findings.OrderBy(f => f.Id).Select(f => new AddressRow(f.Id, null)),
            RecordKind.Study => db.Studies.OrderBy(s => s.Id).Select(s => new AddressRow(s.Slug, null)),
            RecordKind.Release => db
                .PublishedReleases.OrderBy(r => r.ReleaseId)
                .Select(r => new AddressRow(r.Slug, r.PublishedAt)),
            RecordKind.Institution => db.Institutions.OrderBy(i => i.Id).Select(i => new AddressRow(i.Slug, null)),
            RecordKind.Person => db.People.OrderBy(p => p.Id).Select(p => new AddressRow(p.Slug, null)),
            RecordKind.Context => db.Contexts.OrderBy(c => c.Id).Select(c => new AddressRow(c.Slug, null)),
            _ => db
                .Institutions.Where(i => i.Funding.Any())
                .OrderBy(i => i.Id)
                .Select(i => new AddressRow(i.Slug, null)),
        };
}
