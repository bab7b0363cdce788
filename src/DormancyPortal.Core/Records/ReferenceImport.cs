namespace DormancyPortal.Core.Records;

/// <summary>One import of reference data: a file of a source, by whom, when, and what it changed. Appended, never changed.</summary>
public sealed class ReferenceImport
{
    /// <summary>Number of the record; the highest of a kind is its current import.</summary>
    public long Id { get; init; }

    /// <summary>What the file lists, a <c>ReferenceKind</c> by name.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the file, or the address it was fetched from.</summary>
    public required string Source { get; init; }

    /// <summary>The date or version the file gives itself; null when it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-256 of the file as it came, hex in lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>User name of who imported it, or <c>command line</c>.</summary>
    public required string ImportedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    /// <summary>Current entries of the kind after it.</summary>
    public required int Rows { get; init; }

    /// <summary>Hash of the entries of the kind after it, in any order; checked when they are used.</summary>
    public required string RowsHash { get; init; }

    /// <summary>The import that this one takes back, which may itself have taken one back; null for a file.</summary>
    public long? UndoesId { get; init; }
}
