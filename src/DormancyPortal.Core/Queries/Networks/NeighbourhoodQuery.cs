using System.Runtime.InteropServices;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Networks;

/// <summary>Reads the neighbourhood of a marker or pathway, in a fixed number of queries.</summary>
public sealed class NeighbourhoodQuery(PortalDbContext db, FindingColumnsCache cache)
{
    /// <summary>The marker and what findings name with it; null when no marker has the slug.</summary>
    public async Task<Neighbourhood?> OfMarkerAsync(string slug, CancellationToken cancel)
    {
        var marker = await db.Markers.AsNoTracking().SingleOrDefaultAsync(m => m.Slug == slug, cancel);
        return marker is null
            ? null
            : await ReadAsync(
                new NetworkNode(NodeKind.Marker, marker.Slug, marker.Label, PortalUrls.Marker(marker.Slug), []),
                marker.FindingCount,
                columns => (columns.Markers, columns.Markers.Place(marker.Id)),
                cancel
            );
    }

    /// <summary>The pathway and what findings name with it; null when no pathway has the slug.</summary>
    public async Task<Neighbourhood?> OfPathwayAsync(string slug, CancellationToken cancel)
    {
        var pathway = await db.Pathways.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        return pathway is null
            ? null
            : await ReadAsync(
                new NetworkNode(NodeKind.Pathway, pathway.Slug, pathway.Name, PortalUrls.Pathway(pathway.Slug), []),
                pathway.FindingCount,
                columns => (columns.Pathways, columns.Pathways.Place(pathway.Id)),
                cancel
            );
    }

    /// <summary>Markers and pathways with most findings, to begin with.</summary>
    public async Task<(IReadOnlyList<CountedRecord> Markers, IReadOnlyList<CountedRecord> Pathways)> OfferedAsync(
        CancellationToken cancel
    ) =>
        (
            await db
                .Markers.Where(m => m.FindingCount > 0)
                .OrderByDescending(m => m.FindingCount)
                .ThenBy(m => m.Slug)
                .Take(24)
                .Select(m => new CountedRecord(m.Slug, m.Label, m.FindingCount))
                .ToListAsync(cancel),
            await db
                .Pathways.Where(p => p.FindingCount > 0)
                .OrderByDescending(p => p.FindingCount)
                .ThenBy(p => p.Slug)
                .Take(24)
                .Select(p => new CountedRecord(p.Slug, p.Name, p.FindingCount))
                .ToListAsync(cancel)
        );

    private async Task<Neighbourhood> ReadAsync(
        NetworkNode centre,
        int count,
        Func<FindingColumns, (LinkColumn Things, int? Place)> middle,
        CancellationToken cancel
    )
    {
        var columns = await cache.GetAsync(db, cancel);
        var (things, place) = middle(columns);
        var about = things.About(place).ToArray();
        var all = Named(columns, about)
            .Where(n => n.Node.Id != centre.Id)
            .OrderByDescending(n => n.Node.SharedFindings)
            .ThenBy(n => n.Node.Kind)
            .ThenBy(n => n.Node.Label, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var shown = Chosen([.. all.Select(n => n.Node)]);
        var nodes = all.Where(n => shown.Contains(n.Node)).ToList();
        var pairs = NetworkPairs.Of(columns, about, centre, nodes);
        var findings = await FindingsAsync([.. pairs.Select(p => p.Finding).Distinct()], cancel);
        return new Neighbourhood
        {
            Centre = centre,
            Findings = count,
            Neighbours = shown,
            NeighbourTotal = all.Count,
            Edges = [.. pairs.Select(p => new NetworkEdge(p.One, p.Other, findings[p.Finding]))],
        };
    }

    /// <summary>The first of them; of markers and of all else at most half, so that neither crowds the other out.</summary>
    private static List<NetworkNode> Chosen(List<NetworkNode> all)
    {
        const int room = Neighbourhood.MostNodes - 1;
        var markers = all.Where(n => n.Kind == NodeKind.Marker).ToList();
        var others = all.Where(n => n.Kind != NodeKind.Marker).ToList();
        var ofMarkers = Math.Max((room + 1) / 2, room - others.Count);
        var chosen = markers.Take(ofMarkers).ToHashSet();
        chosen.UnionWith(others.Take(room - chosen.Count));
        return [.. all.Where(chosen.Contains)];
    }

    /// <summary>Everything that the findings name, the middle included.</summary>
    private static IEnumerable<PlacedNode> Named(FindingColumns columns, int[] about) =>
        Named(columns, about, NodeKind.Marker, columns.Markers)
            .Concat(Named(columns, about, NodeKind.Pathway, columns.Pathways))
            .Concat(Named(columns, about, NodeKind.Context, columns.Contexts));

    private static IEnumerable<PlacedNode> Named(FindingColumns columns, int[] about, NodeKind kind, LinkColumn things)
    {
        var counts = new Dictionary<int, Counts<FindingDirection>>();
        foreach (var row in about)
        {
            foreach (var thing in things.Of(row))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(counts, thing, out _) ??= new()).Add(
                    columns[row].Direction
                );
            }
        }

        foreach (var (thing, directions) in counts)
        {
            var (slug, label) = things.Things[thing].Subject;
            yield return new(
                new NetworkNode(kind, slug, label, UrlOf(kind, slug), directions.Ascending),
                things,
                thing
            );
        }
    }

    private Task<Dictionary<string, NetworkFinding>> FindingsAsync(List<string> ids, CancellationToken cancel) =>
        db
            .Findings.Where(f => ids.Contains(f.Id))
            .Select(f => new NetworkFinding(
                f.Id,
                f.Direction,
                f.Strength,
                f.Evidence,
                f.SentenceOrdinal,
                new ReleaseLink(f.Release.Slug, f.Release.Headline, f.Release.Date)
            ))
            .ToDictionaryAsync(f => f.Id, cancel);

    private static string UrlOf(NodeKind kind, string slug) =>
        kind switch
        {
            NodeKind.Marker => PortalUrls.Marker(slug),
            NodeKind.Pathway => PortalUrls.Pathway(slug),
            _ => PortalUrls.Context(slug),
        };
}
