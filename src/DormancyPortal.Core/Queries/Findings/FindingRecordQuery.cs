using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Reads one finding with its context and with what agrees and differs.</summary>
public sealed class FindingRecordQuery(PortalDbContext db)
{
    private const int Shown = 8;

    /// <summary>The finding of an id, letter case aside; null when there is none.</summary>
    public async Task<FindingRecord?> FindAsync(string id, CancellationToken cancel)
    {
        var wanted = id.ToLowerInvariant();
        var rows = await FindingRows.OfAsync(db, db.Findings.Where(f => f.Id == wanted), cancel);
        if (rows is not [var row])
        {
            return null;
        }

        var source = await db
            .Findings.Where(f => f.Id == wanted)
            .Select(f => new
            {
                f.ReleaseId,
                f.StudyId,
                f.Release.ReadingId,
                f.Release.Url,
            })
            .SingleAsync(cancel);
        var reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == source.ReadingId, cancel);
        var around = await db
            .Sentences.AsNoTracking()
            .Where(s => s.ReleaseId == source.ReleaseId)
            .Where(s => s.Ordinal == row.Sentence - 1 || s.Ordinal == row.Sentence + 1)
            .ToDictionaryAsync(s => s.Ordinal, cancel);
        string? Words(int ordinal) =>
            around.TryGetValue(ordinal, out var s) ? reading.Text.Substring(s.Start, s.Length) : null;

        var others = Others(wanted, source.StudyId, source.ReleaseId);
        return new FindingRecord
        {
            Row = row,
            Before = Words(row.Sentence - 1),
            After = Words(row.Sentence + 1),
            EngineVersion = reading.EngineVersion,
            OriginalUrl = source.Url,
            Agreeing = await FirstAsync(others.Where(f => f.Direction == row.Direction), cancel),
            Differing = await FirstAsync(others.Where(f => f.Direction != row.Direction), cancel),
        };
    }

    /// <summary>Findings of other studies that share a marker; without a study, of other releases.</summary>
    private IQueryable<Finding> Others(string id, long? study, long release) =>
        db
            .Findings.Where(f => f.ReleaseId != release && (study == null || f.StudyId != study))
            .Where(f =>
                f.Markers.Any(m => db.FindingMarkers.Any(own => own.FindingId == id && own.MarkerId == m.MarkerId))
            );

    private Task<IReadOnlyList<FindingRow>> FirstAsync(IQueryable<Finding> findings, CancellationToken cancel) =>
        FindingRows.OfAsync(db, findings.OrderByDescending(f => f.Confidence).ThenBy(f => f.Id).Take(Shown), cancel);
}
