using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>What an act makes of the pathways that releases name.</summary>
/// <param name="Rows">Releases whose rows move as they are, by the slugs of the pathways from which and to which.</param>
/// <param name="Anew">Releases whose rows of these pathways are made again from what was read.</param>
/// <param name="Pathways">The pathways themselves, as the release with the lowest number that names each has them.</param>
internal sealed record MovedPathways(
    ILookup<(string From, string To), long> Rows,
    IReadOnlyList<long> Anew,
    IReadOnlyCollection<Pathway> Pathways
);

/// <summary>
/// Tells which releases an act on pathways touches, from the names that were read in them and without reading more of them: half
/// of all releases may name the one that stays, and to make the rows of each again took ten seconds for ten thousand releases. Most
/// have no other rows than before, or the same rows under another pathway.
/// </summary>
internal sealed class PathwayMoves(
    PortalDbContext db,
    CatalogWriter writer,
    Lexicon lexicon,
    (EntityMerges Before, EntityMerges After) merges
)
{
    private readonly Dictionary<string, (string From, string To)> _byName = new(StringComparer.Ordinal);

    /// <summary>What becomes of the releases that name any of the pathways now.</summary>
    /// <param name="slugs">Slugs of the pathways before the act and after it.</param>
    /// <param name="releases">Numbers of the releases, ascending; none was read anew since it was published.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<MovedPathways> PlanAsync(
        IReadOnlySet<string> slugs,
        IReadOnlyList<long> releases,
        CancellationToken cancel
    )
    {
        var shaped = await ShapedAsync(releases, cancel);
        var named = await NamedAsync(releases, cancel);
        var rows = new List<((string From, string To) Move, long Release)>();
        var anew = new List<long>();
        var pathways = new Dictionary<string, Pathway>(StringComparer.Ordinal);
        foreach (var id in releases)
        {
            var all = named[id].Select(MoveOf).Distinct().ToList();
            if (shaped.Contains(id) || !KeepApart(all))
            {
                anew.Add(id);
            }
            else
            {
                rows.AddRange(all.Where(m => m.From != m.To).Select(m => (m, id)));
            }

            if (shaped.Contains(id) ? slugs.Count > pathways.Count : all.Exists(m => IsNew(m.To)))
            {
                await AddPathwaysAsync(id, slugs, pathways, cancel);
            }
        }

        return new MovedPathways(rows.ToLookup(r => r.Move, r => r.Release), anew, pathways.Values);

        bool IsNew(string slug) => slugs.Contains(slug) && !pathways.ContainsKey(slug);
    }

    /// <summary>Does it: afterwards the pathways must be counted again.</summary>
    /// <param name="plan">What becomes of the releases.</param>
    /// <param name="ids">Numbers of the pathways before the act and after it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task MoveAsync(MovedPathways plan, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var (mentions, links) = (new List<Mention>(), new List<FindingPathway>());
        foreach (var move in plan.Rows)
        {
            await TakeAsync(move.Key, [.. move], mentions, links, cancel);
        }

        await db
            .Mentions.Where(m => plan.Anew.Contains(m.ReleaseId) && ids.Contains(m.PathwayId!.Value))
            .ExecuteDeleteAsync(cancel);
        await db
            .FindingPathways.Where(p => plan.Anew.Contains(p.Finding.ReleaseId) && ids.Contains(p.PathwayId))
            .ExecuteDeleteAsync(cancel);
        foreach (var pathway in plan.Pathways)
        {
            await writer.ReplaceAsync(pathway, cancel);
        }

        var inserts = new RowInserts(db);
        await inserts.AddAsync(mentions, cancel);
        await inserts.AddAsync(links, cancel);
        var moved = new MovedRecords(db, writer, RecordKind.Pathway, ids);
        foreach (var id in plan.Anew)
        {
            db.ChangeTracker.Clear();
            await moved.AddAsync((await ShownRelease.FollowAsync(db, id, cancel))!, cancel);
        }
    }

    /// <summary>Takes the rows of releases from one pathway, and makes the same of another.</summary>
    private async Task TakeAsync(
        (string From, string To) move,
        List<long> releases,
        List<Mention> mentions,
        List<FindingPathway> links,
        CancellationToken cancel
    )
    {
        var (from, to) = (CatalogKey.Of("pathway", move.From), CatalogKey.Of("pathway", move.To));
        var named = db.Mentions.Where(m => m.PathwayId == from && releases.Contains(m.ReleaseId));
        var linked = db.FindingPathways.Where(p => p.PathwayId == from && releases.Contains(p.Finding.ReleaseId));
        var hashes = await db
            .Releases.Where(r => releases.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Sha256, cancel);
        mentions.AddRange(
            (await named.AsNoTracking().ToListAsync(cancel)).Select(m => new Mention
            {
                Id = MentionRows.IdOf(hashes[m.ReleaseId], (m.Start, m.Length), "pathway", move.To),
                ReleaseId = m.ReleaseId,
                Start = m.Start,
                Length = m.Length,
                Text = m.Text,
                SentenceOrdinal = m.SentenceOrdinal,
                PathwayId = to,
                Confidence = m.Confidence,
                Rule = m.Rule,
                Reason = m.Reason,
            })
        );
        links.AddRange(
            (await linked.Select(p => p.FindingId).ToListAsync(cancel)).Select(id => new FindingPathway
            {
                FindingId = id,
                PathwayId = to,
            })
        );
        await named.ExecuteDeleteAsync(cancel);
        await linked.ExecuteDeleteAsync(cancel);
    }

    private async Task AddPathwaysAsync(
        long id,
        IReadOnlySet<string> slugs,
        Dictionary<string, Pathway> pathways,
        CancellationToken cancel
    )
    {
        var shown = (await ShownRelease.FollowAsync(db, id, cancel))!;
        var (rows, _) = await writer.RowsAsync(shown, cancel);
        db.ChangeTracker.Clear();
        foreach (var pathway in rows.Pathways.Values.Where(p => slugs.Contains(p.Slug)))
        {
            pathways.TryAdd(pathway.Slug, pathway);
        }
    }

    /// <summary>Whether no two pathways of a release become one, and none becomes two: its rows can be told apart without its text.</summary>
    private static bool KeepApart(List<(string From, string To)> moves) =>
        moves.DistinctBy(m => m.From).Count() == moves.Count && moves.DistinctBy(m => m.To).Count() == moves.Count;

    private (string From, string To) MoveOf(string name)
    {
        if (!_byName.TryGetValue(name, out var move))
        {
            var key = EntityKeys.Pathway(name, lexicon);
            move = (merges.Before.Canonical(RecordKind.Pathway, key), merges.After.Canonical(RecordKind.Pathway, key));
            _byName.Add(name, move);
        }

        return move;
    }

    /// <summary>Releases in which people changed what names a pathway, or which replace others whose decisions hold for them.</summary>
    private Task<HashSet<long>> ShapedAsync(IReadOnlyList<long> releases, CancellationToken cancel) =>
        db
            .Decisions.Where(d => releases.Contains(d.ReleaseId))
            .Where(d =>
                d.SupersedesId != null
                || (d.Kind != DecisionKind.Accept && (d.Item == ItemKind.Pathway || d.Item == ItemKind.Mention))
            )
            .Select(d => d.ReleaseId)
            .ToHashSetAsync(cancel);

    /// <summary>Names of the pathways that were read in each release.</summary>
    private async Task<ILookup<long, string>> NamedAsync(IReadOnlyList<long> releases, CancellationToken cancel)
    {
        var ids = JsonSerializer.Serialize(releases);
        var names = await db
            .Database.SqlQuery<NamedPathway>(
                $"""
                SELECT p.ReleaseId, json_extract(e.value, '$.name') AS Name
                FROM PublishedReleases p
                JOIN Readings r ON r.Id = p.ReadingId, json_each(r.ExtractionJson, '$.pathways') e
                WHERE p.ReleaseId IN (SELECT value FROM json_each({ids}))
                """
            )
            .ToListAsync(cancel);
        return names.ToLookup(n => n.ReleaseId, n => n.Name);
    }

    private sealed record NamedPathway(long ReleaseId, string Name);
}
