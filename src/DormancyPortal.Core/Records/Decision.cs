namespace DormancyPortal.Core.Records;

/// <summary>
/// One human act: who did what to what, when and why. Appended, never changed; undo is another decision. What it is about
/// is named by its evidence, the words in the text, so that it holds for what a newer engine reads in the same words.
/// </summary>
public sealed class Decision
{
    /// <summary>Number of the record, in the order of the acts.</summary>
    public long Id { get; init; }

    /// <summary>The release it is about.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>User name of who decided, or <c>seed</c>, or <c>command line</c>.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>Why, in the person's words; null when they gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>What sort of thing it is about; null when it is the release itself, and for an undo.</summary>
    public ItemKind? Item { get; init; }

    /// <summary>What the engine called the thing; of a study, the field.</summary>
    public string? Name { get; init; }

    /// <summary>First UTF-16 unit of the words it is about; null where nothing was read.</summary>
    public int? Start { get; init; }

    /// <summary>The words it is about, verbatim.</summary>
    public string? Quote { get; init; }

    /// <summary>What the person says instead, an <see cref="ItemValue"/> as JSON; null when they only judged.</summary>
    public string? Value { get; init; }

    /// <summary>What was wrong with the reading; null when nothing was, or nobody said.</summary>
    public ReadingFault? Fault { get; init; }

    /// <summary>The decision that this one takes back.</summary>
    public long? UndoesId { get; init; }

    /// <summary>The release that this one is a new version of; only of <see cref="DecisionKind.Supersede"/>.</summary>
    public long? SupersedesId { get; init; }

    /// <summary>What all decisions of one act on many releases have in common, to be found and taken back as a whole.</summary>
    public Guid? GroupId { get; init; }
}

/// <summary>What a decision does.</summary>
public enum DecisionKind
{
    /// <summary>Put the release into the catalog, with every decision made before.</summary>
    Publish,

    /// <summary>Take the release out of the catalog.</summary>
    Withdraw,

    /// <summary>Put the release away: nobody sees it, its file and its readings are kept.</summary>
    Discard,

    /// <summary>The release is a new version of an older one, and takes its place once it is published.</summary>
    Supersede,

    /// <summary>What was read is right.</summary>
    Accept,

    /// <summary>What was read is wrong and goes.</summary>
    Reject,

    /// <summary>What was read is there, and says something else.</summary>
    Edit,

    /// <summary>The words name another thing.</summary>
    Relink,

    /// <summary>The words say something that was not read.</summary>
    Add,

    /// <summary>Takes another decision back, which may itself have been an undo.</summary>
    Undo,
}

/// <summary>What sort of thing a decision is about.</summary>
public enum ItemKind
{
    /// <summary>One field of a study.</summary>
    StudyField,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>A marker, everywhere in the release.</summary>
    Marker,

    /// <summary>One place that names a marker, a pathway, an institution or a person.</summary>
    Mention,

    /// <summary>A pathway, everywhere in the release.</summary>
    Pathway,

    /// <summary>An institution, everywhere in the release.</summary>
    Institution,

    /// <summary>A person, everywhere in the release.</summary>
    Person,

    /// <summary>Who paid, and under which grants.</summary>
    Funding,

    /// <summary>One field of the release itself.</summary>
    ReleaseField,

    /// <summary>One place that names a funder; the same words may name an institution too, and be decided on as such.</summary>
    FunderMention,

    /// <summary>A study that was not read, which a person added whole.</summary>
    Study,
}

/// <summary>What was wrong with a reading.</summary>
public enum ReadingFault
{
    /// <summary>The words name another gene, or another thing of its kind.</summary>
    WrongGene,

    /// <summary>The name or the sentence begins or ends elsewhere.</summary>
    Boundary,

    /// <summary>More was read where the text says less, or the like.</summary>
    Direction,

    /// <summary>The text does not relate the two.</summary>
    NoRelation,

    /// <summary>The text says that it is not so.</summary>
    Negative,

    /// <summary>The text says that it might be so, or will be looked at.</summary>
    Hypothesis,

    /// <summary>The same was read already.</summary>
    Duplicate,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Whether a person has looked at a finding.</summary>
public enum FindingReview
{
    /// <summary>Nobody has.</summary>
    None,

    /// <summary>Somebody found it right.</summary>
    Accepted,

    /// <summary>Somebody corrected it.</summary>
    Edited,

    /// <summary>Somebody found what the engine had missed.</summary>
    Added,
}
