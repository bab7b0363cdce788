using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Reads one finding with its context and with what agrees and differs.</summary>
public sealed class FindingRecordQuery(PortalDbContext db, FindingColumnsCache cache)
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

        var (agreeing, differing) = await OthersAsync(row, source.ReleaseId, source.StudyId, cancel);
        return new FindingRecord
        {
            Row = row,
            Before = Words(row.Sentence - 1),
            After = Words(row.Sentence + 1),
            EngineVersion = reading.EngineVersion,
            OriginalUrl = source.Url,
            Agreeing = agreeing,
            Differing = differing,
        };
    }

    /// <summary>
    /// The surest findings of other studies (without a study, of other releases) that share a marker, those of the same
    /// direction and those of another.
    /// </summary>
    private async Task<(IReadOnlyList<FindingRow> Agreeing, IReadOnlyList<FindingRow> Differing)> OthersAsync(
        FindingRow finding,
        long release,
        long? study,
        CancellationToken cancel
    )
    {
        var columns = await cache.GetAsync(db, cancel);
        var rows = new SortedSet<int>();
        foreach (var marker in finding.Markers)
        {
            rows.UnionWith(columns.Markers.About(columns.Markers.Place(marker.Slug)).ToArray());
        }

        var others = rows.Select(row => columns[row])
            .Where(f => f.ReleaseId != release && (study is null || f.StudyId != study))
            .OrderByDescending(f => f.Confidence)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .ToLookup(f => f.Direction == finding.Direction, f => f.Id);
        return (await FirstAsync(others[true], cancel), await FirstAsync(others[false], cancel));
    }

    private Task<IReadOnlyList<FindingRow>> FirstAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        FindingRows.OfAsync(db, [.. ids.Take(Shown)], cancel);
}
