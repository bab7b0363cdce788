using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>A pathway that releases name.</summary>
public sealed class Pathway
{
    /// <summary>Made from the slug.</summary>
    public long Id { get; init; }

    /// <summary>Permanent part of its URL, from the lexicon.</summary>
    public required string Slug { get; set; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in our words.</summary>
    public string? Definition { get; init; }

    /// <summary>Reactome, GO and WikiPathways ids.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The pathway it is a part of, as people decided, when that one is in the catalog too.</summary>
    public long? ParentId { get; set; }

    /// <summary>Findings about it.</summary>
    public int FindingCount { get; set; }

    /// <summary>Independent studies that name it.</summary>
    public int StudyCount { get; set; }

    /// <summary>Releases that name it.</summary>
    public int ReleaseCount { get; set; }

    /// <summary>The pathway it is a part of.</summary>
    public Pathway? Parent { get; init; }

    /// <summary>Its names.</summary>
    public ICollection<PathwayAlias> Aliases { get; init; } = [];

    /// <summary>Findings about it.</summary>
    public ICollection<FindingPathway> Findings { get; init; } = [];
}

/// <summary>A name of a pathway.</summary>
public sealed class PathwayAlias
{
    /// <summary>The pathway.</summary>
    public long PathwayId { get; init; }

    /// <summary>The name as written.</summary>
    public required string Alias { get; init; }

    /// <summary>Its folded form.</summary>
    public required string Folded { get; init; }

    /// <summary>The pathway.</summary>
    public Pathway Pathway { get; init; } = null!;
}

/// <summary>A tissue, cell, process, disease, organism or method that releases name.</summary>
public sealed class Context
{
    /// <summary>Made from kind and name.</summary>
    public long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; set; }

    /// <summary>Its usual name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of context it is.</summary>
    public ContextKind Kind { get; init; }

    /// <summary>CURIE (UBERON, CL, MONDO, NCBITaxon, GO), when known.</summary>
    public string? Curie { get; init; }

    /// <summary>Findings about it or seen in it.</summary>
    public int FindingCount { get; set; }

    /// <summary>Releases that name it.</summary>
    public int ReleaseCount { get; set; }

    /// <summary>Findings about it or seen in it.</summary>
    public ICollection<FindingContext> Findings { get; init; } = [];
}
