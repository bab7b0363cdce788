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
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
public sealed record FieldEvidence(string Field, int Start, int Length, string Text);

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

/// <summary>A paper that the release announces.</summary>
/// <param name="Title">Title of the paper.</param>
/// <param name="Journal">Journal, by its full name.</param>
/// <param name="Volume">Volume, as written.</param>
/// <param name="Issue">Issue, as written.</param>
/// <param name="Doi">DOI in lower case, without a resolver's address.</param>
/// <param name="Published">Day the paper appeared, only where the text gives day, month and year.</param>
/// <param name="Evidence">Where each field was read.</param>
public sealed record StudyFacts(
    string? Title,
    string? Journal,
    string? Volume,
    string? Issue,
    string? Doi,
    DateOnly? Published,
    IReadOnlyList<FieldEvidence> Evidence
)
{
    /// <summary>
    /// The journal by its name in the list, under which the catalog keeps it; null when it is not listed, and in readings of
    /// older engines, whose journal is that name.
    /// </summary>
    public string? ListedJournal { get; init; }

    /// <summary>
    /// Whether it appeared where peers review: true in a journal, false as a preprint or a talk, null when not said. Its
    /// words are in <see cref="Evidence"/> under <c>peerReviewed</c>.
    /// </summary>
    public bool? PeerReviewed { get; init; }

    /// <summary>Kind of evidence; its words are in <see cref="Evidence"/> under <c>design</c>.</summary>
    public StudyDesign? Design { get; init; }

    /// <summary>On whom or what, most findings first; the words are in <see cref="Evidence"/> under <c>subjects</c>.</summary>
    public IReadOnlyList<FindingModel> Subjects { get; init; } = [];
}

/// <summary>A marker and every place that names it.</summary>
public sealed record ExtractedMarker
{
    /// <summary>Official human symbol; null when it is not linked to a single gene.</summary>
    public required string? Symbol { get; init; }

    /// <summary>HGNC ID, e.g. <c>HGNC:11724</c>.</summary>
    public string? HgncId { get; init; }

    /// <summary>NCBI Gene ID.</summary>
    public string? NcbiGene { get; init; }

    /// <summary>Ensembl gene ID.</summary>
    public string? Ensembl { get; init; }

    /// <summary>UniProt accession.</summary>
    public string? Uniprot { get; init; }

    /// <summary>Approved name of the gene, name of the family, or, unlinked, the name as written.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required MarkerKind Kind { get; init; }

    /// <summary>How sure the engine is of the reading, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where it is named, in order.</summary>
    public required IReadOnlyList<MarkerMention> Mentions { get; init; }
}

/// <summary>A place that names a marker, and why the engine reads it so.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
/// <param name="Rule">
/// Which rule matched: <c>symbol</c>, <c>alias</c>, <c>previous</c>, <c>name</c>, <c>folded</c>, <c>coordination</c>,
/// <c>definition</c>, <c>family</c> or <c>shape</c> (looks like a gene, no entry explains it).
/// </param>
/// <param name="Reason">The rule in words, for a reader.</param>
public sealed record MarkerMention(int Start, int Length, string Text, string Rule, string Reason);

/// <summary>A reading of a name that was weighed and not taken.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
/// <param name="Symbol">The gene it would have been, or the name of the family.</param>
/// <param name="Confidence">How sure the engine was of it, 0 to 1; below what is shown.</param>
/// <param name="Reason">Why it was not taken, in words.</param>
public sealed record RejectedReading(
    int Start,
    int Length,
    string Text,
    string Symbol,
    double Confidence,
    string Reason
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
);

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
);

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
);

/// <summary>Who paid, and under which grants.</summary>
/// <param name="Funder">Name of the funder.</param>
/// <param name="Grants">Grant numbers as written.</param>
/// <param name="Mentions">Where the funder is named as such.</param>
public sealed record ExtractedFunding(
    string Funder,
    IReadOnlyList<string> Grants,
    IReadOnlyList<ExtractedMention> Mentions
);

/// <summary>One claim in one sentence.</summary>
public sealed record ExtractedFinding
{
    /// <summary>The sentence, verbatim.</summary>
    public required string Evidence { get; init; }

    /// <summary>First UTF-16 unit of it.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>
    /// Symbols of the genes it is about, also those it points back to. (Readings of older engines hold the names of
    /// <see cref="OtherMarkers"/> here too.)
    /// </summary>
    public required IReadOnlyList<string> Markers { get; init; }

    /// <summary>Names of the families, complexes and unlinked markers it is about.</summary>
    public IReadOnlyList<string> OtherMarkers { get; init; } = [];

    /// <summary>Names of the pathways it is about.</summary>
    public required IReadOnlyList<string> Pathways { get; init; }

    /// <summary>Names of the contexts it is about or seen in.</summary>
    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>Direction of the outcome it names.</summary>
    public required FindingDirection Direction { get; init; }

    /// <summary>What the sentence says became of the biology (growth, tumors, activity); null when it does not say.</summary>
    public FindingDirection? OnBiology { get; init; }

    /// <summary>What it says became of people or animals (survival, relapse, risk); null when it does not say.</summary>
    public FindingDirection? OnOutcome { get; init; }

    /// <summary>How strong a claim the sentence makes.</summary>
    public required ClaimStrength Strength { get; init; }

    /// <summary>
    /// How sure the engine is of <see cref="Strength"/>, 0 to 1; below 0.7 it is better not shown. Readings of older
    /// engines did not tell and count as sure.
    /// </summary>
    public double StrengthConfidence { get; init; } = 1;

    /// <summary>The words that decided direction and strength.</summary>
    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>In what it was seen.</summary>
    public required IReadOnlyList<FindingModel> Models { get; init; }

    /// <summary>How sure the engine is that this is a finding of the announced study, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public required SaidIn SaidIn { get; init; }

    /// <summary>Name of the quoted person, when it is a quotation and the speaker is known.</summary>
    public string? Speaker { get; init; }

    /// <summary>Why the engine takes the sentence for a finding, in words.</summary>
    public required string Reason { get; init; }
}

/// <summary>The wording of a release held against itself.</summary>
/// <param name="Above">The strongest claim of headline, standfirst and lead; null when they claim nothing.</param>
/// <param name="Below">The strongest claim among the findings of the body; null when there is none.</param>
public sealed record WordingCheck(WordingClaim? Above, WordingClaim? Below)
{
    /// <summary>Whether the top claims more than the findings below it do.</summary>
    public bool IsStrongerAbove => Above is not null && Below is not null && Above.Strength > Below.Strength;
}

/// <summary>A sentence or headline and how strong a claim it makes.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
/// <param name="SaidIn">Which part of the release says it.</param>
/// <param name="Strength">How strong a claim it makes.</param>
/// <param name="Confidence">How sure the engine is of the strength, 0 to 1.</param>
/// <param name="Cues">The words that decided it.</param>
public sealed record WordingClaim(
    int Start,
    int Length,
    string Text,
    SaidIn SaidIn,
    ClaimStrength Strength,
    double Confidence,
    IReadOnlyList<Cue> Cues
);

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
