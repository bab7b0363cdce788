using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Makes the catalog again from documents and decisions, in one transaction. A release whose newest reading was made by
/// another engine or lexicon is read again first, and the new reading is kept beside the old one.
/// </summary>
public sealed class CatalogRebuild(PortalDbContext db, Lexicon lexicon, TimeProvider clock)
{
    /// <summary>Rebuilds the catalog.</summary>
    /// <param name="reread">Reads every release again, even where engine and lexicon are the same.</param>
    /// <param name="progress">Told after each release how many are done, and of how many.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>How many releases were published, and how many were read again.</returns>
    public async Task<(int Published, int Reread)> RunAsync(
        bool reread,
        Action<int, int>? progress,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ClearAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        var ids = await db.Releases.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        var again = 0;
        // What releases share is made once at the end: a hot marker would otherwise be counted for each of its releases.
        var shared = new List<SharedIds>();
        foreach (var (i, id) in ids.Index())
        {
            again += await RereadAsync(id, reread, cancel) ? 1 : 0;
            if (await FollowDecisionsAsync(id, writer, cancel) is { } touched)
            {
                shared.Add(touched);
            }

            db.ChangeTracker.Clear();
            progress?.Invoke(i + 1, ids.Count);
        }

        await writer.RefreshAsync(SharedIds.Of(shared), cancel);
        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (shared.Count, again);
    }

    /// <summary>Puts a release where its latest decision says, and into the catalog when that was to publish it.</summary>
    /// <returns>What it shares with other releases; null when it is not published.</returns>
    private async Task<SharedIds?> FollowDecisionsAsync(long releaseId, CatalogWriter writer, CancellationToken cancel)
    {
        return await ShownRelease.FollowAsync(db, releaseId, cancel) is { } shown
            ? await writer.AddRowsAsync(shown, cancel)
            : null;
    }

    private async Task ClearAsync(CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM SentenceIndex", cancel);
        await db.PublishedReleases.ExecuteDeleteAsync(cancel);
        await db.Studies.ExecuteDeleteAsync(cancel);
        await db.Markers.ExecuteDeleteAsync(cancel);
        await db.Pathways.ExecuteUpdateAsync(s => s.SetProperty(p => p.ParentId, (long?)null), cancel);
        await db.Pathways.ExecuteDeleteAsync(cancel);
        await db.Contexts.ExecuteDeleteAsync(cancel);
        await db.People.ExecuteDeleteAsync(cancel);
        await db.Institutions.ExecuteUpdateAsync(s => s.SetProperty(i => i.ParentId, (long?)null), cancel);
        await db.Institutions.ExecuteDeleteAsync(cancel);
        await db.UncountedRecords.ExecuteDeleteAsync(cancel);
    }

    private async Task<bool> RereadAsync(long releaseId, bool always, CancellationToken cancel)
    {
        var newest = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == releaseId)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.EngineVersion, r.LexiconVersion })
            .FirstAsync(cancel);
        if (!always && newest.EngineVersion == Extractor.Version && newest.LexiconVersion == lexicon.Version)
        {
            return false;
        }

        if (await ReleaseRereading.ReadAsync(db, releaseId, lexicon, cancel) is not { } extraction)
        {
            return false;
        }

        var reading = ReadingRecord.Of(extraction, lexicon.Version, clock.GetUtcNow().UtcDateTime, releaseId);
        db.Readings.Add(reading);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
