using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>A name that the catalog lists for a marker.</summary>
/// <param name="Written">The name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsWritten">Whether a published release writes it.</param>
internal sealed record ListedName(string Written, NameSource Source, bool IsWritten);

/// <summary>
/// The names that records of the catalog have by the lexicon of now. What the catalog lists is as old as the last publish of each; who
/// adopts a name, or takes one back, wants it found, or not, at once.
/// </summary>
internal sealed class NamesNow(Lexicon lexicon)
{
    private readonly ILookup<string, MarkerEntry> _genes = lexicon.Markers.ToLookup(
        g => g.HgncId,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, FamilyEntry> _families = lexicon.Families.ToLookup(
        f => f.Name,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, PathwayEntry> _pathways = lexicon.Pathways.ToLookup(
        p => p.Slug,
        StringComparer.Ordinal
    );

    /// <summary>Names of a marker: those of the lexicon, and those that releases write.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="listed">What the catalog lists for it.</param>
    public IEnumerable<ListedName> Of(Marker marker, IEnumerable<ListedName> listed)
    {
        if (Known(marker) is not { } known)
        {
            return listed;
        }

        return listed
            .Where(l => l.IsWritten || l.Source == NameSource.Release || known.Exists(k => k.Written == l.Written))
            .Concat(known)
            .DistinctBy(l => l.Written, StringComparer.Ordinal);
    }

    /// <summary>Names of a pathway: those of the lexicon, and those that the catalog lists.</summary>
    /// <param name="pathway">The pathway.</param>
    /// <param name="listed">What the catalog lists for it, names of pathways that were merged into it among them.</param>
    public IEnumerable<string> Of(Pathway pathway, IEnumerable<string> listed) =>
        _pathways[pathway.Slug].FirstOrDefault() is { } entry
            ? listed.Concat(entry.Aliases.Prepend(entry.Name)).Distinct(StringComparer.Ordinal)
            : listed;

    private List<ListedName>? Known(Marker marker) =>
        marker.HgncId is { } id && _genes[id].FirstOrDefault() is { } gene
            ?
            [
                new ListedName(gene.Name, NameSource.Name, false),
                .. gene.Aliases.Select(a => new ListedName(a, NameSource.Alias, false)),
                .. gene.Previous.Select(a => new ListedName(a, NameSource.Previous, false)),
            ]
        : _families[marker.Name].FirstOrDefault() is { } family
            ? [.. family.Aliases.Select(a => new ListedName(a, NameSource.Alias, false))]
        : null;
}
