using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Core.Queries;

/// <summary>What the last part of a record's URL leads to. Names match generously, and never silently.</summary>
public abstract record RecordAddress
{
    private RecordAddress() { }

    /// <summary>It is the record's one true address.</summary>
    public sealed record Found : RecordAddress;

    /// <summary>The record has another address.</summary>
    /// <param name="Url">The one true address.</param>
    /// <param name="ByName">
    /// Whether a name led there, so that the page must say why; another case or an old slug needs no explaining.
    /// </param>
    public sealed record Moved(string Url, bool ByName) : RecordAddress;

    /// <summary>Several records have the name, in the catalog or only in the lexicon.</summary>
    public sealed record Ambiguous(IReadOnlyList<SearchHit> Candidates) : RecordAddress;

    /// <summary>The lexicon knows it, and no published release names it.</summary>
    /// <param name="Known">What the lexicon knows.</param>
    /// <param name="Elsewhere">Pages of other sites about it.</param>
    public sealed record NotNamedHere(SearchHit Known, IReadOnlyList<OutboundLink> Elsewhere) : RecordAddress;

    /// <summary>It led to a record that is in the catalog no more.</summary>
    /// <param name="Record">What was there.</param>
    public sealed record Gone(GoneRecord Record) : RecordAddress;

    /// <summary>Nobody knows it.</summary>
    public sealed record Unknown : RecordAddress;
}
