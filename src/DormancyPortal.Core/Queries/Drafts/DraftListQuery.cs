using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Lists uploaded releases.</summary>
public sealed class DraftListQuery(PortalDbContext db)
{
    /// <summary>One page.</summary>
    /// <param name="filter">What it is narrowed to.</param>
    /// <param name="sort">Its order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<DraftList> ListAsync(
        DraftFilter filter,
        DraftSort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        new(
            await ReadAsync(await PagedList.OfAsync(Sorted(filter, sort).Select(r => r.Id), page, cancel), cancel),
            await StatesAsync(filter, cancel)
        );

    /// <summary>One page of releases whose order is decided elsewhere, by what is on their sheets.</summary>
    /// <param name="filter">What the list is narrowed to, for the counts beside the states.</param>
    /// <param name="ordered">Numbers of all releases of the list.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<DraftList> ListAsync(
        DraftFilter filter,
        IReadOnlyList<long> ordered,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var within = page.Within(ordered.Count);
        var shown = new PagedList<long>([.. ordered.Skip(within.Skip).Take(within.Size)], ordered.Count, within);
        return new DraftList(await ReadAsync(shown, cancel), await StatesAsync(filter, cancel));
    }

    /// <summary>Numbers of the drafts that a filter leaves, the newest first.</summary>
    /// <param name="filter">What the list is narrowed to.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<List<long>> DraftNumbersAsync(DraftFilter filter, int most, CancellationToken cancel) =>
        Sorted(filter, DraftSort.Newest)
            .Where(r => r.State == ReleaseState.Draft)
            .Select(r => r.Id)
            .Take(most)
            .ToListAsync(cancel);

    private IQueryable<Release> Sorted(DraftFilter filter, DraftSort sort)
    {
        var state = filter.State;
        var rows = Named(filter.Name).Where(r => state == null ? r.State != ReleaseState.Discarded : r.State == state);
        return sort switch
        {
            // Readable addresses are made of headlines, or of file names where there is none.
            DraftSort.Headline => rows.OrderBy(r => r.Slug),
            DraftSort.Newest => rows.OrderByDescending(r => r.UploadedAt).ThenByDescending(r => r.Id),
            _ => rows.OrderByDescending(r => r.State == ReleaseState.Draft)
                .ThenByDescending(r => r.UploadedAt)
                .ThenByDescending(r => r.Id),
        };
    }

    /// <summary>Those whose headline, read or set by people, file name, path in a batch or address contains a text.</summary>
    private IQueryable<Release> Named(string? typed)
    {
        if (typed is null)
        {
            return db.Releases;
        }

        var pattern = LikePattern.Containing(typed);
        var slug = LikePattern.Containing(PortalUrls.SlugOf(typed.TrimEnd('/')));
        var read = db.Readings.FromSql(
            $$"""
            SELECT * FROM Readings
            WHERE json_valid(ExtractionJson) AND json_extract(ExtractionJson, '$.release.headline') LIKE {{pattern}} ESCAPE '\'
            """
        );
        return db.Releases.Where(r =>
            EF.Functions.Like(r.FileName, pattern, LikePattern.Escape)
            || EF.Functions.Like(r.Slug, slug, LikePattern.Escape)
            || db.BatchFiles.Any(f => f.ReleaseId == r.Id && EF.Functions.Like(f.Path, pattern, LikePattern.Escape))
            || db.Decisions.Any(d =>
                d.ReleaseId == r.Id
                && d.Item == ItemKind.ReleaseField
                && d.Name == "headline"
                && EF.Functions.Like(d.Value!, pattern, LikePattern.Escape)
            )
            || read.Any(x => x.ReleaseId == r.Id)
        );
    }

    private async Task<IReadOnlyList<FacetCount<ReleaseState>>> StatesAsync(
        DraftFilter filter,
        CancellationToken cancel
    )
    {
        var states = await Named(filter.Name)
            .GroupBy(r => r.State)
            .Select(g => new FacetCount<ReleaseState>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return [.. states.OrderBy(s => s.Value)];
    }

    private async Task<PagedList<DraftRow>> ReadAsync(PagedList<long> shown, CancellationToken cancel)
    {
        var ids = shown.Items;
        var rows = await db
            .Releases.Where(r => ids.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                r.Slug,
                r.FileName,
                r.State,
                r.UploadedBy,
                r.UploadedAt,
                Reading = r.Readings.Max(x => x.Id),
                Path = db.BatchFiles.Where(f => f.ReleaseId == r.Id).Select(f => f.Path).FirstOrDefault(),
            })
            .ToDictionaryAsync(r => r.Id, cancel);
        var headlines = await HeadlinesAsync([.. rows.Values.Select(r => r.Reading)], cancel);
        var corrected = await CorrectedAsync([.. ids], cancel);
        return new PagedList<DraftRow>(
            [
                .. ids.Select(id => rows[id])
                    .Select(r => new DraftRow(
                        r.Id,
                        r.Slug,
                        corrected.GetValueOrDefault(r.Id) ?? headlines.GetValueOrDefault(r.Reading),
                        r.Path ?? r.FileName,
                        r.State,
                        r.UploadedBy,
                        r.UploadedAt
                    )),
            ],
            shown.Total,
            shown.Request
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
