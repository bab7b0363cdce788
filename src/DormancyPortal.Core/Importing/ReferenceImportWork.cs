using System.Security.Cryptography;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Importing;

/// <summary>
/// Imports confirmed files one by one. What is to be done stands in the store, and a file that is known already changes
/// nothing, so whoever is stopped in the middle begins the file again.
/// </summary>
public sealed class ReferenceImportWork(PortalDbContext db, ReferenceUploads uploads, ReferenceImporter importer)
{
    /// <summary>Imports the next file that is confirmed.</summary>
    /// <param name="progress">Told of which file what share is written, 0 to 1.</param>
    /// <param name="cancel">Leaves the file for the next time.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DoNextAsync(Action<long, double> progress, CancellationToken cancel)
    {
        if (await uploads.NextAsync(cancel) is not { ConfirmedBy: { } by } upload)
        {
            return false;
        }

        try
        {
            await uploads.DoneAsync(upload.Id, await ImportAsync(upload, by, progress, cancel), cancel);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            await uploads.BreakOffAsync(upload.Id, "The import broke off. Nothing has changed; try it again.", cancel);
            throw;
        }

        return true;
    }

    private async Task<long> ImportAsync(
        ReferenceUpload upload,
        string by,
        Action<long, double> progress,
        CancellationToken cancel
    )
    {
        progress(upload.Id, 0);
        var bytes = await uploads.BytesAsync(upload.Id, cancel);
        using var stream = new MemoryStream(bytes, writable: false);
        var read = ReferenceFile.Read(stream, Path.GetFileName(upload.Source));
        var origin = new ReferenceOrigin(upload.Source, Convert.ToHexStringLower(SHA256.HashData(bytes)), by);
        await importer.ImportAsync(read, origin, share => progress(upload.Id, share), cancel);
        return await db.ReferenceImports.Where(i => i.Kind == upload.Kind).MaxAsync(i => i.Id, cancel);
    }
}
