using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>A release names a record that it shares with others.</summary>
internal sealed record RecordLink
{
    /// <summary>Number of the record.</summary>
    public required long Id { get; init; }

    /// <summary>The release.</summary>
    public required long ReleaseId { get; init; }
}

/// <summary>The records that releases share, whatever their sort.</summary>
internal static class SharedRecords
{
    /// <summary>Their sorts.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
    [
        RecordKind.Study,
        RecordKind.Marker,
        RecordKind.Pathway,
        RecordKind.Context,
        RecordKind.Institution,
        RecordKind.Person,
    ];

    /// <summary>Which releases name which of them; a link may come more than once.</summary>
    public static IQueryable<RecordLink> Links(PortalDbContext db, RecordKind what) =>
        what switch
        {
            RecordKind.Study => db.StudyReleases.Select(s => new RecordLink
            {
                Id = s.StudyId,
                ReleaseId = s.ReleaseId,
            }),
            RecordKind.Marker => db
                .Mentions.Where(m => m.MarkerId != null)
                .Select(m => new RecordLink { Id = m.MarkerId!.Value, ReleaseId = m.ReleaseId }),
            RecordKind.Pathway => db
                .Mentions.Where(m => m.PathwayId != null)
                .Select(m => new RecordLink { Id = m.PathwayId!.Value, ReleaseId = m.ReleaseId }),
            RecordKind.Context => db
                .Mentions.Where(m => m.ContextId != null)
                .Select(m => new RecordLink { Id = m.ContextId!.Value, ReleaseId = m.ReleaseId }),
            RecordKind.Institution => db.ReleaseInstitutions.Select(i => new RecordLink
            {
                Id = i.InstitutionId,
                ReleaseId = i.ReleaseId,
            }),
            _ => db.ReleasePeople.Select(p => new RecordLink { Id = p.PersonId, ReleaseId = p.ReleaseId }),
        };

    /// <summary>The numbers of those that are in the catalog.</summary>
    public static IQueryable<long> Ids(PortalDbContext db, RecordKind what) =>
        what switch
        {
            RecordKind.Study => db.Studies.Select(s => s.Id),
            RecordKind.Marker => db.Markers.Select(m => m.Id),
            RecordKind.Pathway => db.Pathways.Select(p => p.Id),
            RecordKind.Context => db.Contexts.Select(c => c.Id),
            RecordKind.Institution => db.Institutions.Select(i => i.Id),
            _ => db.People.Select(p => p.Id),
        };

    /// <summary>What some of them are for ever, and what pages call them.</summary>
    public static async Task<IReadOnlyDictionary<long, (string Key, string Label)>> NamesAsync(
        PortalDbContext db,
        RecordKind what,
        List<long> ids,
        CancellationToken cancel
    )
    {
        if (what == RecordKind.Context)
        {
            return (await db.Contexts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancel)).ToDictionary(
                c => c.Id,
                c => (EntityKeys.Context(c.Kind, c.Name), c.Name)
            );
        }

        var named = what switch
        {
            RecordKind.Study => db
                .Studies.Where(s => ids.Contains(s.Id))
                .Select(s => new Name(s.Id, s.Key, s.DisplayTitle)),
            RecordKind.Marker => db.Markers.Where(m => ids.Contains(m.Id)).Select(m => new Name(m.Id, m.Key, m.Label)),
            RecordKind.Pathway => db
                .Pathways.Where(p => ids.Contains(p.Id))
                .Select(p => new Name(p.Id, p.Slug, p.Name)),
            RecordKind.Institution => db
                .Institutions.Where(i => ids.Contains(i.Id))
                .Select(i => new Name(i.Id, i.Key, i.Name)),
            _ => db.People.Where(p => ids.Contains(p.Id)).Select(p => new Name(p.Id, p.Key, p.Name)),
        };
        return (await named.ToListAsync(cancel)).ToDictionary(n => n.Id, n => (n.Key, n.Label));
    }

    private sealed record Name(long Id, string Key, string Label);
}
