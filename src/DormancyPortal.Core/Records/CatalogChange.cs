using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Records;

/// <summary>
/// One thing that an act made appear, go or change for readers. A record and not catalog, because what was once public
/// cannot be told from what is: it is how an address that leads nowhere any more says what was there, and how the log of
/// changes shows what each of them did. Written with the act, appended and never changed.
/// </summary>
public sealed class CatalogChange
{
    /// <summary>The act.</summary>
    public required long DecisionId { get; init; }

    /// <summary>Its place among the changes of the act, from 0; the release first, its findings in the order of its text.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The release that says or said it.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>What sort of thing.</summary>
    public required RecordKind What { get; init; }

    /// <summary>What became of it.</summary>
    public required CatalogChangeKind Change { get; init; }

    /// <summary>
    /// What it is for ever: the id of a finding, the slug of a release or pathway, of any other what slugs are assigned to,
    /// e.g. <c>HGNC:11724</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What pages called it then: the name, the headline, the claim of a finding in careful words.</summary>
    public required string Label { get; init; }

    /// <summary>Of a finding that changed, what is otherwise, e.g. <c>direction, strength</c>; else null.</summary>
    public string? Fields { get; init; }

    /// <summary>
    /// Whether with it a record came into the catalog or left it: the first release that names a marker brings the marker,
    /// the next one only names it too. Always so of findings and releases.
    /// </summary>
    public required bool IsWhole { get; init; }
}

/// <summary>What became of a thing in the catalog.</summary>
public enum CatalogChangeKind
{
    /// <summary>Readers see it, and did not before.</summary>
    Came,

    /// <summary>Readers saw it before, and no more.</summary>
    Went,

    /// <summary>Readers saw it before, and see something else of it.</summary>
    Changed,
}
