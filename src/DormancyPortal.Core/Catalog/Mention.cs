namespace DormancyPortal.Core.Catalog;

/// <summary>A place in a release that names one thing: exactly one of the targets is set.</summary>
public sealed class Mention
{
    /// <summary>Made from release, span and target.</summary>
    public long Id { get; set; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; set; }

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>The words there, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the sentence it lies in, from 0; null outside of sentences.</summary>
    public int? SentenceOrdinal { get; set; }

    /// <summary>The marker it names.</summary>
    public long? MarkerId { get; init; }

    /// <summary>The pathway it names.</summary>
    public long? PathwayId { get; init; }

    /// <summary>The context it names.</summary>
    public long? ContextId { get; init; }

    /// <summary>The institution it names.</summary>
    public long? InstitutionId { get; init; }

    /// <summary>The person it names.</summary>
    public long? PersonId { get; init; }

    /// <summary>The study that one field was read of.</summary>
    public long? StudyId { get; init; }

    /// <summary>The field that was read here, e.g. <c>doi</c>: of the study, or, without one, of the release.</summary>
    public string? Field { get; init; }

    /// <summary>Which rule matched.</summary>
    public string? Rule { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Reason { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The marker.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The pathway.</summary>
    public Pathway? Pathway { get; init; }

    /// <summary>The context.</summary>
    public Context? Context { get; init; }

    /// <summary>The institution.</summary>
    public Institution? Institution { get; init; }

    /// <summary>The person.</summary>
    public Person? Person { get; init; }

    /// <summary>The study.</summary>
    public Study? Study { get; init; }
}

/// <summary>One row: the number that every publish and withdraw advances; caches are keyed by it.</summary>
public sealed class CatalogVersion
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; }

    /// <summary>The number.</summary>
    public long Number { get; set; }
}
