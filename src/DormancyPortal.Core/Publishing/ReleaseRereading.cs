using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Reads a kept file again, by the engine of now.</summary>
internal static class ReleaseRereading
{
    /// <summary>What a lexicon lets the engine read in a release; keeps nothing. Null when its file can no longer be read.</summary>
    public static async Task<ReleaseExtraction?> ReadAsync(
        PortalDbContext db,
        long releaseId,
        Lexicon lexicon,
        CancellationToken cancel
    ) => (await ReadAsync(db, releaseId, [lexicon], cancel))?[0];

    /// <summary>The same with several lexicons, each for itself.</summary>
    public static async Task<IReadOnlyList<ReleaseExtraction>?> ReadAsync(
        PortalDbContext db,
        long releaseId,
        IReadOnlyList<Lexicon> lexicons,
        CancellationToken cancel
    )
    {
        var release = await db.Releases.AsNoTracking().Include(r => r.File).SingleAsync(r => r.Id == releaseId, cancel);
        var document = DocumentReader.Read(release.FileName, release.File.Bytes);
        return document.Text is not { } text
            ? null
            :
            [
                .. lexicons.Select(lexicon =>
                    Extractor.Extract(text, lexicon) with
                    {
                        File = release.FileName,
                        Format = document.Format!.Value.ToString().ToLowerInvariant(),
                    }
                ),
            ];
    }
}
