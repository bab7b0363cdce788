using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Lists findings; every count beside a choice is what choosing it would show.</summary>
public sealed class FindingListQuery(PortalDbContext db)
{
    /// <summary>One page of the findings that a filter lets through: newest release first, in the order of its text.</summary>
    public async Task<FindingList> ListAsync(FindingFilter filter, PageRequest page, CancellationToken cancel)
    {
        var directions = await (filter with { Direction = null })
            .Apply(db)
            .GroupBy(f => f.Direction)
            .Select(g => new FacetCount<FindingDirection>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var strengths = await (filter with { Strength = null })
            .Apply(db)
            .GroupBy(f => f.Strength)
            .Select(g => new FacetCount<ClaimStrength>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var models = await (filter with { Model = null })
            .Apply(db)
            .SelectMany(f => f.Models)
            .GroupBy(m => m.Model)
            .Select(g => new FacetCount<FindingModel>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var sorted = filter
            .Apply(db)
            .OrderByDescending(f => f.Release.Date)
            .ThenBy(f => f.ReleaseId)
            .ThenBy(f => f.Start);
        return new FindingList(
            await PagedList.OfAsync(Rows(sorted), page, cancel),
            [.. directions.OrderBy(d => d.Value)],
            [.. strengths.OrderByDescending(s => s.Value)],
            [.. models.OrderBy(m => m.Value)]
        );
    }

    private static IQueryable<FindingRow> Rows(IQueryable<Finding> findings) =>
        findings.Select(f => new FindingRow
        {
            Id = f.Id,
            Evidence = f.Evidence,
            Direction = f.Direction,
            Strength = f.Strength,
            SaidIn = f.SaidIn,
            Speaker = f.Speaker,
            ReleaseSlug = f.Release.Slug,
            Headline = f.Release.Headline,
            Date = f.Release.Date,
            Sentence = f.SentenceOrdinal,
            Study = f.Study == null ? null : new NamedRecord(f.Study.Slug, f.Study.DisplayTitle, f.Study.Journal),
            Markers = f
                .Markers.OrderBy(l => l.Marker.Label)
                .Select(l => new NamedRecord(l.Marker.Slug, l.Marker.Label, null))
                .ToList(),
            Pathways = f
                .Pathways.OrderBy(l => l.Pathway.Name)
                .Select(l => new NamedRecord(l.Pathway.Slug, l.Pathway.Name, null))
                .ToList(),
            Models = f.Models.OrderBy(m => m.Model).Select(m => m.Model).ToList(),
        });
}
