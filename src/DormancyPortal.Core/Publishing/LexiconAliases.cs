using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>The names that the lexicon knows for a marker or a pathway, each with its source; none for an unlinked one.</summary>
internal static class LexiconAliases
{
    /// <summary>The source of a form that only releases write.</summary>
    public const string Form = "release";

    public static IEnumerable<MarkerAlias> Of(Marker marker, Lexicon lexicon)
    {
        if (marker.Kind == MarkerKind.Unlinked)
        {
            return [];
        }

        var entries = LexiconByKey.Of(lexicon);
        var gene = entries.Gene(marker.HgncId);
        var family = gene is null ? entries.Family(marker.Name) : null;
        IEnumerable<(string Alias, string Source)> names =
        [
            (marker.Label, marker.Symbol is null ? "name" : "symbol"),
            (marker.Name, "name"),
            .. (gene?.Aliases ?? family?.Aliases ?? []).Select(a => (a, "alias")),
            .. (gene?.Previous ?? []).Select(a => (a, "previous")),
            .. (gene?.MouseSymbols ?? []).Where(a => !Same(a, marker.Symbol)).Select(a => (a, "mouse orthologue")),
        ];
        return names
            .DistinctBy(n => n.Alias, StringComparer.Ordinal)
            .Select(n => new MarkerAlias
            {
                MarkerId = marker.Id,
                Alias = n.Alias,
                Folded = NameFolding.Fold(n.Alias),
                Source = n.Source,
            });
    }

    /// <summary>A form that releases write and that the lexicon does not list.</summary>
    public static MarkerAlias Written(long marker, string form, int count) =>
        new()
        {
            MarkerId = marker,
            Alias = form,
            Folded = NameFolding.Fold(form),
            Source = Form,
            Count = count,
        };

    /// <summary>Most mouse symbols differ from the human one in case alone, and say nothing new.</summary>
    private static bool Same(string name, string? symbol) =>
        string.Equals(name, symbol, StringComparison.OrdinalIgnoreCase);

    /// <summary>A pathway's names and those of the pathways that were merged into it.</summary>
    public static IEnumerable<PathwayAlias> Of(Pathway pathway, Lexicon lexicon, EntityMerges merges) =>
        merges
            .Forms(RecordKind.Pathway, pathway.Slug)
            .SelectMany(slug => NamesOf(slug, lexicon, merges))
            .Prepend(pathway.Name)
            .Distinct(StringComparer.Ordinal)
            .Select(a => new PathwayAlias
            {
                PathwayId = pathway.Id,
                Alias = a,
                Folded = NameFolding.Fold(a),
            });

    private static IEnumerable<string> NamesOf(string slug, Lexicon lexicon, EntityMerges merges) =>
        LexiconByKey.Of(lexicon).Pathway(slug) is { } entry ? entry.Aliases.Prepend(entry.Name)
        : merges.NameOf(RecordKind.Pathway, slug) is { } name ? [name]
        : [];
}
