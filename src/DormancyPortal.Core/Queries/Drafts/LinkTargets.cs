using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Something that words may be linked to.</summary>
/// <param name="Label">What pages call it.</param>
/// <param name="Why">Why it was found, in words.</param>
/// <param name="IsExact">Whether it bears the name that was typed, spelling aside.</param>
public sealed record LinkTarget(string Label, string Why, bool IsExact);

/// <summary>Finds what a reviewer wants to link words to, by the search that readers use.</summary>
public sealed class LinkTargets(PortalSearch search, PortalDbContext db, Lexicon lexicon)
{
    /// <summary>Markers, pathways, institutions (funders are such) or people of a name, best first; at most eight.</summary>
    public async Task<IReadOnlyList<LinkTarget>> FindAsync(ItemKind kind, string typed, CancellationToken cancel)
    {
        var wanted = kind switch
        {
            ItemKind.Marker => EntityKind.Marker,
            ItemKind.Pathway => EntityKind.Pathway,
            ItemKind.Person => EntityKind.Person,
            _ => EntityKind.Institution,
        };
        var hits = await search.SuggestAsync(typed, cancel);
        var found = hits.Where(h => h.Entity.Kind == wanted)
            .Select(h => new LinkTarget(h.Entity.Label, h.Why, h.Step <= MatchStep.Folded));
        var listed = wanted switch
        {
            EntityKind.Institution => Institutions(typed),
            EntityKind.Pathway => Pathways(typed),
            EntityKind.Marker => Families(typed),
            _ => [],
        };
        return [.. found.Concat(listed).DistinctBy(t => t.Label, StringComparer.Ordinal).Take(8)];
    }

    /// <summary>What a decision keeps of a marker; null when neither lexicon nor catalog knows it.</summary>
    /// <param name="label">What pages call it.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<MarkerValue?> MarkerAsync(string label, CancellationToken cancel)
    {
        if (lexicon.Markers.FirstOrDefault(m => m.Symbol == label) is { } gene)
        {
            return new MarkerValue(
                gene.Symbol,
                gene.HgncId,
                gene.NcbiGene,
                gene.Ensembl,
                gene.Uniprot,
                gene.Name,
                MarkerKind.Gene
            );
        }

        return lexicon.Families.FirstOrDefault(f => f.Name == label) is { } family
            ? new MarkerValue(null, null, null, null, null, family.Name, family.Kind)
            : await db
                .Markers.Where(m => m.Label == label)
                .Select(m => new MarkerValue(m.Symbol, m.HgncId, m.NcbiGene, m.Ensembl, m.Uniprot, m.Name, m.Kind))
                .FirstOrDefaultAsync(cancel);
    }

    /// <summary>What a decision keeps of a pathway; null when neither lexicon nor catalog knows it.</summary>
    public async Task<PathwayValue?> PathwayAsync(string name, CancellationToken cancel) =>
        lexicon.Pathways.FirstOrDefault(p => p.Name == name) is { } known
            ? new PathwayValue(known.Name, [.. known.Go, .. known.Reactome])
            : await db
                .Pathways.Where(p => p.Name == name)
                .Select(p => new PathwayValue(p.Name, p.Ids))
                .FirstOrDefaultAsync(cancel);

    /// <summary>What a decision keeps of an institution; null when neither lexicon nor catalog knows it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="role">What it did, which a link says nothing of.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<InstitutionValue?> InstitutionAsync(
        string name,
        InstitutionRole role,
        CancellationToken cancel
    ) =>
        lexicon.Institutions.Concat(lexicon.Registry).FirstOrDefault(i => i.Name == name) is { } known
            ? new InstitutionValue(known.Name, known.Country, known.Ror, known.Parent, role)
            : await db
                .Institutions.Where(i => i.Name == name)
                .Select(i => new InstitutionValue(i.Name, i.Country, i.Ror, null, role))
                .FirstOrDefaultAsync(cancel);

    /// <summary>The name of a person as the catalog has it; null when it does not know them.</summary>
    public Task<string?> PersonAsync(string name, CancellationToken cancel) =>
        db.People.Where(p => p.Name == name).Select(p => p.Name).FirstOrDefaultAsync(cancel);

    private IEnumerable<LinkTarget> Institutions(string typed) =>
        from known in lexicon.Institutions.Concat(lexicon.Registry)
        let name = known.Aliases.Append(known.Name).FirstOrDefault(n => Same(n, typed))
        where name is not null
        select new LinkTarget(known.Name, known.Country ?? "in the list of institutions", IsExact: true);

    private IEnumerable<LinkTarget> Pathways(string typed) =>
        from known in lexicon.Pathways
        where known.Aliases.Append(known.Name).Any(n => Same(n, typed))
        select new LinkTarget(known.Name, "in the list of pathways", IsExact: true);

    private IEnumerable<LinkTarget> Families(string typed) =>
        from family in lexicon.Families
        where family.Aliases.Append(family.Name).Any(n => Same(n, typed))
        select new LinkTarget(family.Name, "in the list of families", IsExact: true);

    private static bool Same(string one, string other) => NameFolding.Fold(one) == NameFolding.Fold(other);
}
