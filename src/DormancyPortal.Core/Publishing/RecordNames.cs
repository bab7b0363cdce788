using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Markers and pathways in the catalog that the lexicon of now calls otherwise: by another symbol, main name, id or definition, or with
/// other aliases. Institutions, people and contexts are called as their releases have them. What the lexicon knows no more is
/// left: its releases are read otherwise.
/// </summary>
internal sealed class RecordNames(PortalDbContext db, Lexicon lexicon, EntityMerges merges)
{
    private readonly LexiconByKey _entries = LexiconByKey.Of(lexicon);

    /// <summary>The markers among these, as they are to be called, with all their aliases; of the whole catalog when these are null.</summary>
    public async Task<List<Marker>> MarkersAsync(IReadOnlyCollection<long>? ids, CancellationToken cancel)
    {
        var named = db.Markers.AsNoTracking().Where(m => m.Kind != MarkerKind.Unlinked);
        var shown = await (ids is null ? named : named.Where(m => ids.Contains(m.Id)))
            .Include(m => m.Aliases)
            .ToListAsync(cancel);
        return [.. shown.Select(Called).OfType<Marker>()];
    }

    /// <summary>The pathways among these, as they are to be called, with all their aliases; of the whole catalog when these are null.</summary>
    public async Task<List<Pathway>> PathwaysAsync(IReadOnlyCollection<long>? ids, CancellationToken cancel)
    {
        var named = db.Pathways.AsNoTracking();
        var shown = await (ids is null ? named : named.Where(p => ids.Contains(p.Id)))
            .Include(p => p.Aliases)
            .ToListAsync(cancel);
        return [.. shown.Select(Called).OfType<Pathway>()];
    }

    /// <summary>Calls a marker so, at the address that it has then.</summary>
    public async Task RenewAsync(Marker marker, CancellationToken cancel)
    {
        await db
            .Markers.Where(m => m.Id == marker.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.Symbol, marker.Symbol)
                        .SetProperty(m => m.Label, marker.Label)
                        .SetProperty(m => m.Name, marker.Name)
                        .SetProperty(m => m.Slug, marker.Slug)
                        .SetProperty(m => m.NcbiGene, marker.NcbiGene)
                        .SetProperty(m => m.Ensembl, marker.Ensembl)
                        .SetProperty(m => m.Uniprot, marker.Uniprot),
                cancel
            );
        await db.MarkerAliases.Where(a => a.MarkerId == marker.Id).ExecuteDeleteAsync(cancel);
        db.MarkerAliases.AddRange(marker.Aliases);
    }

    /// <summary>Calls a pathway so; its address stays.</summary>
    public async Task RenewAsync(Pathway pathway, CancellationToken cancel)
    {
        await db
            .Pathways.Where(p => p.Id == pathway.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.Name, pathway.Name)
                        .SetProperty(p => p.Definition, pathway.Definition)
                        .SetProperty(p => p.Ids, pathway.Ids),
                cancel
            );
        await db.PathwayAliases.Where(a => a.PathwayId == pathway.Id).ExecuteDeleteAsync(cancel);
        db.PathwayAliases.AddRange(pathway.Aliases);
    }

    /// <summary>As the lexicon calls a marker; null when it is called so, or when the lexicon does not know it.</summary>
    private Marker? Called(Marker shown)
    {
        var gene = _entries.Gene(shown.HgncId);
        if (gene is null && (shown.HgncId is not null || _entries.Family(shown.Name) is null))
        {
            return null;
        }

        var called = new Marker
        {
            Id = shown.Id,
            Key = shown.Key,
            Slug = shown.Slug,
            Symbol = gene?.Symbol ?? shown.Symbol,
            Label = gene?.Symbol ?? shown.Label,
            Name = gene?.Name ?? shown.Name,
            Kind = shown.Kind,
            HgncId = shown.HgncId,
            NcbiGene = gene is null ? shown.NcbiGene : gene.NcbiGene,
            Ensembl = gene is null ? shown.Ensembl : gene.Ensembl,
            Uniprot = gene is null ? shown.Uniprot : gene.Uniprot,
        };
        AddAliases(called, shown.Aliases);
        return Says(shown) == Says(called) && Aliases(shown).SetEquals(Aliases(called)) ? null : called;
    }

    /// <summary>Those of the lexicon, and the forms beside them that releases write; how often each is written stays.</summary>
    private void AddAliases(Marker called, IEnumerable<MarkerAlias> shown)
    {
        var written = shown
            .GroupBy(a => a.Alias, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(a => a.Count), StringComparer.Ordinal);
        foreach (var alias in LexiconAliases.Of(called, lexicon))
        {
            alias.Count = written.GetValueOrDefault(alias.Alias);
            written.Remove(alias.Alias);
            called.Aliases.Add(alias);
        }

        foreach (var (form, count) in written.Where(w => w.Value > 0))
        {
            called.Aliases.Add(LexiconAliases.Written(called.Id, form, count));
        }
    }

    private static (string?, string, string, string?, string?, string?) Says(Marker m) =>
        (m.Symbol, m.Label, m.Name, m.NcbiGene, m.Ensembl, m.Uniprot);

    private static HashSet<(string, string)> Aliases(Marker marker) =>
        [.. marker.Aliases.Select(a => (a.Alias, a.Source))];

    /// <summary>As the lexicon calls a pathway; null when it is called so, or when the lexicon knows none of its forms.</summary>
    private Pathway? Called(Pathway shown)
    {
        var entry = _entries.Pathway(shown.Slug);
        if (entry is null && !merges.Forms(RecordKind.Pathway, shown.Slug).Skip(1).Any())
        {
            return null;
        }

        var called = new Pathway
        {
            Id = shown.Id,
            Slug = shown.Slug,
            Name = entry?.Name ?? shown.Name,
            Definition = entry is null ? shown.Definition : entry.Definition,
            Ids = entry is null ? shown.Ids : PathwayRows.Ids(entry),
        };
        foreach (var alias in LexiconAliases.Of(called, lexicon, merges))
        {
            called.Aliases.Add(alias);
        }

        return
            (shown.Name, shown.Definition) == (called.Name, called.Definition)
            && shown.Ids.SequenceEqual(called.Ids)
            && shown.Aliases.Select(a => a.Alias).ToHashSet().SetEquals(called.Aliases.Select(a => a.Alias))
            ? null
            : called;
    }
}
