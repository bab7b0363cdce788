using System.Text.Json;
using System.Text.Json.Serialization;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Records;

/// <summary>What is said of one thing in a release, by the engine or by a person.</summary>
[JsonDerivedType(typeof(FieldValue), "field")]
[JsonDerivedType(typeof(FindingValue), "finding")]
[JsonDerivedType(typeof(MarkerValue), "marker")]
[JsonDerivedType(typeof(PathwayValue), "pathway")]
[JsonDerivedType(typeof(InstitutionValue), "institution")]
[JsonDerivedType(typeof(PersonValue), "person")]
[JsonDerivedType(typeof(FundingValue), "funding")]
[JsonDerivedType(typeof(StudyValue), "study")]
public abstract record ItemValue
{
    /// <summary>The value as a decision keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, ExtractionJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote; null for null.</summary>
    public static ItemValue? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<ItemValue>(json, ExtractionJson.Options);
}

/// <summary>A field of a study or of the release.</summary>
/// <param name="Text">What it says; a date as ISO 8601.</param>
/// <param name="Start">First UTF-16 unit of the words that a person showed for it; null when they showed none.</param>
/// <param name="Quote">These words, verbatim.</param>
public sealed record FieldValue(string Text, int? Start = null, string? Quote = null) : ItemValue;

/// <summary>What a finding says.</summary>
/// <param name="Direction">Direction of the outcome.</param>
/// <param name="Strength">How strong a claim it makes.</param>
/// <param name="Markers">Symbols and names of the markers it is about.</param>
/// <param name="Pathways">Names of the pathways it is about.</param>
/// <param name="Models">In what it was seen.</param>
public sealed record FindingValue(
    FindingDirection Direction,
    ClaimStrength Strength,
    IReadOnlyList<string> Markers,
    IReadOnlyList<string> Pathways,
    IReadOnlyList<FindingModel> Models
) : ItemValue;

/// <summary>Which marker is named.</summary>
/// <param name="Symbol">Official human symbol; null when it is no single gene.</param>
/// <param name="HgncId">HGNC ID.</param>
/// <param name="NcbiGene">NCBI Gene ID.</param>
/// <param name="Ensembl">Ensembl gene ID.</param>
/// <param name="Uniprot">UniProt accession.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of thing it is.</param>
public sealed record MarkerValue(
    string? Symbol,
    string? HgncId,
    string? NcbiGene,
    string? Ensembl,
    string? Uniprot,
    string Name,
    MarkerKind Kind
) : ItemValue
{
    /// <summary>What findings and pages call it.</summary>
    [JsonIgnore]
    public string Label => Symbol ?? Name;
}

/// <summary>Which pathway is named.</summary>
/// <param name="Name">Its name in the lexicon.</param>
/// <param name="Ids">Its GO and Reactome ids.</param>
public sealed record PathwayValue(string Name, IReadOnlyList<string> Ids) : ItemValue;

/// <summary>Which institution is named, and what it did.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Ror">ROR id.</param>
/// <param name="Parent">What it is a part of.</param>
/// <param name="Role">What it did.</param>
public sealed record InstitutionValue(string Name, string? Country, string? Ror, string? Parent, InstitutionRole Role)
    : ItemValue;

/// <summary>Who is named, and what they are to the release.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Role">What they are to the release.</param>
/// <param name="Affiliation">Name of their institution.</param>
public sealed record PersonValue(string Name, PersonRole Role, string? Affiliation) : ItemValue;

/// <summary>Who paid, under which grants.</summary>
/// <param name="Funder">Name of the funder.</param>
/// <param name="Grants">Grant numbers as written.</param>
public sealed record FundingValue(string Funder, IReadOnlyList<string> Grants) : ItemValue;

/// <summary>A study that a person added; it has a DOI or a title.</summary>
/// <param name="Title">Title of the paper.</param>
/// <param name="Journal">Journal.</param>
/// <param name="Doi">DOI in lower case, without a resolver.</param>
/// <param name="Published">Day the paper appeared.</param>
/// <param name="Start">First UTF-16 unit of the words that the person showed for it; null when they showed none.</param>
/// <param name="Quote">These words, verbatim.</param>
public sealed record StudyValue(
    string? Title,
    string? Journal,
    string? Doi,
    DateOnly? Published,
    int? Start = null,
    string? Quote = null
) : ItemValue;
