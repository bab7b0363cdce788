namespace DormancyPortal.Extraction;

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

/// <summary>A reading of words that was weighed and not taken.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
/// <param name="Symbol">What it would have been: the gene or the family by its name, else the value of the field or the name.</param>
/// <param name="Confidence">How sure the engine was of it, 0 to 1; below what is shown.</param>
/// <param name="Reason">Why it was not taken, in words.</param>
public sealed record RejectedReading(
    int Start,
    int Length,
    string Text,
    string Symbol,
    double Confidence,
    string Reason
)
{
    /// <summary>
    /// What it would have been read as: <c>marker</c>, <c>institution</c>, <c>person</c>, or a field of the study by its name,
    /// e.g. <c>doi</c>.
    /// </summary>
    public string Of { get; init; } = "marker";
}
