using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Publishing;

/// <summary>What a person decides on two records.</summary>
/// <param name="Kind">Merge, not the same, or part of.</param>
/// <param name="Entity">What sort of record both are.</param>
/// <param name="Key">What the first stands for: of a merge the one that goes, of a part the part.</param>
/// <param name="OtherKey">What the second stands for: the one that stays, or the whole.</param>
/// <param name="Note">Why, or null.</param>
public sealed record EntityAct(EntityDecisionKind Kind, RecordKind Entity, string Key, string OtherKey, string? Note);

/// <summary>What came of an act on two records.</summary>
public enum EntityOutcome
{
    /// <summary>It is kept, and the catalog follows it.</summary>
    Kept,

    /// <summary>The two are one record already.</summary>
    AlreadyOne,

    /// <summary>Records of this kind are never parts of each other.</summary>
    HasNoParts,

    /// <summary>The whole is a part of the part.</summary>
    WouldBePartOfItself,

    /// <summary>A record is not in the catalog, or the act to be taken back does not hold.</summary>
    Unknown,
}
