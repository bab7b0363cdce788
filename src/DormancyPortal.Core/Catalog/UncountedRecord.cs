namespace DormancyPortal.Core.Catalog;

/// <summary>
/// A record that releases share and whose counters are of before some of them were published again: an order that publishes thousands
/// counts what they share once. Whoever does work beside the pages counts it and takes the row away, in one transaction.
/// </summary>
public sealed class UncountedRecord
{
    /// <summary>What sort of record: a marker, a pathway, a context or an institution.</summary>
    public required RecordKind What { get; init; }

    /// <summary>Its number.</summary>
    public required long RecordId { get; init; }
}
