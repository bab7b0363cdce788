using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Importing;

/// <summary>
/// Puts what people adopted by hand into a lexicon, in the order in which they proposed it. A proposal whose entry an import
/// no longer lists waits until one does again.
/// </summary>
public static class CuratedLexicon
{
    /// <summary>The lexicon with proposals; itself when there are none.</summary>
    public static Lexicon With(Lexicon lexicon, IReadOnlyList<CuratedName> adopted)
    {
        // Main names first: a block knows a pathway by the name that it has in the end.
        List<CuratedName> entries =
        [
            .. adopted
                .OrderBy(e => e.Kind == CuratedKind.Correct ? 0 : 1)
                .ThenBy(e => e.Id)
                .DistinctBy(e => (e.Kind, e.Marker, e.Text)),
        ];
        return entries.Count == 0
            ? lexicon
            : entries.Aggregate(lexicon, Put) with
            {
                Version = LexiconVersion.With(
                    lexicon.Version,
                    [.. entries.Select(e => $"{e.Kind}\t{e.Marker}\t{e.Text}")]
                ),
            };
    }

    private static Lexicon Put(Lexicon lexicon, CuratedName entry) =>
        entry switch
        {
            { Kind: CuratedKind.Alias } => Alias(lexicon, entry.Marker!, entry.Text!),
            { Kind: CuratedKind.Correct } => Correct(lexicon, entry.Marker!, entry.Text!),
            { Kind: CuratedKind.Block } => Block(lexicon, entry.Marker, entry.Text!),
            _ => lexicon,
        };

    private static Lexicon Alias(Lexicon lexicon, string key, string name)
    {
        // Whoever adds a name after it was blocked means the name.
        var label = LexiconRecord.Find(lexicon, key)?.Label;
        var folded = NameFolding.Fold(name);
        return Change(
            lexicon,
            key,
            gene => gene with { Aliases = [.. gene.Aliases, name], Curated = [.. gene.Curated, name] },
            family => family with { Aliases = [.. family.Aliases, name] },
            pathway => pathway with { Aliases = [.. pathway.Aliases, name] }
        ) with
        {
            Blocked =
            [
                .. lexicon.Blocked.Where(b =>
                    NameFolding.Fold(b.Name) != folded || (b.Key is not null && b.Key != label)
                ),
            ],
        };
    }

    private static Lexicon Correct(Lexicon lexicon, string key, string name) =>
        Change(
            lexicon,
            key,
            gene =>
                gene.LocusType is null
                    ? gene with
                    {
                        Name = name,
                        Aliases = [.. gene.Aliases, gene.Name],
                    }
                    : gene with
                    {
                        Name = name,
                        AliasNames = [.. gene.AliasNames, gene.Name],
                    },
            family => family,
            pathway => pathway with { Name = name, Aliases = [.. pathway.Aliases, pathway.Name] }
        );

    private static Lexicon Block(Lexicon lexicon, string? key, string name)
    {
        var folded = NameFolding.Fold(name);
        IReadOnlyList<string> Without(IReadOnlyList<string> names) =>
            names.Any(n => NameFolding.Fold(n) == folded)
                ? [.. names.Where(n => NameFolding.Fold(n) != folded)]
                : names;
        var label = key is null ? null : LexiconRecord.Find(lexicon, key)?.Label;
        if (key is not null && label is null)
        {
            return lexicon;
        }

        return Change(
            lexicon,
            key,
            gene =>
                gene with
                {
                    Aliases = Without(gene.Aliases),
                    Curated = Without(gene.Curated),
                    Previous = Without(gene.Previous),
                    AliasNames = Without(gene.AliasNames),
                    PreviousNames = Without(gene.PreviousNames),
                    MouseSymbols = Without(gene.MouseSymbols),
                },
            family => family with { Aliases = Without(family.Aliases) },
            pathway => pathway with { Aliases = Without(pathway.Aliases) }
        ) with
        {
            AmbiguousNames =
            [
                .. lexicon.AmbiguousNames.Where(a =>
                    a.Symbol is null || (label is not null && a.Symbol != label) || NameFolding.Fold(a.Name) != folded
                ),
            ],
            Blocked = [.. lexicon.Blocked, new BlockedName(name, label)],
        };
    }

    /// <summary>Changes the entry of a key; every entry when it is null.</summary>
    private static Lexicon Change(
        Lexicon lexicon,
        string? key,
        Func<MarkerEntry, MarkerEntry> gene,
        Func<FamilyEntry, FamilyEntry> family,
        Func<PathwayEntry, PathwayEntry> pathway
    ) =>
        lexicon with
        {
            Markers = [.. lexicon.Markers.Select(m => key is null || m.HgncId == key ? gene(m) : m)],
            Families = [.. lexicon.Families.Select(f => key is null || LexiconRecord.KeyOf(f) == key ? family(f) : f)],
            Pathways = [.. lexicon.Pathways.Select(p => key is null || LexiconRecord.KeyOf(p) == key ? pathway(p) : p)],
        };
}
