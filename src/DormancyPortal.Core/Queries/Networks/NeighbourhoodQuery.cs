using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Networks;

/// <summary>Reads the neighbourhood of a marker or pathway, in a fixed number of queries.</summary>
public sealed class NeighbourhoodQuery(PortalDbContext db)
{
    // Of each kind; far more than are drawn, so that a hot marker does not bring its whole catalog along.
    private const int MostLinks = 2_000;

    /// <summary>The marker and what findings name with it; null when no marker has the slug.</summary>
    public async Task<Neighbourhood?> OfMarkerAsync(string slug, CancellationToken cancel)
    {
        var marker = await db.Markers.AsNoTracking().SingleOrDefaultAsync(m => m.Slug == slug, cancel);
        return marker is null
            ? null
            : await ReadAsync(
                new NetworkNode(NodeKind.Marker, marker.Slug, marker.Label, PortalUrls.Marker(marker.Slug), []),
                marker.FindingCount,
                db.Findings.Where(f => f.Markers.Any(l => l.MarkerId == marker.Id)),
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
                db.Findings.Where(f => f.Pathways.Any(l => l.PathwayId == pathway.Id)),
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
        IQueryable<Finding> about,
        CancellationToken cancel
    )
    {
        var named = await NamedAsync(about, cancel);
        var all = named
            .Select(n => n.Node)
            .Where(n => n.Id != centre.Id)
            .OrderByDescending(n => n.SharedFindings)
            .ThenBy(n => n.Kind)
            .ThenBy(n => n.Label, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var shown = Chosen(all);
        var nodes = shown
            .Prepend(centre)
            .Join(named, n => n.Id, n => n.Node.Id, (node, row) => (Key: (node.Kind, row.RowId), Node: node))
            .ToDictionary(n => n.Key, n => n.Node);
        var pairs = Pairs(await LinksAsync(about, [.. nodes.Keys], cancel), nodes, centre);
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
    private static async Task<List<(NetworkNode Node, long RowId)>> NamedAsync(
        IQueryable<Finding> about,
        CancellationToken cancel
    )
    {
        var markers = await about
            .SelectMany(f => f.Markers, (f, l) => new { f.Direction, l.Marker })
            .GroupBy(x => new
            {
                x.Marker.Id,
                x.Marker.Slug,
                Label = x.Marker.Label,
                x.Direction,
            })
            .Select(g => new Named(NodeKind.Marker, g.Key.Id, g.Key.Slug, g.Key.Label, g.Key.Direction, g.Count()))
            .ToListAsync(cancel);
        var pathways = await about
            .SelectMany(f => f.Pathways, (f, l) => new { f.Direction, l.Pathway })
            .GroupBy(x => new
            {
                x.Pathway.Id,
                x.Pathway.Slug,
                x.Pathway.Name,
                x.Direction,
            })
            .Select(g => new Named(NodeKind.Pathway, g.Key.Id, g.Key.Slug, g.Key.Name, g.Key.Direction, g.Count()))
            .ToListAsync(cancel);
        var contexts = await about
            .SelectMany(f => f.Contexts, (f, l) => new { f.Direction, l.Context })
            .GroupBy(x => new
            {
                x.Context.Id,
                x.Context.Slug,
                x.Context.Name,
                x.Direction,
            })
            .Select(g => new Named(NodeKind.Context, g.Key.Id, g.Key.Slug, g.Key.Name, g.Key.Direction, g.Count()))
            .ToListAsync(cancel);
        return
        [
            .. markers
                .Concat(pathways)
                .Concat(contexts)
                .GroupBy(n => (n.Kind, n.Id, n.Slug, n.Label))
                .Select(g =>
                    (
                        new NetworkNode(
                            g.Key.Kind,
                            g.Key.Slug,
                            g.Key.Label,
                            UrlOf(g.Key.Kind, g.Key.Slug),
                            [
                                .. g.OrderBy(n => n.Direction)
                                    .Select(n => new FacetCount<FindingDirection>(n.Direction, n.Count)),
                            ]
                        ),
                        g.Key.Id
                    )
                ),
        ];
    }

    /// <summary>Which finding names which of the nodes; those about the middle first, at most as many as are drawn.</summary>
    private async Task<List<Link>> LinksAsync(
        IQueryable<Finding> about,
        IReadOnlyList<(NodeKind Kind, long Id)> nodes,
        CancellationToken cancel
    )
    {
        List<long> Ids(NodeKind kind) => [.. nodes.Where(n => n.Kind == kind).Select(n => n.Id)];
        var (ofMarkers, ofPathways, ofContexts) = (Ids(NodeKind.Marker), Ids(NodeKind.Pathway), Ids(NodeKind.Context));
        IQueryable<Link>[] links =
        [
            db
                .FindingMarkers.Where(l => ofMarkers.Contains(l.MarkerId))
                .OrderByDescending(l => about.Any(f => f.Id == l.FindingId))
                .ThenBy(l => l.FindingId)
                .Take(MostLinks)
                .Select(l => new Link(NodeKind.Marker, l.MarkerId, l.FindingId, about.Any(f => f.Id == l.FindingId))),
            db
                .FindingPathways.Where(l => ofPathways.Contains(l.PathwayId))
                .OrderByDescending(l => about.Any(f => f.Id == l.FindingId))
                .ThenBy(l => l.FindingId)
                .Take(MostLinks)
                .Select(l => new Link(NodeKind.Pathway, l.PathwayId, l.FindingId, about.Any(f => f.Id == l.FindingId))),
            db
                .FindingContexts.Where(l => ofContexts.Contains(l.ContextId))
                .OrderByDescending(l => about.Any(f => f.Id == l.FindingId))
                .ThenBy(l => l.FindingId)
                .Take(MostLinks)
                .Select(l => new Link(NodeKind.Context, l.ContextId, l.FindingId, about.Any(f => f.Id == l.FindingId))),
        ];
        List<Link> read = [];
        foreach (var kind in links)
        {
            read.AddRange(await kind.ToListAsync(cancel));
        }

        return read;
    }

    private static List<(NetworkNode One, NetworkNode Other, string Finding)> Pairs(
        List<Link> links,
        Dictionary<(NodeKind, long), NetworkNode> nodes,
        NetworkNode centre
    )
    {
        var rank = nodes.Values.Select((n, i) => (n.Id, i)).ToDictionary(n => n.Id, n => n.i);
        var pairs =
            from finding in links.GroupBy(l => (l.Finding, l.IsAboutCentre))
            let named = finding.Select(l => nodes[(l.Kind, l.Node)]).OrderBy(n => rank[n.Id]).ToList()
            from pair in named.SelectMany((one, i) => named.Skip(i + 1).Select(other => (one, other)))
            // Of a finding about the middle every pair would only repeat that it names both beside the middle.
            where !finding.Key.IsAboutCentre || pair.one.Id == centre.Id
            orderby !finding.Key.IsAboutCentre, rank[pair.one.Id], rank[pair.other.Id], finding.Key.Finding
            select (pair.one, pair.other, finding.Key.Finding);
        return [.. pairs.Take(Neighbourhood.MostEdges)];
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

    private sealed record Named(
        NodeKind Kind,
        long Id,
        string Slug,
        string Label,
        FindingDirection Direction,
        int Count
    );

    private sealed record Link(NodeKind Kind, long Node, string Finding, bool IsAboutCentre);
}
