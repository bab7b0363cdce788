using System.Text.Json;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Lists uploaded releases: drafts, which wait for a person, before the rest, and the newest first.</summary>
public sealed class DraftListQuery(PortalDbContext db)
{
    /// <summary>One page.</summary>
    /// <param name="state">Only those that stand so; all but those put away when null.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<DraftList> ListAsync(ReleaseState? state, PageRequest page, CancellationToken cancel)
    {
        var states = await db
            .Releases.GroupBy(r => r.State)
            .Select(g => new FacetCount<ReleaseState>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var rows = db
            .Releases.Where(r => state == null ? r.State != ReleaseState.Discarded : r.State == state)
            .OrderByDescending(r => r.State == ReleaseState.Draft)
            .ThenByDescending(r => r.UploadedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Slug,
                r.FileName,
                r.State,
                r.UploadedBy,
                r.UploadedAt,
                Reading = r.Readings.Max(x => x.Id),
            });
        var shown = await PagedList.OfAsync(rows, page, cancel);
        var headlines = await HeadlinesAsync([.. shown.Items.Select(r => r.Reading)], cancel);
        var corrected = await CorrectedAsync([.. shown.Items.Select(r => r.Id)], cancel);
        return new DraftList(
            new PagedList<DraftRow>(
                [
                    .. shown.Items.Select(r => new DraftRow(
                        r.Id,
                        r.Slug,
                        corrected.GetValueOrDefault(r.Id) ?? headlines.GetValueOrDefault(r.Reading),
                        r.FileName,
                        r.State,
                        r.UploadedBy,
                        r.UploadedAt
                    )),
                ],
                shown.Total,
                shown.Request
            ),
            [.. states.OrderBy(s => s.Value)]
        );
    }

    /// <summary>Headlines out of what was read, by the store: whole readings are a hundred times as long. Of a damaged one there is none.</summary>
    private async Task<Dictionary<long, string?>> HeadlinesAsync(List<long> readings, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(readings);
        var rows = await db
            .Database.SqlQuery<HeadlineOf>(
                $"""
                SELECT Id,
                       CASE WHEN json_valid(ExtractionJson) THEN json_extract(ExtractionJson, '$.release.headline') END AS Headline
                FROM Readings
                WHERE Id IN (SELECT value FROM json_each({ids}))
                """
            )
            .ToListAsync(cancel);
        return rows.ToDictionary(r => r.Id, r => r.Headline);
    }

    /// <summary>Headlines that people set, by release.</summary>
    private async Task<Dictionary<long, string>> CorrectedAsync(List<long> releases, CancellationToken cancel)
    {
        var acts = await db
            .Decisions.AsNoTracking()
            .Where(d => releases.Contains(d.ReleaseId))
            .Where(d => d.UndoesId != null || (d.Item == ItemKind.ReleaseField && d.Name == "headline"))
            .ToListAsync(cancel);
        var holding = HoldingDecisions.Among(acts);
        return acts.Where(d => d.Value is not null && holding.Contains(d.Id))
            .GroupBy(d => d.ReleaseId)
            .ToDictionary(g => g.Key, g => ((FieldValue)ItemValue.Read(g.MaxBy(d => d.Id)!.Value)!).Text);
    }

    private sealed record HeadlineOf(long Id, string? Headline);
}
