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
        await db
            .ReferenceUploads.Where(u => u.UploadedAt < old && (u.ConfirmedBy == null || u.ImportId != null))
            .ExecuteDeleteAsync(cancel);
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

    /// <summary>A file that waits, or that was imported, without its bytes; null when it was discarded or forgotten.</summary>
    public Task<ReferenceUpload?> FindAsync(long id, CancellationToken cancel) =>
        WithoutBytes.SingleOrDefaultAsync(u => u.Id == id, cancel);

    /// <summary>Bytes of a file: up to 128 MB, so they are read only by whoever reads the file.</summary>
    public Task<byte[]> BytesAsync(long id, CancellationToken cancel) =>
        db.ReferenceUploads.Where(u => u.Id == id).Select(u => u.Bytes).SingleAsync(cancel);

    /// <summary>The files that wait, newest first, without their bytes.</summary>
    public async Task<IReadOnlyList<ReferenceUpload>> WaitingAsync(CancellationToken cancel) =>
        await WithoutBytes.Where(u => u.ImportId == null).OrderByDescending(u => u.Id).ToListAsync(cancel);

    /// <summary>Forgets a file, unless it is being imported.</summary>
    /// <returns>Whether it is forgotten.</returns>
    public async Task<bool> DiscardAsync(long id, CancellationToken cancel) =>
        await db.ReferenceUploads.Where(u => u.Id == id && u.ConfirmedBy == null).ExecuteDeleteAsync(cancel) > 0;

    /// <summary>Says that a file is to be imported; of one that is already, nothing changes.</summary>
    public Task ConfirmAsync(long id, string by, CancellationToken cancel) =>
        db
            .ReferenceUploads.Where(u => u.Id == id && u.ConfirmedBy == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(u => u.ConfirmedBy, by).SetProperty(u => u.Problem, (string?)null),
                cancel
            );

    /// <summary>The next file that is to be imported, without its bytes; null when there is none.</summary>
    public Task<ReferenceUpload?> NextAsync(CancellationToken cancel) =>
        WithoutBytes
            .Where(u => u.ConfirmedBy != null && u.ImportId == null)
            .OrderBy(u => u.Id)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Says what a file became; its bytes go.</summary>
    public Task DoneAsync(long id, long importId, CancellationToken cancel) =>
        db
            .ReferenceUploads.Where(u => u.Id == id)
            .ExecuteUpdateAsync(
                s => s.SetProperty(u => u.ImportId, importId).SetProperty(u => u.Bytes, Array.Empty<byte>()),
                cancel
            );

    /// <summary>Says why an import broke off; the file waits again.</summary>
    public Task BreakOffAsync(long id, string problem, CancellationToken cancel) =>
        db
            .ReferenceUploads.Where(u => u.Id == id)
            .ExecuteUpdateAsync(
                s => s.SetProperty(u => u.ConfirmedBy, (string?)null).SetProperty(u => u.Problem, problem),
                cancel
            );

    private IQueryable<ReferenceUpload> WithoutBytes =>
        db.ReferenceUploads.Select(u => new ReferenceUpload
        {
            Id = u.Id,
            Kind = u.Kind,
            Source = u.Source,
            UploadedBy = u.UploadedBy,
            UploadedAt = u.UploadedAt,
            ConfirmedBy = u.ConfirmedBy,
            ImportId = u.ImportId,
            Problem = u.Problem,
            Bytes = Array.Empty<byte>(),
        });
}
