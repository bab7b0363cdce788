namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// The names the engine knows. Immutable; built once and shared. Made from the TSV tables of <c>seeds/lexicons</c>
/// by <see cref="LexiconTables"/>.
/// </summary>
public sealed record Lexicon
{
    /// <summary>SHA-256 (hex) of the tables it was made from: two lexicons with one version read alike.</summary>
    public required string Version { get; init; }

    /// <summary>Genes with their aliases.</summary>
    public IReadOnlyList<MarkerEntry> Markers { get; init; } = [];

    /// <summary>Families, complexes and molecules.</summary>
    public IReadOnlyList<FamilyEntry> Families { get; init; } = [];

    /// <summary>Short forms that may be something else.</summary>
    public IReadOnlyList<AmbiguousName> AmbiguousNames { get; init; } = [];

    /// <summary>Pathways.</summary>
    public IReadOnlyList<PathwayEntry> Pathways { get; init; } = [];

    /// <summary>Contexts.</summary>
    public IReadOnlyList<ContextEntry> Contexts { get; init; } = [];

    /// <summary>Institutions.</summary>
    public IReadOnlyList<InstitutionEntry> Institutions { get; init; } = [];

    /// <summary>
    /// Institutions of an imported registry: they tell more of a name that was read, texts are not searched for them.
    /// </summary>
    public IReadOnlyList<InstitutionEntry> Registry { get; init; } = [];

    /// <summary>Journals.</summary>
    public IReadOnlyList<JournalEntry> Journals { get; init; } = [];

    /// <summary>Outlets that distribute releases.</summary>
    public IReadOnlyList<OutletEntry> Outlets { get; init; } = [];

    /// <summary>Countries with their regions.</summary>
    public IReadOnlyList<CountryEntry> Countries { get; init; } = [];

    /// <summary>Words that decide: result verbs, directions, strengths, negations, background, models, …</summary>
    public IReadOnlyList<CueEntry> Cues { get; init; } = [];

    /// <summary>Strings that people said are no names.</summary>
    public IReadOnlyList<BlockedName> Blocked { get; init; } = [];
}
