namespace DormancyPortal.Core.Queries;

/// <summary>A record as a link, or, without a slug, a name that no record of the catalog has.</summary>
/// <param name="Slug">Its address; null when it is not in the catalog.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Detail">What tells it from others, e.g. its country.</param>
public sealed record NamedRecord(string? Slug, string Label, string? Detail);

/// <summary>A record and how many findings, studies or releases (the property that holds it says which) it shares.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Count">How many.</param>
public sealed record CountedRecord(string Slug, string Label, int Count);

/// <summary>The first sentence of a release that names something.</summary>
/// <param name="ReleaseSlug">The release.</param>
/// <param name="Sentence">Number of the sentence, from 0; null where the words lie outside of sentences.</param>
public sealed record SentenceRef(string ReleaseSlug, int? Sentence);
