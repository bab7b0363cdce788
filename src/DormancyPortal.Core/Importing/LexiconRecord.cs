using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Importing;

/// <summary>What sort of entry of the lexicon people may curate.</summary>
public enum LexiconKind
{
    /// <summary>A gene.</summary>
    Gene,

    /// <summary>A family, complex or molecule.</summary>
    Family,

    /// <summary>A pathway.</summary>
    Pathway,
}

/// <summary>One name of an entry.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Source">How it belongs to the entry, in words.</param>
public sealed record LexiconName(string Name, string Source);

/// <summary>An entry of the lexicon as its desk shows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What it stands for: an HGNC ID, <c>family:</c> and a folded name, or <c>pathway:</c> and a slug.</param>
/// <param name="Label">What pages call it: a symbol, or the name.</param>
/// <param name="Name">Its main name, which can be corrected.</param>
/// <param name="Names">All its names.</param>
public sealed record LexiconRecord(
    LexiconKind Kind,
    string Key,
    string Label,
    string Name,
    IReadOnlyList<LexiconName> Names
)
{
    private const string FamilyPrefix = "family:";
    private const string PathwayPrefix = "pathway:";

    /// <summary>Every entry of a lexicon.</summary>
    public static IEnumerable<LexiconRecord> All(Lexicon lexicon) =>
        lexicon.Markers.Select(Of).Concat(lexicon.Families.Select(Of)).Concat(lexicon.Pathways.Select(Of));

    /// <summary>The entry of a key; null when the lexicon has none.</summary>
    public static LexiconRecord? Find(Lexicon lexicon, string key) =>
        key.StartsWith(FamilyPrefix, StringComparison.Ordinal)
            ? lexicon.Families.FirstOrDefault(f => KeyOf(f) == key) is { } family
                ? Of(family)
                : null
            : key.StartsWith(PathwayPrefix, StringComparison.Ordinal)
                ? lexicon.Pathways.FirstOrDefault(p => KeyOf(p) == key) is { } pathway
                    ? Of(pathway)
                    : null
                : lexicon.Markers.FirstOrDefault(m => m.HgncId == key) is { } gene
                    ? Of(gene)
                    : null;

    /// <summary>Entries that bear a name, however it is spelled.</summary>
    public static IReadOnlyList<LexiconRecord> Bearing(Lexicon lexicon, string name)
    {
        var folded = NameFolding.Fold(name);
        return folded.Length == 0 ? [] : [.. All(lexicon).Where(r => r.Bears(folded))];
    }

    /// <summary>Whether it has a name of this folded form.</summary>
    public bool Bears(string folded) => Names.Any(n => NameFolding.Fold(n.Name) == folded);

    /// <summary>The key of a family.</summary>
    public static string KeyOf(FamilyEntry family) => FamilyPrefix + NameFolding.Fold(family.Name);

    /// <summary>The key of a pathway.</summary>
    public static string KeyOf(PathwayEntry pathway) => PathwayPrefix + pathway.Slug;

    /// <summary>The slug of the pathway that a key stands for; null of a key of anything else.</summary>
    public static string? PathwayOf(string key) =>
        key.StartsWith(PathwayPrefix, StringComparison.Ordinal) ? key[PathwayPrefix.Length..] : null;

    private static LexiconRecord Of(MarkerEntry m) =>
        new(
            LexiconKind.Gene,
            m.HgncId,
            m.Symbol,
            m.Name,
            Distinct([
                new(m.Symbol, "approved symbol"),
                new(m.Name, "approved name"),
                .. m.Curated.Select(n => new LexiconName(n, "curated alias")),
                .. m.Aliases.Select(n => new LexiconName(n, "alias")),
                .. m.Previous.Select(n => new LexiconName(n, "previous symbol")),
                .. m.AliasNames.Select(n => new LexiconName(n, "alias in words")),
                .. m.PreviousNames.Select(n => new LexiconName(n, "previous name")),
                .. m.MouseSymbols.Select(n => new LexiconName(n, "mouse orthologue")),
            ])
        );

    private static LexiconRecord Of(FamilyEntry f) =>
        new(LexiconKind.Family, KeyOf(f), f.Name, f.Name, Named(f.Name, f.Aliases));

    private static LexiconRecord Of(PathwayEntry p) =>
        new(LexiconKind.Pathway, KeyOf(p), p.Name, p.Name, Named(p.Name, p.Aliases));

    private static IReadOnlyList<LexiconName> Named(string name, IEnumerable<string> aliases) =>
        Distinct([new(name, "name"), .. aliases.Select(n => new LexiconName(n, "alias"))]);

    private static IReadOnlyList<LexiconName> Distinct(IEnumerable<LexiconName> names) =>
        [.. names.DistinctBy(n => n.Name, StringComparer.Ordinal)];
}
