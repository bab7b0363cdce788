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
internal sealed class KnownReleases(PortalDbContext db)
{
    /// <summary>Looks for the file among releases and earlier files of its batch. Changes nothing.</summary>
    public async Task<Foresight> OfAsync(BatchFile file, ReadDocument read, CancellationToken cancel) =>
        await SameReleaseAsync(read.Sha256, cancel)
        ?? await SameFileAsync(file, cancel)
        ?? await SameStudyAsync(file, read, cancel)
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

    private async Task<Foresight?> SameStudyAsync(BatchFile file, ReadDocument read, CancellationToken cancel)
    {
        if (DoiOf(read) is not { } doi)
        {
            return null;
        }

        var headline = read.Extraction.Release.Headline;
        var published = await db
            .StudyReleases.Where(s => s.Doi == doi)
            .OrderBy(s => s.ReleaseId)
            .Select(s => new { s.ReleaseId, s.Release.Headline })
            .ToListAsync(cancel);
        if ((published.Find(p => p.Headline == headline) ?? published.FirstOrDefault()) is { } known)
        {
            return Copy(doi, known.ReleaseId, known.Headline == headline, "");
        }

        // Drafts are not in the catalog; what batches brought says of its study here.
        var sent = await db
            .BatchFiles.Where(f => f.Doi == doi && f.Id < file.Id && (f.ReleaseId != null || f.BatchId == file.BatchId))
            .OrderBy(f => f.Id)
            .Select(f => new
            {
                f.ReleaseId,
                f.Path,
                f.Headline,
            })
            .ToListAsync(cancel);
        return (sent.Find(s => s.Headline == headline) ?? sent.FirstOrDefault()) is { } before
            ? Copy(
                doi,
                before.ReleaseId,
                before.Headline == headline,
                before.ReleaseId is null ? $", as {before.Path} in this batch" : ""
            )
            : null;
    }

    /// <summary>DOI of the first study that was read; null when none was.</summary>
    public static string? DoiOf(ReadDocument read) =>
        read.Extraction.Studies.Select(s => s.Doi).FirstOrDefault(d => d is not null);

    private static Foresight Copy(string doi, long? releaseId, bool sameHeadline, string where) =>
        sameHeadline
            ? new Foresight(BatchVerdict.NewVersion, releaseId, $"same headline and same DOI {doi}{where}")
            : new Foresight(BatchVerdict.OtherCopy, releaseId, $"same DOI {doi}{where}");
}
