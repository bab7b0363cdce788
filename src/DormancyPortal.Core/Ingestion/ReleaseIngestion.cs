using System.Security.Cryptography;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Ingestion;

/// <summary>Takes a document in: keeps its bytes, reads it, keeps what was read as a draft.</summary>
public sealed class ReleaseIngestion(PortalDbContext db, Lexicon lexicon, TimeProvider clock)
{
    /// <summary>Takes one document in. The same bytes twice change nothing.</summary>
    /// <param name="fileName">Its name; a folder in it is left out.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="uploadedBy">User name of who sends it.</param>
    /// <param name="cancel">Ends the work before anything is kept.</param>
    public async Task<IngestOutcome> AddAsync(
        string fileName,
        byte[] bytes,
        string uploadedBy,
        CancellationToken cancel
    )
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kept = await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Sha256 == sha256, cancel);
        if (kept is not null)
        {
            return new IngestOutcome.AlreadyKept(kept.Id, kept.Slug, kept.State);
        }

        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var document = DocumentReader.Read(name, bytes);
        if (document.Error is { } error)
        {
            return new IngestOutcome.Unreadable(error);
        }

        var extraction = Extractor.Extract(document.Text!, lexicon) with
        {
            File = name,
            Format = document.Format!.Value.ToString().ToLowerInvariant(),
        };
        var release = new Release
        {
            Sha256 = sha256,
            Slug = await FreeSlugAsync(extraction.Release.Headline ?? Path.GetFileNameWithoutExtension(name), cancel),
            MediaType = DocumentReader.MediaTypeOf(document.Format!.Value),
            FileName = name,
            Size = bytes.Length,
            UploadedBy = uploadedBy,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
            State = ReleaseState.Draft,
            File = new ReleaseFile { Bytes = bytes },
            Readings = [ReadingRecord.Of(extraction, lexicon.Version, clock.GetUtcNow().UtcDateTime)],
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync(cancel);
        return new IngestOutcome.Added(release.Id, release.Slug);
    }

    private async Task<string> FreeSlugAsync(string headline, CancellationToken cancel)
    {
        var wanted = Slug.Of(headline);
        var taken = (
            await db.Releases.Where(r => r.Slug.StartsWith(wanted)).Select(r => r.Slug).ToListAsync(cancel)
        ).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var slug = wanted;
        for (var n = 2; taken.Contains(slug); n++)
        {
            slug = $"{wanted}-{n}";
        }

        return slug;
    }
}
