using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>An institution that releases name. Keyed by ROR id, else by folded name.</summary>
public sealed class Institution
{
    /// <summary>Made from the key.</summary>
    public long Id { get; init; }

    /// <summary><c>ror:…</c> or <c>name:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; set; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Country in English.</summary>
    public string? Country { get; set; }

    /// <summary>ROR id.</summary>
    public string? Ror { get; set; }

    /// <summary>The institution it is a part of, when that one is in the catalog too.</summary>
    public long? ParentId { get; set; }

    /// <summary>Name of the institution it is a part of, when known.</summary>
    public string? ParentName { get; set; }

    /// <summary>Studies it has any role in.</summary>
    public int StudyCount { get; set; }

    /// <summary>Releases that name it.</summary>
    public int ReleaseCount { get; set; }

    /// <summary>The institution it is a part of.</summary>
    public Institution? Parent { get; init; }

    /// <summary>Forms of its name in releases.</summary>
    public ICollection<InstitutionAlias> Aliases { get; init; } = [];

    /// <summary>Its role in each release.</summary>
    public ICollection<ReleaseInstitution> Releases { get; init; } = [];

    /// <summary>What it paid for.</summary>
    public ICollection<Funding> Funding { get; init; } = [];
}

/// <summary>A form of an institution's name.</summary>
public sealed class InstitutionAlias
{
    /// <summary>The institution.</summary>
    public long InstitutionId { get; init; }

    /// <summary>The name as written.</summary>
    public required string Alias { get; init; }

    /// <summary>Its folded form.</summary>
    public required string Folded { get; init; }

    /// <summary>The institution.</summary>
    public Institution Institution { get; init; } = null!;
}

/// <summary>What an institution did, by one release.</summary>
public sealed class ReleaseInstitution
{
    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The institution.</summary>
    public long InstitutionId { get; init; }

    /// <summary>What it did.</summary>
    public InstitutionRole Role { get; init; }

    /// <summary>Its name, as read in this release; the institution's own fields are merged from these.</summary>
    public required string Name { get; init; }

    /// <summary>Country, as read in this release.</summary>
    public string? Country { get; init; }

    /// <summary>ROR id, as read in this release.</summary>
    public string? Ror { get; init; }

    /// <summary>Name of the institution it is a part of, as read in this release.</summary>
    public string? ParentName { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The institution.</summary>
    public Institution Institution { get; init; } = null!;
}

/// <summary>Money from an institution for the work of one release.</summary>
public sealed class Funding
{
    /// <summary>The release that says so.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The institution that paid.</summary>
    public long InstitutionId { get; init; }

    /// <summary>Grant numbers as written.</summary>
    public IReadOnlyList<string> Grants { get; init; } = [];

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The institution.</summary>
    public Institution Institution { get; init; } = null!;
}
