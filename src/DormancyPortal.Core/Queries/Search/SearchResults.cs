using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>How a name matched, in the order in which a search tries; the page says which it was.</summary>
public enum MatchStep
{
    /// <summary>The approved symbol, or the usual name of another entity, letter case aside.</summary>
    ExactSymbol,

    /// <summary>An identifier.</summary>
    ExactIdentifier,

    /// <summary>An alias, a previous symbol or a full name, letter case aside.</summary>
    ExactAlias,

    /// <summary>The same once case, spaces, hyphens, Greek letters and British spelling are folded.</summary>
    Folded,

    /// <summary>A pathway that a matched marker is a member of and that bears its name.</summary>
    Related,

    /// <summary>A name inside of what was typed.</summary>
    Within,

    /// <summary>A name that holds all the words typed.</summary>
    Words,

    /// <summary>A name that begins with what was typed.</summary>
    Prefix,

    /// <summary>A name one or two edits away: only ever offered, never followed.</summary>
    Typo,
}

/// <summary>An entity that was found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Step">The step that found it.</param>
/// <param name="Why">Why it matched, in words: "TIE2 is an alias of TEK".</param>
public sealed record SearchHit(NamedEntity Entity, MatchStep Step, string Why)
{
    /// <summary>Where the name comes from that matched; null where it was no name of the entity itself.</summary>
    public NameSource? Source { get; init; }
}

/// <summary>Hits of one kind.</summary>
/// <param name="Kind">What sort of entity.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Hits">Those shown, best first.</param>
public sealed record SearchGroup(EntityKind Kind, int Count, IReadOnlyList<SearchHit> Hits);

/// <summary>A gene or pathway that the lexicon knows and no release names.</summary>
/// <param name="Hit">What the lexicon knows.</param>
/// <param name="Elsewhere">Pages of other sites about it.</param>
public sealed record AbsentName(SearchHit Hit, IReadOnlyList<OutboundLink> Elsewhere);

/// <summary>A sentence that holds the words.</summary>
/// <param name="Url">The sentence in its release.</param>
/// <param name="ReleaseHeadline">Headline of the release.</param>
/// <param name="ReleaseUrl">The release.</param>
/// <param name="Parts">The sentence in pieces, those that matched marked.</param>
public sealed record SentenceHit(
    string Url,
    string ReleaseHeadline,
    string ReleaseUrl,
    IReadOnlyList<MarkedText> Parts
);

/// <summary>A piece of text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they matched.</param>
public readonly record struct MarkedText(string Text, bool IsMarked);

/// <summary>What a search found.</summary>
public sealed record SearchResults
{
    /// <summary>What was typed, trimmed.</summary>
    public required string Query { get; init; }

    /// <summary>The one entity that is meant beyond doubt, so that Enter may go there; else null.</summary>
    public SearchHit? Direct { get; init; }

    /// <summary>Entities by kind, in the order of <see cref="EntityKind"/>.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; init; } = [];

    /// <summary>Genes and pathways of the lexicon that match exactly and that no release names.</summary>
    public IReadOnlyList<AbsentName> Absent { get; init; } = [];

    /// <summary>What else the typed form may mean, in words.</summary>
    public IReadOnlyList<string> OtherMeanings { get; init; } = [];

    /// <summary>Names a typo away.</summary>
    public IReadOnlyList<SearchHit> DidYouMean { get; init; } = [];

    /// <summary>How many sentences hold the words.</summary>
    public int SentenceCount { get; init; }

    /// <summary>The sentences of the page.</summary>
    public IReadOnlyList<SentenceHit> Sentences { get; init; } = [];

    /// <summary>Whether nothing at all was found.</summary>
    public bool IsEmpty => Groups.Count == 0 && Absent.Count == 0 && SentenceCount == 0;
}
