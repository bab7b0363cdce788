using System.Text.Json;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Tells whether readers would find another reading of a release otherwise than the one that they see: by the rows that each gives
/// with what people decided. Names and ids of records are no rows of a release, and so none of its differences.
/// </summary>
internal sealed class RowsOfReading(PortalDbContext db, Lexicon lexicon)
{
    private readonly CatalogWriter _writer = new(db, lexicon);

    /// <summary>Whether a release in the catalog would be shown otherwise; null when it is not there.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="read">What was read in it now.</param>
    /// <param name="sha256">The hash of that, as of a reading that is kept.</param>
    /// <param name="cancel">Ends the look.</param>
    /// <exception cref="InvalidDataException">The reading that readers see is damaged in the store.</exception>
    public async Task<bool?> IsOtherAsync(
        long releaseId,
        ReleaseExtraction read,
        string sha256,
        CancellationToken cancel
    )
    {
        var seen = await db
            .PublishedReleases.Where(p => p.ReleaseId == releaseId)
            .Join(db.Readings, p => p.ReadingId, r => r.Id, (_, r) => r)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        if (seen is null)
        {
            return null;
        }

        if (seen.Sha256 == sha256)
        {
            return false;
        }

        var shown = (await ShownRelease.FollowAsync(db, releaseId, cancel))!;
        return await SaidAsync(shown, ReadingRecord.Extraction(seen), cancel) != await SaidAsync(shown, read, cancel);
    }

    private async Task<string> SaidAsync(ShownRelease shown, ReleaseExtraction read, CancellationToken cancel)
    {
        var (rows, text) = await _writer.RowsAsync(shown, read, 0, cancel);
        return JsonSerializer.Serialize(
            new
            {
                text,
                rows.Release,
                rows.Sections,
                rows.Sentences,
                Studies = rows.Studies.Values,
                rows.StudyReleases,
                Markers = rows.Markers.OrderBy(m => m.Key).Select(m => m.Value),
                Pathways = rows.Pathways.OrderBy(p => p.Key).Select(p => p.Value),
                Contexts = rows.Contexts.OrderBy(c => c.Key).Select(c => c.Value),
                rows.ReleaseInstitutions,
                rows.Funding,
                People = rows.People.Values,
                rows.ReleasePeople,
                rows.Findings,
                Corrections = rows.Corrections.Values,
                Mentions = rows.Mentions.OrderBy(m => m.Key).Select(m => m.Value),
            }
        );
    }
}
