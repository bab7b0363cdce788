namespace DormancyPortal.Core.Catalog;

/// <summary>What sorts of record the catalog has, each with a list and an address of its own.</summary>
public enum RecordKind
{
    /// <summary>A gene, family, complex or molecule.</summary>
    Marker,

    /// <summary>A pathway.</summary>
    Pathway,

    /// <summary>One claim of one sentence.</summary>
    Finding,

    /// <summary>A paper that releases announce.</summary>
    Study,

    /// <summary>A press release.</summary>
    Release,

    /// <summary>An institution.</summary>
    Institution,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A tissue, cell, process, disease, organism or method.</summary>
    Context,

    /// <summary>An institution as one that paid.</summary>
    Funder,
}
