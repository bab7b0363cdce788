namespace DormancyPortal.Core.Records;

/// <summary>
/// A slug once given to an entity: a record, not catalog, because an address that was ever shown stays good. The newest
/// of an entity is its own; older ones redirect.
/// </summary>
public sealed class SlugAssignment
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>What sort of entity: <c>study</c>, <c>marker</c>, <c>institution</c>, <c>person</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary>The slug, unique within its kind, letter case aside.</summary>
    public required string Slug { get; init; }

    /// <summary>What the entity stands for, e.g. <c>HGNC:11724</c> or a DOI.</summary>
    public required string EntityKey { get; init; }
}
