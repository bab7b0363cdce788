using System.Text.Json.Serialization;

namespace DormancyPortal.Extraction;

/// <summary>
/// All that was read in one release: the shape of <c>extract</c>'s output line and of the stored reading.
/// Every span counts UTF-16 units in <see cref="Text"/>, and <c>Text.Substring(start, length)</c> equals the text given
/// beside it. Unknown values are null, never missing.
/// </summary>
public sealed record ReleaseExtraction
{
    /// <summary>File name as given, or null when the text did not come from a file.</summary>
    [JsonPropertyOrder(-2)]
    public string? File { get; init; }

    /// <summary>What the bytes were read as: <c>text</c>, <c>markdown</c> or <c>html</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string? Format { get; init; }

    /// <summary>Version of the extraction rules, <see cref="Extractor.Version"/>.</summary>
    public required string Engine { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Text { get; init; }

    /// <summary>The release itself.</summary>
    public required ReleaseFacts Release { get; init; }

    /// <summary>The studies it announces, usually one.</summary>
    public IReadOnlyList<StudyFacts> Studies { get; init; } = [];

    /// <summary>Genes, their products, families, complexes and molecules named in it.</summary>
    public IReadOnlyList<ExtractedMarker> Markers { get; init; } = [];

    /// <summary>Readings of names that were weighed and not taken, with the reason; in the order of the text.</summary>
    public IReadOnlyList<RejectedReading> Rejected { get; init; } = [];

    /// <summary>Pathways named in it.</summary>
    public IReadOnlyList<ExtractedPathway> Pathways { get; init; } = [];

    /// <summary>Tissues, cells, processes, diseases, organisms and methods named in it.</summary>
    public IReadOnlyList<ExtractedContext> Contexts { get; init; } = [];

    /// <summary>Institutions named in it.</summary>
    public IReadOnlyList<ExtractedInstitution> Institutions { get; init; } = [];

    /// <summary>People named in it.</summary>
    public IReadOnlyList<ExtractedPerson> People { get; init; } = [];

    /// <summary>Who paid, with grant numbers.</summary>
    public IReadOnlyList<ExtractedFunding> Funding { get; init; } = [];

    /// <summary>The claims the release makes of the announced study.</summary>
    public IReadOnlyList<ExtractedFinding> Findings { get; init; } = [];

    /// <summary>The strongest claim above beside the strongest below; null in a reading of an older engine.</summary>
    public WordingCheck? Wording { get; init; }

    /// <summary>What each paragraph of the text is; together they cover every paragraph once.</summary>
    public IReadOnlyList<ExtractedSection> Sections { get; init; } = [];

    /// <summary>The sentences of the text, in order; the n-th (from 0) is what the anchor <c>#s{n}</c> of its page names.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; init; } = [];
}

/// <summary>A stretch of the canonical text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>A place in the text that names something.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
public sealed record ExtractedMention(int Start, int Length, string Text);

/// <summary>The words in which one field of a record was read.</summary>
/// <param name="Field">Name of the JSON field, e.g. <c>doi</c>.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units; 0 where the file says it beside its text, in its properties.</param>
/// <param name="Text">The words there, verbatim; empty where there are none.</param>
public sealed record FieldEvidence(string Field, int Start, int Length, string Text)
{
    /// <summary>
    /// The rule that read it, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines and where a
    /// person showed the words.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>How sure the engine is of the field, 0 to 1; null where it names no rule.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it was read so, in words; null where it names no rule.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the words stand in the text.</summary>
    [JsonIgnore]
    public bool IsInText => Length > 0;
}

/// <summary>What is known of the release itself.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Day of the release, only where the text gives day, month and year.</param>
/// <param name="Place">Place of the dateline, as written. Not where the work was done.</param>
/// <param name="Url">Address of the original.</param>
/// <param name="Outlet">Who distributed it.</param>
/// <param name="Contact">Name or address of the press contact.</param>
/// <param name="Evidence">Where each field was read.</param>
public sealed record ReleaseFacts(
    string? Headline,
    DateOnly? Date,
    string? Place,
    string? Url,
    string? Outlet,
    string? Contact,
    IReadOnlyList<FieldEvidence> Evidence
);

/// <summary>A pathway and every place that names it.</summary>
/// <param name="Name">Name of the pathway in the lexicon.</param>
/// <param name="Ids">Its GO and Reactome ids.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
/// <param name="Mentions">Where it is named, in order.</param>
public sealed record ExtractedPathway(
    string Name,
    IReadOnlyList<string> Ids,
    double Confidence,
    IReadOnlyList<ExtractedMention> Mentions
)
{
    /// <summary>The rule by which it was taken, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it was taken, in words; null in readings of older engines.</summary>
    public string? Reason { get; init; }
}

/// <summary>Something that a finding may be about or seen in.</summary>
/// <param name="Name">Name of it in the lexicon.</param>
/// <param name="Kind">What sort of context it is.</param>
/// <param name="Id">Its CURIE (UBERON, CL, MONDO, NCBITaxon, GO), when known.</param>
/// <param name="Mentions">Where it is named, in order.</param>
public sealed record ExtractedContext(
    string Name,
    ContextKind Kind,
    string? Id,
    IReadOnlyList<ExtractedMention> Mentions
);

/// <summary>An institution and every place that names it.</summary>
/// <param name="Name">Its name: the lexicon's where known, else as written.</param>
/// <param name="Country">Country in English, when stated or known.</param>
/// <param name="Ror">ROR id, when known.</param>
/// <param name="Parent">Name of the institution it is a part of, when known.</param>
/// <param name="Role">What it did: the work (author), the journal or the release (publisher), money (funder), other.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
/// <param name="Mentions">Where it is named, in order.</param>
public sealed record ExtractedInstitution(
    string Name,
    string? Country,
    string? Ror,
    string? Parent,
    InstitutionRole Role,
    double Confidence,
    IReadOnlyList<ExtractedMention> Mentions
)
{
    /// <summary>The rule by which it was taken, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it was taken, in words; null in readings of older engines.</summary>
    public string? Reason { get; init; }
}

/// <summary>A person and every place that names them, in any form.</summary>
/// <param name="Name">Fullest form of the name, without titles and degrees.</param>
/// <param name="Role">What they are to the release.</param>
/// <param name="Affiliation">Name of the institution the text gives them, when it does.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
/// <param name="Mentions">Where they are named, in order.</param>
public sealed record ExtractedPerson(
    string Name,
    PersonRole Role,
    string? Affiliation,
    double Confidence,
    IReadOnlyList<ExtractedMention> Mentions
)
{
    /// <summary>The rule by which it was taken, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it was taken, in words; null in readings of older engines.</summary>
    public string? Reason { get; init; }
}

/// <summary>Who paid, and under which grants.</summary>
/// <param name="Funder">Name of the funder.</param>
/// <param name="Grants">Grant numbers as written.</param>
/// <param name="Mentions">Where the funder is named as such.</param>
public sealed record ExtractedFunding(
    string Funder,
    IReadOnlyList<string> Grants,
    IReadOnlyList<ExtractedMention> Mentions
)
{
    /// <summary>How sure the engine is, 0 to 1; null in readings of older engines.</summary>
    public double? Confidence { get; init; }

    /// <summary>The rule by which it was taken, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why it was taken, in words; null in readings of older engines.</summary>
    public string? Reason { get; init; }
}

/// <summary>Words that decided something.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words, verbatim.</param>
/// <param name="Says">What they say: a direction, a strength, <c>negation</c>, …</param>
public sealed record Cue(int Start, int Length, string Text, string Says);

/// <summary>What a stretch of the text is.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
public sealed record ExtractedSection(int Start, int Length, SectionKind Kind);
