namespace DormancyPortal.Core.Queries;

/// <summary>What the last part of a record's URL leads to. Names match generously, and never silently.</summary>
public abstract record RecordAddress
{
    private RecordAddress() { }

    /// <summary>It is the record's one true address.</summary>
    public sealed record Found(string Slug) : RecordAddress;

    /// <summary>The record has another address: the text was an alias, an old slug or another case.</summary>
    /// <param name="Slug">The one true address.</param>
    /// <param name="ByName">Whether a name led there, so that the page says why; a mere difference of case does not.</param>
    public sealed record Moved(string Slug, bool ByName) : RecordAddress;

    /// <summary>Several records have the name.</summary>
    public sealed record Ambiguous(IReadOnlyList<NamedRecord> Candidates) : RecordAddress;

    /// <summary>Nothing in the catalog has it.</summary>
    public sealed record Unknown : RecordAddress;
}

/// <summary>A record that a name may mean.</summary>
/// <param name="Slug">Its address; null when only the lexicon knows it.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Detail">What tells it from the others, e.g. the approved name.</param>
public sealed record NamedRecord(string? Slug, string Label, string? Detail);

/// <summary>A record and how many findings (or what else the caller says) it shares.</summary>
public sealed record CountedRecord(string Slug, string Label, int Count);

/// <summary>The first sentence of a release that names something.</summary>
/// <param name="ReleaseSlug">The release.</param>
/// <param name="Sentence">Number of the sentence, from 0; null where the words lie outside of sentences.</param>
public sealed record SentenceRef(string ReleaseSlug, int? Sentence);
