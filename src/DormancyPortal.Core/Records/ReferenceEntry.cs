namespace DormancyPortal.Core.Records;

/// <summary>
/// What one or more imports said of one entry of a source. An import that says otherwise appends another and ends this one,
/// so what was known at any time can be told.
/// </summary>
public sealed class ReferenceEntry
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>What it is an entry of, a <c>ReferenceKind</c> by name.</summary>
    public required string Kind { get; init; }

    /// <summary>What the source calls it for ever, e.g. <c>HGNC:11724</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its symbol or name.</summary>
    public required string Label { get; init; }

    /// <summary>False where the source lists it as withdrawn or obsolete.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>What else is known: the cells of a <c>ReferenceRow</c>.</summary>
    public required string Cells { get; init; }

    /// <summary>The first import that said so.</summary>
    public required long ImportId { get; init; }

    /// <summary>The import that said otherwise, or no more; null while it holds.</summary>
    public long? EndedById { get; init; }
}
