using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>A release that belongs into the catalog.</summary>
/// <param name="Release">The record of its file.</param>
/// <param name="Slug">Its address, which all versions of a story share.</param>
/// <param name="Published">The publish that put it there.</param>
/// <param name="Decisions">What people decided before that publish, on the versions that it replaces too.</param>
internal sealed record ShownRelease(Release Release, string Slug, Decision Published, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Puts a release where its acts and those on its other versions say.</summary>
    /// <returns>The release, when that is the catalog; else null.</returns>
    public static async Task<ShownRelease?> FollowAsync(PortalDbContext db, long releaseId, CancellationToken cancel)
    {
        var versions = await db.VersionsAsync(releaseId, cancel);
        var version = versions.Of(releaseId);
        var release = await db.Releases.SingleAsync(r => r.Id == releaseId, cancel);
        release.State = version.State;
        await db.SaveChangesAsync(cancel);
        if (version.State != ReleaseState.Published)
        {
            return null;
        }

        var slug =
            versions.Oldest == releaseId
                ? release.Slug
                : await db.Releases.Where(r => r.Id == versions.Oldest).Select(r => r.Slug).SingleAsync(cancel);
        // What people decided after they published waits for the next publish, in a rebuild too.
        var decisions = await db.DecisionsAsync(releaseId, versions, cancel);
        return new ShownRelease(release, slug, version.By!, decisions.FindAll(d => d.Id <= version.By!.Id));
    }
}
