using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>How far the releases are read again that a change of the lexicon touches.</summary>
/// <param name="Id">Number of the work.</param>
/// <param name="ActId">The act by hand; null of an import.</param>
/// <param name="ImportId">The import; null of an act by hand.</param>
/// <param name="IsFound">Whether it is known which releases it touches, or may.</param>
/// <param name="Touched">How many.</param>
/// <param name="Read">How many of them were read again, or could not be.</param>
/// <param name="Others">How many of them are read otherwise.</param>
/// <param name="Failed">How many of them could not be read.</param>
/// <param name="EndedAt">When the last one was, UTC; null before.</param>
/// <param name="IsPublishing">Whether those that readers see as before are being published again.</param>
/// <param name="Trouble">Why that broke off; null when it did not.</param>
/// <param name="NotShown">Of the releases in the catalog, how many readers still see as they were read before; 0 until the end.</param>
/// <param name="OldNames">
/// How many records of the catalog have names, ids or aliases of before; told of the newest change alone, 0 until its end.
/// </param>
public sealed record RereadingProgress(
    long Id,
    long? ActId,
    long? ImportId,
    bool IsFound,
    int Touched,
    int Read,
    int Others,
    int Failed,
    DateTime? EndedAt,
    bool IsPublishing,
    string? Trouble,
    int NotShown,
    int OldNames = 0
)
{
    /// <summary>Whether something is still done.</summary>
    public bool IsMoving => EndedAt is null || IsPublishing;
}

/// <summary>What people see and order of the releases that changes of the lexicon touch; <see cref="LexiconRereader"/> does it.</summary>
public sealed class LexiconRereadings(PortalDbContext db, OldNames names)
{
    /// <summary>The newest works for acts by hand, newest first.</summary>
    public Task<List<RereadingProgress>> ForActsAsync(int most, CancellationToken cancel) =>
        ProgressAsync(db.LexiconRereadings.Where(w => w.ActId != null), most, cancel);

    /// <summary>The newest works for imports, newest first.</summary>
    public Task<List<RereadingProgress>> ForImportsAsync(int most, CancellationToken cancel) =>
        ProgressAsync(db.LexiconRereadings.Where(w => w.ImportId != null), most, cancel);

    /// <summary>The work for one import; null when it changed nothing.</summary>
    public async Task<RereadingProgress?> ForImportAsync(long import, CancellationToken cancel) =>
        (await ProgressAsync(db.LexiconRereadings.Where(w => w.ImportId == import), 1, cancel)).SingleOrDefault();

    /// <summary>
    /// Orders that the releases are published again that readers still see as they were read before, and that all records get the names
    /// of now.
    /// </summary>
    /// <param name="id">Number of the work, which must be through.</param>
    /// <param name="by">User name of who orders it.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <returns>How many releases and how many records there are; none when nothing was ordered.</returns>
    public async Task<(int Releases, int Records)> PublishAsync(long id, string by, CancellationToken cancel)
    {
        var count = await NotShown(db).CountAsync(t => t.RereadingId == id, cancel);
        var records = await names.CountAsync(cancel);
        var ordered =
            count + records == 0
                ? 0
                : await db
                    .LexiconRereadings.Where(w => w.Id == id && w.EndedAt != null && w.PublishedBy == null)
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(w => w.PublishedBy, by).SetProperty(w => w.Trouble, (string?)null),
                        cancel
                    );
        return ordered == 1 ? (count, records) : (0, 0);
    }

    /// <summary>
    /// The releases that were read otherwise and that readers still see as they were read before; each counts for the newest change
    /// that touches it.
    /// </summary>
    internal static IQueryable<TouchedRelease> NotShown(PortalDbContext db) =>
        db.TouchedReleases.Where(t =>
            t.State == TouchedState.Other
            && !db.TouchedReleases.Any(later =>
                later.ReleaseId == t.ReleaseId
                && later.RereadingId > t.RereadingId
                && (later.State == TouchedState.Other || later.State == TouchedState.Same)
            )
            && db.PublishedReleases.Any(p =>
                p.ReleaseId == t.ReleaseId && db.Readings.Any(r => r.ReleaseId == p.ReleaseId && r.Id > p.ReadingId)
            )
        );

    private async Task<List<RereadingProgress>> ProgressAsync(
        IQueryable<LexiconRereading> works,
        int most,
        CancellationToken cancel
    )
    {
        var notShown = NotShown(db);
        var shown = await works
            .OrderByDescending(w => w.Id)
            .Take(most)
            .Select(w => new RereadingProgress(
                w.Id,
                w.ActId,
                w.ImportId,
                w.FoundAt != null,
                db.TouchedReleases.Count(t => t.RereadingId == w.Id),
                db.TouchedReleases.Count(t => t.RereadingId == w.Id && t.State != TouchedState.Waiting),
                db.TouchedReleases.Count(t => t.RereadingId == w.Id && t.State == TouchedState.Other),
                db.TouchedReleases.Count(t => t.RereadingId == w.Id && t.State == TouchedState.Failed),
                w.EndedAt,
                w.PublishedBy != null,
                w.Trouble,
                w.EndedAt == null ? 0 : notShown.Count(t => t.RereadingId == w.Id),
                0
            ))
            .ToListAsync(cancel);
        if (
            shown is [{ IsMoving: false } newest, ..]
            && !await db.LexiconRereadings.AnyAsync(w => w.Id > newest.Id, cancel)
        )
        {
            shown[0] = newest with { OldNames = await names.CountAsync(cancel) };
        }

        return shown;
    }
}
