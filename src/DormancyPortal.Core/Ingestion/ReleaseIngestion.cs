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
        var sha256 = HashOf(bytes);
        if (await KeptAsync(sha256, cancel) is { } kept)
        {
            return kept;
        }

        var (read, error) = Read(fileName, bytes);
        if (read is null)
        {
            return new IngestOutcome.Unreadable(error!);
        }

        // Locks the store for writing, so that nobody keeps the same file or takes the same slug meanwhile.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await KeepAsync(read, uploadedBy, cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>SHA-256 of a file, hex in lower case.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a document and keeps nothing.</summary>
    /// <returns>What was read, or why it could not be.</returns>
    public (ReadDocument? Read, DocumentError? Error) Read(string fileName, byte[] bytes)
    {
        var name = NameOf(fileName);
        var document = DocumentReader.Read(name, bytes);
        if (document.Error is { } error)
        {
            return (null, error);
        }

        if (!DocumentReader.MayBeDocument(name))
        {
            return (
                null,
                new DocumentError(
                    "unsupported-format",
                    $"The ending of {name} is of no file that is read. The portal reads {DocumentReader.AcceptedFormats}."
                )
            );
        }

        var extraction = Extractor.Extract(document.Text!, lexicon) with
        {
            File = name,
            Format = document.Format!.Value.ToString().ToLowerInvariant(),
        };
        return (new ReadDocument(bytes, HashOf(bytes), document.Format.Value, extraction), null);
    }

    /// <summary>Keeps what was read as a draft, inside a transaction of the caller, who so may keep more with it.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="uploadedBy">User name of who sends it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The draft, or the release that has the same bytes.</returns>
    public async Task<IngestOutcome> KeepAsync(ReadDocument read, string uploadedBy, CancellationToken cancel)
    {
        if (await KeptAsync(read.Sha256, cancel) is { } meanwhile)
        {
            return meanwhile;
        }

        var (extraction, name) = (read.Extraction, read.Extraction.File!);
        var release = new Release
        {
            Sha256 = read.Sha256,
            Slug = await FreeSlugAsync(extraction.Release.Headline ?? Path.GetFileNameWithoutExtension(name), cancel),
            MediaType = DocumentReader.MediaTypeOf(read.Format),
            FileName = name,
            Size = read.Bytes.Length,
            UploadedBy = uploadedBy,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
            State = ReleaseState.Draft,
            File = new ReleaseFile { Bytes = read.Bytes },
            Readings = [ReadingRecord.Of(extraction, lexicon.Version, clock.GetUtcNow().UtcDateTime)],
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync(cancel);
        return new IngestOutcome.Added(release.Id, release.Slug);
    }

    private static string NameOf(string fileName)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        return name.Length > 0 ? name : "unnamed";
    }

    private async Task<IngestOutcome?> KeptAsync(string sha256, CancellationToken cancel) =>
        await db
            .Releases.Where(r => r.Sha256 == sha256)
            .Select(r => new IngestOutcome.AlreadyKept(r.Id, r.Slug, r.State))
            .FirstOrDefaultAsync(cancel);

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
