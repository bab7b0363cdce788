namespace DormancyPortal.Core.Queries.Search;

/// <summary>What sort of entity a name names; also the groups of the search page, in this order.</summary>
public enum EntityKind
{
    /// <summary>A gene, family, complex or molecule.</summary>
    Marker,

    /// <summary>A pathway.</summary>
    Pathway,

    /// <summary>A study.</summary>
    Study,

    /// <summary>An institution.</summary>
    Institution,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A tissue, cell, process, disease, organism or method.</summary>
    Context,
}

/// <summary>An entity that has names.</summary>
/// <param name="Kind">What sort of entity.</param>
/// <param name="Label">What pages call it, e.g. <c>TEK</c>.</param>
/// <param name="Detail">A line about it, e.g. the approved name of a gene.</param>
/// <param name="Url">Its page; of an entity no release names, the page that says so; null where it has none.</param>
/// <param name="InCatalog">Whether a published release names it.</param>
/// <param name="FindingCount">Findings about it.</param>
/// <param name="ReleaseCount">Published releases that name it.</param>
public sealed record NamedEntity(
    EntityKind Kind,
    string Label,
    string? Detail,
    string? Url,
    bool InCatalog,
    int FindingCount,
    int ReleaseCount
);

/// <summary>One name of one entity.</summary>
/// <param name="Written">The name as written.</param>
/// <param name="Folded">Its folded form in American spelling, <see cref="SearchFolding"/>.</param>
/// <param name="Source">Where the name comes from.</param>
/// <param name="Entity">Whose name it is.</param>
public sealed record KnownName(string Written, string Folded, NameSource Source, NamedEntity Entity);

/// <summary>Where a name comes from; in the order in which sources outrank each other.</summary>
public enum NameSource
{
    /// <summary>HGNC approved symbol.</summary>
    Symbol,

    /// <summary>What pages call an entity that has no approved symbol: a family, a complex, a pathway, an institution.</summary>
    OwnName,

    /// <summary>An identifier: HGNC, NCBI Gene, Ensembl, UniProt, DOI, ORCID, ROR, Reactome, GO.</summary>
    Identifier,

    /// <summary>An alias in the lexicon.</summary>
    Alias,

    /// <summary>A symbol that was approved before.</summary>
    Previous,

    /// <summary>The full name of a gene.</summary>
    Name,

    /// <summary>A form that a release uses.</summary>
    Release,
}
