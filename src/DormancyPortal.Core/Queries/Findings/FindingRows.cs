using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Reads findings as rows: one query for them and one for each thing they are linked to, however many there are.</summary>
internal static class FindingRows
{
    /// <summary>The findings of some ids, in their order; those that went meanwhile are left out.</summary>
    public static async Task<IReadOnlyList<FindingRow>> OfAsync(
        PortalDbContext db,
        IReadOnlyList<string> ids,
        CancellationToken cancel
    )
    {
        var rows = await OfAsync(db, db.Findings.Where(f => ids.Contains(f.Id)), cancel);
        var byId = rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    /// <summary>Findings in the order of a query.</summary>
    public static async Task<IReadOnlyList<FindingRow>> OfAsync(
        PortalDbContext db,
        IQueryable<Finding> findings,
        CancellationToken cancel
    )
    {
        var rows = await findings.AsNoTracking().Select(Row).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var markers = await db
            .FindingMarkers.Where(l => ids.Contains(l.FindingId))
            .OrderBy(l => l.Marker.Label)
            .Select(l => new { l.FindingId, Subject = new FindingSubject(l.Marker.Slug, l.Marker.Label) })
            .ToListAsync(cancel);
        var pathways = await db
            .FindingPathways.Where(l => ids.Contains(l.FindingId))
            .OrderBy(l => l.Pathway.Name)
            .Select(l => new { l.FindingId, Subject = new FindingSubject(l.Pathway.Slug, l.Pathway.Name) })
            .ToListAsync(cancel);
        var contexts = await db
            .FindingContexts.Where(l => ids.Contains(l.FindingId))
            .OrderBy(l => l.Context.Name)
            .Select(l => new
            {
                l.FindingId,
                Subject = new FindingContext(l.Context.Slug, l.Context.Name, l.Context.Kind),
            })
            .ToListAsync(cancel);
        var models = await db.FindingModels.Where(m => ids.Contains(m.FindingId)).ToListAsync(cancel);

        var (m, p, c) = (
            markers.ToLookup(x => x.FindingId, x => x.Subject),
            pathways.ToLookup(x => x.FindingId, x => x.Subject),
            contexts.ToLookup(x => x.FindingId, x => x.Subject)
        );
        var seenIn = models.ToLookup(x => x.FindingId, x => x.Model);
        return
        [
            .. rows.Select(r =>
                r with
                {
                    Markers = [.. m[r.Id]],
                    Pathways = [.. p[r.Id]],
                    Contexts = [.. c[r.Id]],
                    Models = [.. seenIn[r.Id].Order()],
                }
            ),
        ];
    }

    private static readonly System.Linq.Expressions.Expression<Func<Finding, FindingRow>> Row = f => new FindingRow
    {
        Id = f.Id,
        Evidence = f.Evidence,
        Start = f.Start,
        Cues = f.Cues,
        Direction = f.Direction,
        Strength = f.Strength,
        StrengthConfidence = f.StrengthConfidence,
        OnBiology = f.OnBiology,
        OnOutcome = f.OnOutcome,
        Confidence = f.Confidence,
        SaidIn = f.SaidIn,
        Speaker = f.Speaker,
        Rule = f.Rule,
        Reason = f.Reason,
        Review = f.Review,
        Sentence = f.SentenceOrdinal,
        Release = new ReleaseLink(f.Release.Slug, f.Release.Headline, f.Release.Date),
        Study = f.Study == null ? null : new FindingSubject(f.Study.Slug, f.Study.DisplayTitle),
    };
}
