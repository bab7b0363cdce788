using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Importing;

/// <summary>Files of reference data between upload and confirmation: in the store, so that any process can go on.</summary>
public sealed class ReferenceUploads(PortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Keeps a file that can be read; those forgotten for a day go.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> KeepAsync(
        ReferenceKind kind,
        string source,
        byte[] bytes,
        string by,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - KeptFor;
        await db.ReferenceUploads.Where(u => u.UploadedAt < old).ExecuteDeleteAsync(cancel);
        var upload = new ReferenceUpload
        {
            Kind = kind.ToString(),
            Source = source,
            UploadedBy = by,
            UploadedAt = now,
            Bytes = bytes,
        };
        db.ReferenceUploads.Add(upload);
        await db.SaveChangesAsync(cancel);
        return upload.Id;
    }

    /// <summary>A file that waits; null when it was imported, discarded or forgotten.</summary>
    public Task<ReferenceUpload?> FindAsync(long id, CancellationToken cancel) =>
        db.ReferenceUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);

    /// <summary>The files that wait, newest first, without their bytes.</summary>
    public async Task<IReadOnlyList<(long Id, string Source, string By, DateTime At)>> WaitingAsync(
        CancellationToken cancel
    ) =>
        [
            .. (
                await db
                    .ReferenceUploads.OrderByDescending(u => u.Id)
                    .Select(u => new
                    {
                        u.Id,
                        u.Source,
                        u.UploadedBy,
                        u.UploadedAt,
                    })
                    .ToListAsync(cancel)
            ).Select(u => (u.Id, u.Source, u.UploadedBy, u.UploadedAt)),
        ];

    /// <summary>Forgets a file.</summary>
    public Task DiscardAsync(long id, CancellationToken cancel) =>
        db.ReferenceUploads.Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
}
