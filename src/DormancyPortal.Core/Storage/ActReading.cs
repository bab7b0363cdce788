using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Storage;

/// <summary>Reads what people decided on a release together with what they decided on its other versions.</summary>
public static class ActReading
{
    /// <summary>The release and every other that was ever called a version of it or of one of those, undone or not.</summary>
    public static async Task<IReadOnlyCollection<long>> KinAsync(
        this PortalDbContext db,
        long releaseId,
        CancellationToken cancel
    ) => await db.KinAsync([releaseId], cancel);

    /// <summary>Some releases with every other that was ever called a version of one of them, undone or not.</summary>
    private static async Task<HashSet<long>> KinAsync(
        this PortalDbContext db,
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var links = await db
            .Decisions.Where(d => d.SupersedesId != null)
            .Select(d => new { Newer = d.ReleaseId, Older = d.SupersedesId!.Value })
            .ToListAsync(cancel);
        var kin = releases.ToHashSet();
        var reached = 0;
        while (kin.Count > reached)
        {
            reached = kin.Count;
            foreach (var link in links.Where(l => kin.Contains(l.Newer) || kin.Contains(l.Older)))
            {
                kin.UnionWith([link.Newer, link.Older]);
            }
        }

        return kin;
    }

    /// <summary>The versions of the story that a release tells; alone where it is the only one.</summary>
    public static async Task<ReleaseVersions> VersionsAsync(
        this PortalDbContext db,
        long releaseId,
        CancellationToken cancel
    )
    {
        var kin = await db.KinAsync(releaseId, cancel);
        return ReleaseVersions.Of(
            releaseId,
            await db
                .Decisions.AsNoTracking()
                .Where(d => kin.Contains(d.ReleaseId) && d.Item == null)
                .ToListAsync(cancel)
        );
    }

    /// <summary>
    /// What people decided on a release and on what was read in it, and, of the versions that it replaces, what they decided
    /// on what was read: it is known again by its words. Oldest first.
    /// </summary>
    public static async Task<List<Decision>> DecisionsAsync(
        this PortalDbContext db,
        long releaseId,
        ReleaseVersions versions,
        CancellationToken cancel
    )
    {
        var before = versions.Before(releaseId).ToList();
        return await db
            .Decisions.AsNoTracking()
            .Where(d =>
                d.ReleaseId == releaseId || (before.Contains(d.ReleaseId) && (d.Item != null || d.UndoesId != null))
            )
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
    }

    /// <summary>The same of many releases at once, in as many queries as for one.</summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<Decision>>> DecisionsAsync(
        this PortalDbContext db,
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var kin = await db.KinAsync(releases, cancel);
        var acts = await db
            .Decisions.AsNoTracking()
            .Where(d => kin.Contains(d.ReleaseId))
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
        var onReleases = acts.FindAll(d => d.Item is null);
        var ofRelease = acts.ToLookup(d => d.ReleaseId);
        return releases.ToDictionary(id => id, id => (IReadOnlyList<Decision>)[.. Of(id)]);

        IEnumerable<Decision> Of(long id) =>
            ReleaseVersions
                .Of(id, onReleases)
                .Before(id)
                .SelectMany(older => ofRelease[older])
                .Where(d => d.Item is not null || d.UndoesId is not null)
                .Concat(ofRelease[id])
                .OrderBy(d => d.Id);
    }
}
