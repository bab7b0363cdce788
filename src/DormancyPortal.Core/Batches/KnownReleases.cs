using System.Globalization;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>What the portal has already of a file that was read.</summary>
/// <param name="Verdict">What an import would do with it.</param>
/// <param name="ReleaseId">The release it is the same as, a version of or another copy of; null when there is none.</param>
/// <param name="Why">What makes it so, in words; null for a new one.</param>
/// <param name="FileId">The earlier file of its batch that it is the same as, a version of or another copy of.</param>
public sealed record Foresight(BatchVerdict Verdict, long? ReleaseId, string? Why, long? FileId = null);

/// <summary>Tells what an import of a file would do, from what is here and from the files before it in its batch.</summary>
public sealed class KnownReleases(PortalDbContext db, SketchIndexCache indexes, BatchLikeness batch)
{
    /// <summary>Looks for the file among releases and earlier files of its batch. Changes nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">What was read in it.</param>
    /// <param name="sketch">What later files will be compared with.</param>
    /// <param name="cancel">Ends the look.</param>
    public async Task<Foresight> OfAsync(
        BatchFile file,
        ReadDocument read,
        BatchFileSketch sketch,
        CancellationToken cancel
    ) =>
        await SameReleaseAsync(read.Sha256, cancel)
        ?? await SameFileAsync(file, cancel)
        ?? await ResemblingAsync(read, cancel)
        ?? await ResemblingInBatchAsync(sketch, cancel)
        ?? new Foresight(BatchVerdict.New, null, null);

    private async Task<Foresight?> SameReleaseAsync(string sha256, CancellationToken cancel)
    {
        var kept = await db
            .Releases.Where(r => r.Sha256 == sha256)
            .Select(r => new { r.Id, r.State })
            .FirstOrDefaultAsync(cancel);
        return kept switch
        {
            null => null,
            { State: ReleaseState.Discarded } => new Foresight(
                BatchVerdict.BringsBack,
                kept.Id,
                "the same file was put away; an import brings it back"
            ),
            _ => new Foresight(BatchVerdict.SameFile, kept.Id, "the same file is here already"),
        };
    }

    private async Task<Foresight?> SameFileAsync(BatchFile file, CancellationToken cancel)
    {
        var earlier = await db
            .BatchFiles.Where(f => f.BatchId == file.BatchId && f.Id < file.Id && f.Sha256 == file.Sha256)
            .OrderBy(f => f.Id)
            .Select(f => new { f.Id, f.Path })
            .FirstOrDefaultAsync(cancel);
        return earlier is null
            ? null
            : new Foresight(BatchVerdict.SameFile, null, $"the same file as {earlier.Path} in this batch", earlier.Id);
    }

    private async Task<Foresight?> ResemblingAsync(ReadDocument read, CancellationToken cancel)
    {
        var resembling = new ResemblingReleases(db);
        var found = await resembling.FindAsync(await indexes.GetAsync(db, cancel), read.Extraction, null, cancel);
        if (found.Count == 0)
        {
            return null;
        }

        var nearest = found[0];
        var other = nearest.Outlet is null ? "a release that is here" : $"a release by {nearest.Outlet}";
        var (verdict, why) = Said(nearest.Kind, nearest.Share, nearest.SameArticle, other);
        return new Foresight(verdict, nearest.ReleaseId, why);
    }

    /// <summary>Files that are no releases yet are compared with those before them in their batch, in the same way.</summary>
    private async Task<Foresight?> ResemblingInBatchAsync(BatchFileSketch sketch, CancellationToken cancel)
    {
        if (await batch.FindAsync(db, sketch, cancel) is not { } nearest)
        {
            return null;
        }

        var path = await db.BatchFiles.Where(f => f.Id == nearest.FileId).Select(f => f.Path).SingleAsync(cancel);
        var (verdict, why) = Said(nearest.Kind, nearest.Share, nearest.SameArticle, $"{path} in this batch");
        return new Foresight(verdict, null, why, nearest.FileId);
    }

    /// <summary>What a likeness makes of a file, and why, in words.</summary>
    private static (BatchVerdict Verdict, string Why) Said(
        ResemblanceKind kind,
        double share,
        bool sameArticle,
        string other
    ) =>
        kind switch
        {
            ResemblanceKind.NewVersion when sameArticle => (BatchVerdict.NewVersion, $"the same article as {other}"),
            ResemblanceKind.NewVersion => (
                BatchVerdict.NewVersion,
                $"{Percent(share)} the same words as {other}, from the same outlet"
            ),
            ResemblanceKind.OtherCopy => (BatchVerdict.OtherCopy, $"{Percent(share)} the same words as {other}"),
            _ => (BatchVerdict.OtherCopy, $"a study of the same DOI as {other}"),
        };

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    /// <summary>DOI of the first study that was read; null when none was.</summary>
    public static string? DoiOf(ReadDocument read) =>
        read.Extraction.Studies.Select(s => s.Doi).FirstOrDefault(d => d is not null);
}
