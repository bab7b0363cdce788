using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>A person that releases name. Keyed by folded full name.</summary>
public sealed class Person
{
    /// <summary>Made from the key.</summary>
    public long Id { get; init; }

    /// <summary><c>name:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; set; }

    /// <summary>Fullest form of the name.</summary>
    public required string Name { get; set; }

    /// <summary>ORCID, only when stated.</summary>
    public string? Orcid { get; init; }

    /// <summary>Releases that name the person.</summary>
    public int ReleaseCount { get; set; }

    /// <summary>Forms of the name in releases.</summary>
    public ICollection<PersonAlias> Aliases { get; init; } = [];

    /// <summary>The role in each release.</summary>
    public ICollection<ReleasePerson> Releases { get; init; } = [];
}

/// <summary>A form of a person's name.</summary>
public sealed class PersonAlias
{
    /// <summary>The person.</summary>
    public long PersonId { get; init; }

    /// <summary>The name as written.</summary>
    public required string Alias { get; init; }

    /// <summary>Its folded form.</summary>
    public required string Folded { get; init; }

    /// <summary>The person.</summary>
    public Person Person { get; init; } = null!;
}

/// <summary>What a person is to one release.</summary>
public sealed class ReleasePerson
{
    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The person.</summary>
    public long PersonId { get; init; }

    /// <summary>What they are to it.</summary>
    public PersonRole Role { get; init; }

    /// <summary>The name, as read in this release; the person's own is merged from these.</summary>
    public required string Name { get; init; }

    /// <summary>The institution the release gives them, when it does.</summary>
    public long? AffiliationId { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The person.</summary>
    public Person Person { get; init; } = null!;

    /// <summary>The institution the release gives them.</summary>
    public Institution? Affiliation { get; init; }
}
