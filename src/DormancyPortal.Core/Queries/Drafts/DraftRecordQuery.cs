using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Reads one uploaded release with its newest reading, whatever its state.</summary>
public sealed class DraftRecordQuery(PortalDbContext db)
{
    /// <summary>The release of a slug; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public async Task<DraftRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var release = await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        return release is null ? null : await ReadAsync(release, cancel);
    }

    /// <summary>The release of a number.</summary>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public async Task<DraftRecord> ReadAsync(long releaseId, CancellationToken cancel) =>
        await ReadAsync(await db.Releases.AsNoTracking().SingleAsync(r => r.Id == releaseId, cancel), cancel);

    private async Task<DraftRecord> ReadAsync(Release release, CancellationToken cancel)
    {
        var reading = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == release.Id)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        var extraction = ReadingRecord.Extraction(reading);
        var versions = await db.VersionsAsync(release.Id, cancel);
        return new DraftRecord
        {
            ReleaseId = release.Id,
            Slug = release.Slug,
            FileName = release.FileName,
            Size = release.Size,
            Sha256 = release.Sha256,
            UploadedBy = release.UploadedBy,
            UploadedAt = release.UploadedAt,
            State = release.State,
            Extraction = extraction,
            Published = await PublishedAsync(release.Id, reading.Id, extraction, cancel),
            Decisions = await db.DecisionsAsync(release.Id, versions, cancel),
            Versions = versions,
        };
    }

    private async Task<ReleaseExtraction?> PublishedAsync(
        long releaseId,
        long newest,
        ReleaseExtraction extraction,
        CancellationToken cancel
    )
    {
        var id = await db
            .PublishedReleases.Where(p => p.ReleaseId == releaseId)
            .Select(p => (long?)p.ReadingId)
            .SingleOrDefaultAsync(cancel);
        return id is null ? null
            : id == newest ? extraction
            : ReadingRecord.Extraction(await db.Readings.AsNoTracking().SingleAsync(r => r.Id == id, cancel));
    }

    /// <summary>The file of a release as it was uploaded; null when there is none.</summary>
    public async Task<(byte[] Bytes, string FileName)?> FileAsync(string slug, CancellationToken cancel)
    {
        var release = await db
            .Releases.AsNoTracking()
            .Include(r => r.File)
            .FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        return release is null ? null : (release.File.Bytes, release.FileName);
    }
}
