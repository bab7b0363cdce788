using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>How a name belongs to a marker.</summary>
internal enum NameRule
{
    /// <summary>The approved symbol.</summary>
    Symbol,

    /// <summary>Another name.</summary>
    Alias,

    /// <summary>A symbol approved before.</summary>
    Previous,

    /// <summary>The approved name.</summary>
    Name,

    /// <summary>A name of a family, complex or molecule.</summary>
    Family,

    /// <summary>A name of an institution: whatever lies inside it is no marker.</summary>
    NotAMarker,
}

/// <summary>One name of the lexicon, as written there, and what it may stand for.</summary>
/// <param name="Surface">The name as written in the lexicon.</param>
/// <param name="Rule">How it belongs to the marker.</param>
/// <param name="Gene">The gene, if it is one.</param>
/// <param name="Family">The family, complex or molecule, if it is one.</param>
/// <param name="Ambiguity">What the lexicon says of its other meanings.</param>
internal sealed record MarkerName(
    string Surface,
    NameRule Rule,
    MarkerEntry? Gene,
    FamilyEntry? Family,
    AmbiguousName? Ambiguity
)
{
    /// <summary>Whether a Greek letter of the name stands here as its Latin one: <c>TNFa</c>.</summary>
    public bool GreekAsLatin { get; init; }

    /// <summary>Whether a person put the name in, rather than an import.</summary>
    public bool Curated { get; init; }

    /// <summary>The gene of a family that texts about genes mean by the family's short name.</summary>
    public MarkerEntry? Usual { get; init; }

    /// <summary>The marker's key: the HGNC symbol, or the name of the family.</summary>
    public string Key => Gene?.Symbol ?? Family?.Name ?? Surface;
}
