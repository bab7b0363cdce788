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
internal sealed record Foresight(BatchVerdict Verdict, long? ReleaseId, string? Why);

/// <summary>Tells what an import of a file would do, from what is here and from the files before it in its batch.</summary>
internal sealed class KnownReleases(PortalDbContext db, SketchIndexCache indexes)
{
    /// <summary>Looks for the file among releases and earlier files of its batch. Changes nothing.</summary>
    public async Task<Foresight> OfAsync(BatchFile file, ReadDocument read, CancellationToken cancel) =>
        await SameReleaseAsync(read.Sha256, cancel)
        ?? await SameFileAsync(file, cancel)
        ?? await ResemblingAsync(read, cancel)
        ?? await SameStudyInBatchAsync(file, read, cancel)
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
            .Select(f => f.Path)
            .FirstOrDefaultAsync(cancel);
        return earlier is null
            ? null
            : new Foresight(BatchVerdict.SameFile, null, $"the same file as {earlier} in this batch");
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
        var share = nearest.Share.ToString("P0", CultureInfo.InvariantCulture);
        var outlet = nearest.Outlet is null ? "" : $" by {nearest.Outlet}";
        return nearest.Kind switch
        {
            ResemblanceKind.NewVersion => new Foresight(
                BatchVerdict.NewVersion,
                nearest.ReleaseId,
                nearest.SameArticle ? $"the same article{outlet}" : $"{share} the same words, issued{outlet} as well"
            ),
            ResemblanceKind.OtherCopy => new Foresight(
                BatchVerdict.OtherCopy,
                nearest.ReleaseId,
                $"{share} the same words as one issued{(outlet.Length > 0 ? outlet : " elsewhere")}"
            ),
            _ => new Foresight(BatchVerdict.OtherCopy, nearest.ReleaseId, "other words about a study of the same DOI"),
        };
    }

    /// <summary>Files that are no releases yet are compared by the DOI that was read in them.</summary>
    private async Task<Foresight?> SameStudyInBatchAsync(BatchFile file, ReadDocument read, CancellationToken cancel)
    {
        var doi = DoiOf(read);
        var earlier = doi is null
            ? null
            : await db
                .BatchFiles.Where(f =>
                    f.BatchId == file.BatchId && f.Id < file.Id && f.Doi == doi && f.ReleaseId == null
                )
                .OrderBy(f => f.Id)
                .Select(f => f.Path)
                .FirstOrDefaultAsync(cancel);
        return earlier is null
            ? null
            : new Foresight(BatchVerdict.OtherCopy, null, $"a study of the same DOI as {earlier} in this batch");
    }

    /// <summary>DOI of the first study that was read; null when none was.</summary>
    public static string? DoiOf(ReadDocument read) =>
        read.Extraction.Studies.Select(s => s.Doi).FirstOrDefault(d => d is not null);
}
