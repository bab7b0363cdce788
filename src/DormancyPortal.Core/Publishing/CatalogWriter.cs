using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Writes and removes the rows of one release, inside a transaction of the caller.</summary>
internal sealed class CatalogWriter(PortalDbContext db, Lexicon lexicon)
{
    private EntityMerges? _merges;

    /// <summary>Adds the rows of a release alone. Before the transaction ends, what it shares must be made again.</summary>
    /// <returns>What it shares with other releases, for <see cref="RefreshAsync"/>.</returns>
    public async Task<SharedIds> AddRowsAsync(ShownRelease shown, CancellationToken cancel)
    {
        var (rows, text) = await RowsAsync(shown, cancel);
        var shared = new SharedRows(db, lexicon, await MergesAsync(cancel));
        await shared.AddMissingAsync(rows, cancel);
        db.PublishedReleases.Add(rows.Release);
        db.StudyReleases.AddRange(rows.StudyReleases);
        db.Corrections.AddRange(rows.Corrections.Values);
        db.ReleaseInstitutions.AddRange(rows.ReleaseInstitutions);
        db.Funding.AddRange(rows.Funding);
        db.ReleasePeople.AddRange(rows.ReleasePeople);
        await db.SaveChangesAsync(cancel);
        await AddManyAsync(rows, cancel);
        await new SentenceIndex(db).AddAsync(rows.Sentences, text, cancel);
        return new SharedIds(
            rows.Studies.Keys,
            rows.Markers.Keys,
            rows.Pathways.Keys,
            rows.Contexts.Keys,
            rows.Institutions.Keys,
            rows.People.Keys
        );
    }

    /// <summary>The rows of a release as it was read and decided on, and its text; changes nothing.</summary>
    public async Task<(ReleaseRows Rows, string Text)> RowsAsync(ShownRelease shown, CancellationToken cancel)
    {
        var reading = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == shown.Release.Id)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        return await RowsAsync(shown, ReadingRecord.Extraction(reading), reading.Id, cancel);
    }

    /// <summary>The rows of a release as decided on, and its text, if this was what was read; changes nothing.</summary>
    public async Task<(ReleaseRows Rows, string Text)> RowsAsync(
        ShownRelease shown,
        ReleaseExtraction read,
        long readingId,
        CancellationToken cancel
    )
    {
        var sheet = ReviewSheet.Of(read, shown.Decisions);
        var reviewed = sheet.Reviewed();
        var merges = await MergesAsync(cancel);
        var source = new RowSource(
            shown.Release,
            shown.Slug,
            reviewed,
            lexicon,
            sheet.ReviewOf,
            sheet.Corrected(),
            merges
        );
        return (ReleaseRowsBuilder.Build(source, readingId, shown.Published.DecidedAt), reviewed.Text);
    }

    /// <summary>Calls some records as the lexicon of now does that the catalog calls otherwise; none of their counters changes.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RenewNamesAsync(int most, CancellationToken cancel) =>
        await new SharedRows(db, lexicon, await MergesAsync(cancel)).RenewNamesAsync(most, cancel);

    /// <summary>Adds the shared rows of one sort that a release names and that are missing.</summary>
    public async Task AddMissingAsync(ReleaseRows rows, RecordKind kind, CancellationToken cancel) =>
        await new SharedRows(db, lexicon, await MergesAsync(cancel)).AddMissingAsync(rows, kind, cancel);

    /// <summary>Adds a pathway, or gives it these fields and the names that follow from what is decided now.</summary>
    public async Task ReplaceAsync(Pathway pathway, CancellationToken cancel) =>
        await new SharedRows(db, lexicon, await MergesAsync(cancel)).ReplaceAsync(pathway, cancel);

    /// <summary>Makes what releases share again, once for all that were added.</summary>
    public async Task RefreshAsync(SharedIds ids, CancellationToken cancel) =>
        await new SharedRows(db, lexicon, await MergesAsync(cancel)).RefreshAsync(ids, cancel);

    /// <summary>
    /// Makes what releases share again as far as readers would find it missing, or find what is none any more; the counters of all
    /// else wait in the store for <see cref="CountAsync"/>.
    /// </summary>
    public async Task RefreshLaterAsync(SharedIds ids, CancellationToken cancel) =>
        await RefreshAsync(await new UncountedRecords(db).AddAsync(ids, cancel), cancel);

    /// <summary>Makes some of those again that wait for it.</summary>
    /// <returns>Whether any did.</returns>
    public async Task<bool> CountAsync(int most, CancellationToken cancel)
    {
        var ids = await new UncountedRecords(db).TakeAsync(most, cancel);
        await RefreshAsync(ids, cancel);
        return ids != SharedIds.None;
    }

    /// <summary>The rows of which a release has many.</summary>
    private async Task AddManyAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var inserts = new RowInserts(db);
        await inserts.AddAsync(rows.Sections, cancel);
        await inserts.AddAsync(rows.Sentences, cancel);
        await inserts.AddAsync(rows.Findings, cancel);
        await inserts.AddAsync([.. rows.Findings.SelectMany(f => f.Models)], cancel);
        await inserts.AddAsync([.. rows.Findings.SelectMany(f => f.Markers)], cancel);
        await inserts.AddAsync([.. rows.Findings.SelectMany(f => f.Pathways)], cancel);
        await inserts.AddAsync([.. rows.Findings.SelectMany(f => f.Contexts)], cancel);
        await inserts.AddAsync(rows.Mentions.Values, cancel);
    }

    /// <summary>
    /// Removes the rows of releases alone, those that have any. Before the transaction ends, what they shared must be made
    /// again.
    /// </summary>
    /// <returns>What they shared with other releases, for <see cref="RefreshAsync"/>.</returns>
    public async Task<SharedIds> RemoveRowsAsync(IReadOnlyCollection<long> releaseIds, CancellationToken cancel)
    {
        var published = await db
            .PublishedReleases.Where(r => releaseIds.Contains(r.ReleaseId))
            .Select(r => r.ReleaseId)
            .ToListAsync(cancel);
        var ids = await SharedOfAsync(published, cancel);
        foreach (var id in published)
        {
            await new SentenceIndex(db).RemoveAsync(id, cancel);
        }

        await db.PublishedReleases.Where(r => published.Contains(r.ReleaseId)).ExecuteDeleteAsync(cancel);
        return ids;
    }

    public async Task AdvanceVersionAsync(CancellationToken cancel)
    {
        var advanced = await db.CatalogVersions.ExecuteUpdateAsync(
            s => s.SetProperty(v => v.Number, v => v.Number + 1),
            cancel
        );
        if (advanced == 0)
        {
            db.CatalogVersions.Add(new CatalogVersion { Id = 1, Number = 1 });
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>What people decided on what releases share; all of it, whenever the releases were published.</summary>
    private async Task<EntityMerges> MergesAsync(CancellationToken cancel) =>
        _merges ??= EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));

    private async Task<SharedIds> SharedOfAsync(List<long> ids, CancellationToken cancel)
    {
        var named = db.Mentions.Where(m => ids.Contains(m.ReleaseId));
        return new SharedIds(
            await db.StudyReleases.Where(s => ids.Contains(s.ReleaseId)).Select(s => s.StudyId).ToListAsync(cancel),
            await named.Where(m => m.MarkerId != null).Select(m => m.MarkerId!.Value).Distinct().ToListAsync(cancel),
            await named.Where(m => m.PathwayId != null).Select(m => m.PathwayId!.Value).Distinct().ToListAsync(cancel),
            await named.Where(m => m.ContextId != null).Select(m => m.ContextId!.Value).Distinct().ToListAsync(cancel),
            await db
                .ReleaseInstitutions.Where(r => ids.Contains(r.ReleaseId))
                .Select(r => r.InstitutionId)
                .ToListAsync(cancel),
            await db.ReleasePeople.Where(r => ids.Contains(r.ReleaseId)).Select(r => r.PersonId).ToListAsync(cancel)
        );
    }
}
