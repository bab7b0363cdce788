using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Counts what is reported of markers, pathways and contexts, and removes those that no release names any more.</summary>
internal sealed class SubjectCounters(PortalDbContext db)
{
    public async Task RefreshAsync(SharedIds ids, CancellationToken cancel)
    {
        await MarkersAsync(ids.Markers, cancel);
        await PathwaysAsync(ids.Pathways, cancel);
        await ContextsAsync(ids.Contexts, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task MarkersAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        foreach (var marker in await db.Markers.Where(m => ids.Contains(m.Id)).ToListAsync(cancel))
        {
            var named = await db
                .Mentions.Where(m => m.MarkerId == marker.Id)
                .Select(m => new { m.ReleaseId, m.Text })
                .Distinct()
                .ToListAsync(cancel);
            if (named.Count == 0)
            {
                db.Markers.Remove(marker);
                continue;
            }

            var findings = db.FindingMarkers.Where(f => f.MarkerId == marker.Id);
            marker.ReleaseCount = named.Select(n => n.ReleaseId).Distinct().Count();
            marker.FindingCount = await findings.CountAsync(cancel);
            marker.StudyCount = await findings
                .Where(f => f.Finding.StudyId != null)
                .Select(f => f.Finding.StudyId)
                .Distinct()
                .CountAsync(cancel);
            if (marker.Kind == MarkerKind.Unlinked)
            {
                marker.Name = marker.Label = named.Select(n => n.Text).Min(StringComparer.Ordinal)!;
            }

            await RefreshFormsAsync(marker.Id, named.Select(n => n.Text), cancel);
        }
    }

    /// <summary>Forms that releases write and the lexicon does not list.</summary>
    private async Task RefreshFormsAsync(long id, IEnumerable<string> forms, CancellationToken cancel)
    {
        await db.MarkerAliases.Where(a => a.MarkerId == id && a.Source == "release").ExecuteDeleteAsync(cancel);
        var known = await db.MarkerAliases.Where(a => a.MarkerId == id).Select(a => a.Alias).ToHashSetAsync(cancel);
        known.UnionWith(
            db.MarkerAliases.Local.Where(a => a.MarkerId == id && a.Source != "release").Select(a => a.Alias)
        );
        db.MarkerAliases.AddRange(
            forms
                .Distinct(StringComparer.Ordinal)
                .Where(f => !known.Contains(f))
                .Select(f => new MarkerAlias
                {
                    MarkerId = id,
                    Alias = f,
                    Folded = NameFolding.Fold(f),
                    Source = "release",
                })
        );
    }

    private async Task PathwaysAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        foreach (var pathway in await db.Pathways.Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
        {
            pathway.ReleaseCount = await db
                .Mentions.Where(m => m.PathwayId == pathway.Id)
                .Select(m => m.ReleaseId)
                .Distinct()
                .CountAsync(cancel);
            if (pathway.ReleaseCount == 0)
            {
                db.Pathways.Remove(pathway);
                continue;
            }

            pathway.FindingCount = await db.FindingPathways.CountAsync(f => f.PathwayId == pathway.Id, cancel);
            pathway.StudyCount = await db
                .Mentions.Where(m => m.PathwayId == pathway.Id)
                .SelectMany(m => m.Release.Studies.Select(s => s.StudyId))
                .Distinct()
                .CountAsync(cancel);
        }
    }

    private async Task ContextsAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        foreach (var context in await db.Contexts.Where(c => ids.Contains(c.Id)).ToListAsync(cancel))
        {
            context.ReleaseCount = await db
                .Mentions.Where(m => m.ContextId == context.Id)
                .Select(m => m.ReleaseId)
                .Distinct()
                .CountAsync(cancel);
            if (context.ReleaseCount == 0)
            {
                db.Contexts.Remove(context);
                continue;
            }

            context.FindingCount = await db.FindingContexts.CountAsync(f => f.ContextId == context.Id, cancel);
        }
    }
}
