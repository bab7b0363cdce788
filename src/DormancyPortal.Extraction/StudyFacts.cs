namespace DormancyPortal.Extraction;

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
