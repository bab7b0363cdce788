using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Ingestion;

/// <summary>
/// Which kept releases a document resembles: the same DOI, the same number of an outlet, or nearly the same words. Who asks for
/// many documents makes the index once.
/// </summary>
public sealed class ResemblingReleases(PortalDbContext db)
{
    /// <summary>Readings whose sketches are made before they are kept: that many texts are in memory at once.</summary>
    private const int Batch = 200;

    /// <summary>Makes the index of all releases that are not put away; first the sketches that are missing or out of date.</summary>
    public async Task<SketchIndex> IndexAsync(CancellationToken cancel)
    {
        await CatchUpAsync(cancel);
        return new SketchIndex(
            await db
                .ReleaseSketches.AsNoTracking()
                .Where(s => db.Releases.Any(r => r.Id == s.ReleaseId && r.State != ReleaseState.Discarded))
                .ToListAsync(cancel)
        );
    }

    /// <summary>The releases that a document resembles.</summary>
    /// <param name="index">The releases to compare it with.</param>
    /// <param name="read">What was read in the document.</param>
    /// <param name="except">Its own number when it is kept already.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The nearest first; empty when it is new.</returns>
    public async Task<IReadOnlyList<Resemblance>> FindAsync(
        SketchIndex index,
        ReleaseExtraction read,
        long? except,
        CancellationToken cancel
    )
    {
        var runs = TextShingles.Of(read);
        var (dois, article) = (SketchIndex.DoisOf(read), ArticleNumber.Of(read.Release.Url));
        var stating = index.Stating(dois, article);
        var ids = index.Alike(runs.Sketch()).Concat(stating).Where(id => id != except).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var found = new List<Resemblance>();
        foreach (var release in await db.Releases.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel))
        {
            if (await CompareAsync(release, (read, runs, dois, article), cancel) is { } near)
            {
                found.Add(near);
            }
        }

        return [.. found.OrderBy(r => r.Kind).ThenByDescending(r => r.Share).ThenBy(r => r.ReleaseId)];
    }

    private async Task<Resemblance?> CompareAsync(
        Release release,
        (ReleaseExtraction Read, TextShingles Runs, string? Dois, string? Article) document,
        CancellationToken cancel
    )
    {
        var reading = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == release.Id)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        if (Sound(reading) is not { } other)
        {
            return null;
        }

        var share = document.Runs.Resemblance(TextShingles.Of(other));
        var sameDoi = SketchIndex.ShareDoi(document.Dois, SketchIndex.DoisOf(other));
        var sameArticle = document.Article is { } number && number == ArticleNumber.Of(other.Release.Url);
        return
            Resemblance.KindOf(document.Read.Release.Outlet, other.Release.Outlet, share, sameDoi, sameArticle)
                is { } kind
            ? new Resemblance(
                release.Id,
                release.Slug,
                release.FileName,
                other.Release.Headline,
                release.State,
                other.Release.Outlet,
                share,
                sameDoi,
                sameArticle,
                kind
            )
            : null;
    }

    /// <summary>Makes the sketches of readings that have none yet, whoever kept them.</summary>
    private async Task CatchUpAsync(CancellationToken cancel)
    {
        var behind = await BehindAsync(cancel);
        foreach (var readings in behind.Chunk(Batch))
        {
            var sketches = new List<ReleaseSketch>();
            foreach (var id in readings)
            {
                var reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
                sketches.Add(SketchOf(reading));
            }

            await KeepAsync(sketches, cancel);
        }
    }

    /// <summary>Newest readings whose release has no sketch, or one of an older reading.</summary>
    private async Task<IEnumerable<long>> BehindAsync(CancellationToken cancel) =>
        (
            await db
                .Readings.Where(r => !db.ReleaseSketches.Any(s => s.ReleaseId == r.ReleaseId && s.ReadingId >= r.Id))
                .Select(r => new { r.ReleaseId, r.Id })
                .ToListAsync(cancel)
        )
            .GroupBy(r => r.ReleaseId)
            .Select(r => r.Max(x => x.Id));

    private async Task KeepAsync(List<ReleaseSketch> sketches, CancellationToken cancel)
    {
        // Two may catch up at once: what one writes, the other writes over with the same.
        var ids = sketches.ConvertAll(s => s.ReleaseId);
        var own = await db.BeginWithinAsync(cancel);
        await db.ReleaseSketches.Where(s => ids.Contains(s.ReleaseId)).ExecuteDeleteAsync(cancel);
        db.ReleaseSketches.AddRange(sketches);
        await db.SaveChangesAsync(cancel);
        sketches.ForEach(s => db.Entry(s).State = EntityState.Detached);
        if (own is not null)
        {
            await own.CommitAsync(cancel);
            await own.DisposeAsync();
        }
    }

    private static ReleaseSketch SketchOf(Reading reading)
    {
        var read = Sound(reading);
        return new ReleaseSketch
        {
            ReleaseId = reading.ReleaseId,
            ReadingId = reading.Id,
            Runs = read is null ? [] : TextShingles.Write(TextShingles.Of(read).Sketch()),
            Dois = read is null ? null : SketchIndex.DoisOf(read),
            Article = read is null ? null : ArticleNumber.Of(read.Release.Url),
        };
    }

    /// <summary>
    /// What was read; null when the record is damaged. Such a release resembles nothing, and who opens it is told what to do.
    /// </summary>
    private static ReleaseExtraction? Sound(Reading reading)
    {
        try
        {
            return ReadingRecord.Extraction(reading);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
