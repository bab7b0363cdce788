using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Queries;

/// <summary>What the address of a record leads to, whatever sort of record it is.</summary>
public abstract record RecordLookup
{
    private RecordLookup() { }

    /// <summary>A record.</summary>
    /// <param name="Record">Its row record, e.g. a <see cref="Markers.MarkerRecord"/>.</param>
    /// <param name="Slug">The last part of its address.</param>
    /// <param name="Name">What pages call it.</param>
    /// <param name="Findings">Which findings are its; null where it carries them or is one.</param>
    public sealed record Found(object Record, string Slug, string Name, FindingFilter? Findings) : RecordLookup;

    /// <summary>A record that has another address.</summary>
    /// <param name="Url">The one true address.</param>
    public sealed record Moved(string Url) : RecordLookup;

    /// <summary>A record that is in the catalog no more.</summary>
    /// <param name="Record">What was there, and why it went.</param>
    public sealed record Gone(GoneRecord Record) : RecordLookup;

    /// <summary>No record.</summary>
    /// <param name="Address">What the name leads to instead; null where records have no names, as findings.</param>
    /// <param name="Near">Records that may be meant.</param>
    public sealed record Missing(RecordAddress? Address, IReadOnlyList<Search.SearchHit> Near) : RecordLookup;
}
