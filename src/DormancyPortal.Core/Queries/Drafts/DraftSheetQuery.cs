using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Reads what was read in many uploaded releases and what people decided on it, in as many queries as for one.</summary>
public sealed class DraftSheetQuery(PortalDbContext db)
{
    /// <summary>The newest reading of each release with the decisions on it; a release whose reading is damaged has none.</summary>
    public async Task<IReadOnlyDictionary<long, DraftSheet>> ReadAsync(
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var newest = db
            .Readings.Where(r => releases.Contains(r.ReleaseId))
            .GroupBy(r => r.ReleaseId)
            .Select(g => g.Max(r => r.Id));
        var readings = await db.Readings.AsNoTracking().Where(r => newest.Contains(r.Id)).ToListAsync(cancel);
        var decisions = await db.DecisionsAsync(releases, cancel);
        var sheets = new Dictionary<long, DraftSheet>();
        foreach (var reading in readings)
        {
            try
            {
                var read = ReadingRecord.Extraction(reading);
                sheets[reading.ReleaseId] = new DraftSheet(read, decisions[reading.ReleaseId]);
            }
            catch (InvalidDataException)
            {
                // The page of the release says that its reading is damaged, and what to do.
            }
        }

        return sheets;
    }
}

/// <summary>What was read in a release, and what people decided on it and on the versions that it replaces.</summary>
/// <param name="Extraction">The newest reading.</param>
/// <param name="Decisions">Oldest first.</param>
public sealed record DraftSheet(ReleaseExtraction Extraction, IReadOnlyList<Decision> Decisions);
