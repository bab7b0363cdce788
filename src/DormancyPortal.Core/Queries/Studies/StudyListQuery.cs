using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Studies;

/// <summary>Lists studies; every count beside a choice is what choosing it would show.</summary>
public sealed class StudyListQuery(PortalDbContext db, FindingColumnsCache cache)
{
    private const int JournalsOffered = 20;

    /// <summary>One page of the studies that a filter lets through.</summary>
    public async Task<StudyList> ListAsync(
        StudyFilter filter,
        StudySort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var columns = await cache.GetAsync(db, cancel);
        return new()
        {
            Page = await PageAsync(Apply(filter, columns), sort, page, cancel),
            Journals = await JournalsAsync(Apply(filter with { Journal = null }, columns), cancel),
            Years = await YearsAsync(Apply(filter with { Year = null }, columns), cancel),
            Models = await ModelsAsync(Apply(filter with { Model = null }, columns), columns, cancel),
        };
    }

    /// <summary>One page of them, without the choices.</summary>
    public async Task<PagedList<StudyRow>> RowsAsync(
        StudyFilter filter,
        StudySort sort,
        PageRequest page,
        CancellationToken cancel
    ) => await PageAsync(Apply(filter, await cache.GetAsync(db, cancel)), sort, page, cancel);

    private IQueryable<Study> Apply(StudyFilter filter, FindingColumns columns)
    {
        IQueryable<Study> studies = db.Studies;
        if (filter.Title is { Length: > 0 } title)
        {
            studies = studies.Where(s =>
                EF.Functions.Like(s.DisplayTitle, LikePattern.Containing(title), LikePattern.Escape)
            );
        }

        if (filter.Journal is { } journal)
        {
            studies = studies.Where(s => s.Journal == journal);
        }

        if (filter.Year is { } year)
        {
            studies = studies.Where(s => s.Published!.Value.Year == year);
        }

        if (filter.Model is { } model)
        {
            var seenIn = columns
                .ByStudy.Where(s => s.Value.Any(row => columns[row].WasSeenIn(model)))
                .Select(s => s.Key)
                .ToList();
            studies = studies.Where(s => seenIn.Contains(s.Id));
        }

        return studies;
    }

    private static Task<PagedList<StudyRow>> PageAsync(
        IQueryable<Study> studies,
        StudySort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted = sort switch
        {
            StudySort.Title => studies.OrderBy(s => s.DisplayTitle).ThenBy(s => s.Slug),
            StudySort.Findings => studies.OrderByDescending(s => s.FindingCount).ThenBy(s => s.Slug),
            _ => studies.OrderByDescending(s => s.Published).ThenBy(s => s.Slug),
        };
        return PagedList.OfAsync(
            sorted.Select(s => new StudyRow(
                s.Slug,
                s.DisplayTitle,
                s.Title != null,
                s.Journal,
                s.Published,
                s.FindingCount,
                s.MarkerCount,
                s.Releases.Count
            )
            {
                Doi = s.Doi,
                PeerReviewed = s.PeerReviewed,
                Design = s.Design,
            }),
            page,
            cancel
        );
    }

    private static Task<List<FacetCount<string>>> JournalsAsync(IQueryable<Study> studies, CancellationToken cancel) =>
        studies
            .Where(s => s.Journal != null)
            .GroupBy(s => s.Journal!)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key)
            .Take(JournalsOffered)
            .Select(g => new FacetCount<string>(g.Key, g.Count))
            .ToListAsync(cancel);

    private static Task<List<FacetCount<int>>> YearsAsync(IQueryable<Study> studies, CancellationToken cancel) =>
        studies
            .Where(s => s.Published != null)
            .GroupBy(s => s.Published!.Value.Year)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Key)
            .Select(g => new FacetCount<int>(g.Key, g.Count))
            .ToListAsync(cancel);

    private static async Task<IReadOnlyList<FacetCount<FindingModel>>> ModelsAsync(
        IQueryable<Study> studies,
        FindingColumns columns,
        CancellationToken cancel
    )
    {
        var counts = new Counts<FindingModel>();
        foreach (var id in await studies.Select(s => s.Id).ToListAsync(cancel))
        {
            counts.AddBits(
                columns.ByStudy.GetValueOrDefault(id, []).Aggregate(0, (seen, row) => seen | columns[row].Models)
            );
        }

        return counts.Ascending;
    }
}
