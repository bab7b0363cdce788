namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A human gene: <c>markers.tsv</c>.</summary>
/// <param name="HgncId">HGNC ID, e.g. <c>HGNC:11724</c>.</param>
/// <param name="Symbol">HGNC approved symbol.</param>
/// <param name="Name">HGNC approved name.</param>
/// <param name="Aliases">Other names of the gene and its product.</param>
/// <param name="Previous">Symbols HGNC approved before.</param>
/// <param name="NcbiGene">NCBI Gene ID.</param>
/// <param name="Ensembl">Ensembl gene ID.</param>
/// <param name="Uniprot">UniProt accession.</param>
/// <param name="Theme">The group it is listed under.</param>
public sealed record MarkerEntry(
    string HgncId,
    string Symbol,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Previous,
    string? NcbiGene,
    string? Ensembl,
    string? Uniprot,
    string? Theme
)
{
    /// <summary>Those of <see cref="Aliases"/> that a person put in; they are trusted before imported ones.</summary>
    public IReadOnlyList<string> Curated { get; init; } = [];

    /// <summary>Other names in words, as HGNC lists them.</summary>
    public IReadOnlyList<string> AliasNames { get; init; } = [];

    /// <summary>Names HGNC approved before.</summary>
    public IReadOnlyList<string> PreviousNames { get; init; } = [];

    /// <summary>Whether a person put the gene in; false for one that is known by an import alone.</summary>
    public bool IsCurated { get; init; } = true;

    /// <summary>Symbols of the mouse genes that correspond to it, which stand for the human gene and say so.</summary>
    public IReadOnlyList<string> MouseSymbols { get; init; } = [];

    /// <summary>Numbers of the HGNC gene groups that it is in.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>HGNC locus type, e.g. <c>gene with protein product</c> or <c>pseudogene</c>; null when not known.</summary>
    public string? LocusType { get; init; }
}

/// <summary>A family, complex or molecule: <c>families.tsv</c>.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">Family, complex or molecule.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Members">HGNC symbols of the genes in it.</param>
/// <param name="Note">A remark for readers.</param>
public sealed record FamilyEntry(
    string Name,
    MarkerKind Kind,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Members,
    string? Note
)
{
    /// <summary>Symbol of the member that texts about genes mean by the family's short name; null when there is none.</summary>
    public string? Usual { get; init; }
}

/// <summary>A short form with more than one meaning: <c>ambiguous-names.tsv</c>.</summary>
/// <param name="Name">The form, as written.</param>
/// <param name="Symbol">The gene it may be; null when it never is one in practice.</param>
/// <param name="CaseSensitive">Whether only this case can be meant.</param>
/// <param name="OtherMeanings">What else it may be, in words.</param>
/// <param name="Support">Words near it that speak for the gene.</param>
/// <param name="Reject">Words near it that speak against the gene.</param>
public sealed record AmbiguousName(
    string Name,
    string? Symbol,
    bool CaseSensitive,
    IReadOnlyList<string> OtherMeanings,
    IReadOnlyList<string> Support,
    IReadOnlyList<string> Reject
);

/// <summary>A pathway: <c>pathways.tsv</c>.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Slug">Its permanent part of the URL.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Reactome">Reactome ids.</param>
/// <param name="Go">GO ids.</param>
/// <param name="WikiPathways">WikiPathways ids.</param>
/// <param name="Definition">What it is, in our words.</param>
/// <param name="Markers">HGNC symbols of well-known members.</param>
public sealed record PathwayEntry(
    string Name,
    string Slug,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Reactome,
    IReadOnlyList<string> Go,
    IReadOnlyList<string> WikiPathways,
    string? Definition,
    IReadOnlyList<string> Markers
);

/// <summary>A context: <c>contexts.tsv</c>.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What sort of context it is.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Id">CURIE of it, when known.</param>
public sealed record ContextEntry(string Name, ContextKind Kind, IReadOnlyList<string> Aliases, string? Id);

/// <summary>An institution: <c>institutions.tsv</c>.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Aliases">Other names and acronyms.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Parent">Name of the institution it is a part of.</param>
/// <param name="Kind">university, hospital, institute, company, funder, agency, society or publisher.</param>
/// <param name="Ror">ROR id.</param>
public sealed record InstitutionEntry(
    string Name,
    IReadOnlyList<string> Aliases,
    string? Country,
    string? Parent,
    string? Kind,
    string? Ror
)
{
    /// <summary>Whether it comes from an imported register (ROR): its names are then trusted less than hand-written ones.</summary>
    public bool Imported { get; init; }

    /// <summary>Short forms that a registry lists, which alone name nothing.</summary>
    public IReadOnlyList<string> Acronyms { get; init; } = [];
}

/// <summary>A journal: <c>journals.tsv</c>.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Aliases">Abbreviations.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Issn">ISSN.</param>
/// <param name="CueNeeded">Whether the name is a common word and counts only with a cue such as "published in".</param>
public sealed record JournalEntry(
    string Name,
    IReadOnlyList<string> Aliases,
    string? Publisher,
    string? Issn,
    bool CueNeeded
);

/// <summary>An outlet: <c>outlets.tsv</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Forms in datelines.</param>
/// <param name="Hosts">Host names of its pages.</param>
public sealed record OutletEntry(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Hosts);

/// <summary>A country: <c>countries.tsv</c>.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Code">ISO 3166 code of two letters.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Regions">States and cities that decide it.</param>
public sealed record CountryEntry(
    string Name,
    string Code,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Regions
);

/// <summary>A word or phrase that decides something: <c>cues.tsv</c>.</summary>
/// <param name="Text">The word or phrase; forms are listed apart.</param>
/// <param name="Kind">What it decides: result, direction, strength, negation, background, hope, method, model.</param>
/// <param name="Says">What it says, in the vocabulary of that kind.</param>
/// <param name="Note">A remark for who corrects the table.</param>
public sealed record CueEntry(string Text, string Kind, string Says, string? Note);

/// <summary>A string that is no name, however it is spelled.</summary>
/// <param name="Name">The string.</param>
/// <param name="Key">Symbol of the gene, or name of the family or pathway, that it does not name; null when it names nothing.</param>
public sealed record BlockedName(string Name, string? Key);
