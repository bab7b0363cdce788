namespace DormancyPortal.Extraction.Rules;

/// <summary>The ways to the fields and labels of a study.</summary>
internal static class StudyRules
{
    public static readonly ReadingRule TitleLine = new(
        "title",
        "line-below-label",
        RuleGround.Stated,
        0,
        0,
        "The line below the label “Article title”."
    );

    public static readonly ReadingRule TitleLabel = new(
        "title",
        "title-label",
        RuleGround.Stated,
        1,
        1,
        "It stands behind a label, such as “Paper title:”."
    );

    public static readonly ReadingRule TitleBetweenDashes = new(
        "title",
        "between-dashes",
        RuleGround.Cued,
        1,
        1,
        "It stands between dashes behind “the study”."
    );

    public static readonly ReadingRule TitleOfCitation = new(
        "title",
        "citation",
        RuleGround.Stated,
        2,
        2,
        "In the citation of the paper it follows the names of the authors."
    );

    public static readonly ReadingRule TitleOfReference = new(
        "title",
        "reference-sentence",
        RuleGround.Cued,
        1,
        1,
        "A sentence of the reference part that stands where a title does."
    );

    public static readonly ReadingRule QuotedTitle = new(
        "title",
        "quoted-title",
        RuleGround.Cued,
        1,
        1,
        "It stands in quotation marks behind words such as “paper titled”."
    );

    public static readonly ReadingRule JournalLine = new(
        "journal",
        "line-below-label",
        RuleGround.Stated,
        0,
        0,
        "The line below the label “Journal”."
    );

    public static readonly ReadingRule JournalOfCitation = new(
        "journal",
        "citation",
        RuleGround.Stated,
        0,
        0,
        "In the citation of the paper it follows the title."
    );

    public static readonly ReadingRule PublishedIn = new(
        "journal",
        "published-in",
        RuleGround.Stated,
        11,
        11,
        "A journal of the list behind words such as “published in”."
    );

    public static readonly ReadingRule InJournal = new(
        "journal",
        "journal-behind-in",
        RuleGround.Cued,
        1,
        1,
        "A journal of the list behind words such as “issue of” or “study in”."
    );

    public static readonly ReadingRule ListedJournal = new(
        "journal",
        "listed-name",
        RuleGround.Placed,
        3,
        3,
        "A journal of the list; no words before it tell that the paper is in it."
    );

    public static readonly ReadingRule JournalOfEarlierWork = new(
        "journal",
        "earlier-work",
        RuleGround.Guessed,
        0,
        0,
        "The only journal named, though the words before it tell of earlier work."
    );

    public static readonly ReadingRule UnlistedJournal = new(
        "journal",
        "unlisted-journal",
        RuleGround.Cued,
        0,
        0,
        "In no list, but a name stands behind “the journal” or “published in”."
    );

    public static readonly ReadingRule VolumeLabel = new(
        "volume",
        "volume-label",
        RuleGround.Stated,
        2,
        2,
        "It stands behind “volume” or “vol.”."
    );

    public static readonly ReadingRule VolumeOfCitation = new(
        "volume",
        "citation",
        RuleGround.Cued,
        1,
        1,
        "It stands in the form of a citation, as in 12(3):45."
    );

    public static readonly ReadingRule IssueLabel = VolumeLabel with
    {
        Of = "issue",
        Right = 0,
        Counted = 0,
        Meaning = "It follows the volume that is named by a label.",
    };

    public static readonly ReadingRule IssueOfCitation = VolumeOfCitation with { Of = "issue", Right = 0, Counted = 0 };

    public static readonly ReadingRule DoiOfReference = new(
        "doi",
        "doi-of-reference",
        RuleGround.Stated,
        3,
        3,
        "The first DOI of the part that names the paper."
    );

    public static readonly ReadingRule DoiOfText = new(
        "doi",
        "doi-in-text",
        RuleGround.Cued,
        0,
        0,
        "The first DOI of the text; no part names the paper with one."
    );

    public static readonly ReadingRule DateLine = new(
        "published",
        "line-below-label",
        RuleGround.Stated,
        0,
        0,
        "The line below the label “Article publication date”."
    );

    public static readonly ReadingRule PublicationSentence = new(
        "published",
        "publication-sentence",
        RuleGround.Cued,
        2,
        2,
        "The first day that a sentence gives behind words such as “published”."
    );

    public static readonly ReadingRule PublishedToday = new(
        "published",
        "published-today",
        RuleGround.Cued,
        1,
        1,
        "It appeared “today”, which is the day of the release."
    );

    public static readonly ReadingRule PreprintServer = new(
        "peerReviewed",
        "preprint-server",
        RuleGround.Stated,
        0,
        0,
        "No: where it appeared is a server of preprints."
    );

    public static readonly ReadingRule SaysNotReviewed = new(
        "peerReviewed",
        "says-not-reviewed",
        RuleGround.Stated,
        0,
        0,
        "No: the release says so."
    );

    public static readonly ReadingRule JournalReviews = new(
        "peerReviewed",
        "journal-reviews",
        RuleGround.Cued,
        0,
        0,
        "Yes: it appeared in a journal."
    );

    public static readonly ReadingRule SaysReviewed = new(
        "peerReviewed",
        "says-reviewed",
        RuleGround.Cued,
        0,
        0,
        "Yes: the release speaks of peer review."
    );

    public static readonly ReadingRule DesignWords = new(
        "design",
        "design-words",
        RuleGround.Placed,
        0,
        0,
        "The words for a design that the release uses most; a rare one weighs more than “mice”."
    );

    public static readonly ReadingRule SubjectsOfFindings = new(
        "subjects",
        "models-of-findings",
        RuleGround.Placed,
        0,
        0,
        "In whom or what the findings were seen, most of them first."
    );
}
