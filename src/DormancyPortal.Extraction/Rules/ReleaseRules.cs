namespace DormancyPortal.Extraction.Rules;

/// <summary>The ways to the fields of a release.</summary>
internal static class ReleaseRules
{
    public static readonly ReadingRule MarkedTitle = new(
        "headline",
        "marked-title",
        RuleGround.Stated,
        2,
        2,
        "The file marks it as the title of the text."
    );

    public static readonly ReadingRule FirstLine = new(
        "headline",
        "first-line",
        RuleGround.Cued,
        12,
        12,
        "The first line of the text that is no label, date, embargo or letterhead."
    );

    public static readonly ReadingRule FileTitle = new(
        "headline",
        "file-title",
        RuleGround.Placed,
        0,
        0,
        "The title in the properties of the file; the text has no line that may be one."
    );

    public static readonly ReadingRule DateOfDateline = new(
        "date",
        "dateline",
        RuleGround.Stated,
        6,
        6,
        "The dateline, with which the story begins, gives it."
    );

    public static readonly ReadingRule DatedLine = new(
        "date",
        "dated-line",
        RuleGround.Cued,
        0,
        0,
        "A line around the story that is little more than a date."
    );

    public static readonly ReadingRule DateLabel = new(
        "date",
        "date-label",
        RuleGround.Stated,
        0,
        0,
        "It stands behind a label around the story, such as “Release date:”."
    );

    public static readonly ReadingRule DateBeforeHeadline = new(
        "date",
        "digits-before-headline",
        RuleGround.Placed,
        1,
        1,
        "A date in digits right before the headline, read month first."
    );

    public static readonly ReadingRule DateInDigits = new(
        "date",
        "digits-above-story",
        RuleGround.Placed,
        0,
        0,
        "A date in digits above the story that has only one order."
    );

    public static readonly ReadingRule FileDate = new(
        "date",
        "file-date",
        RuleGround.Placed,
        0,
        0,
        "The day in the properties of the file; the text gives no day of its own."
    );

    public static readonly ReadingRule PlaceOfDateline = new(
        "place",
        "dateline",
        RuleGround.Stated,
        5,
        5,
        "The dateline, with which the story begins, gives it."
    );

    public static readonly ReadingRule OutletOfDateline = new(
        "outlet",
        "dateline",
        RuleGround.Stated,
        0,
        0,
        "The dateline names an outlet of the list."
    );

    public static readonly ReadingRule UnlistedOutlet = new(
        "outlet",
        "dateline-unlisted",
        RuleGround.Placed,
        0,
        0,
        "The dateline names it where an outlet stands; it is in no list."
    );

    public static readonly ReadingRule OutletOfAddress = new(
        "outlet",
        "address",
        RuleGround.Stated,
        0,
        0,
        "The address of the original is of a site of that outlet."
    );

    public static readonly ReadingRule FileSite = new(
        "outlet",
        "file-site",
        RuleGround.Cued,
        0,
        0,
        "The properties of the file name the site."
    );

    public static readonly ReadingRule OriginalLink = new(
        "url",
        "original-link",
        RuleGround.Stated,
        0,
        0,
        "It stands behind words such as “Original release:”."
    );

    public static readonly ReadingRule FileAddress = new(
        "url",
        "file-address",
        RuleGround.Stated,
        0,
        0,
        "The file states the address it was published at."
    );

    public static readonly ReadingRule ContactLabel = new(
        "contact",
        "contact-label",
        RuleGround.Stated,
        0,
        0,
        "It stands behind the label “Contact:”."
    );

    public static readonly ReadingRule ContactPart = new(
        "contact",
        "contact-part",
        RuleGround.Cued,
        0,
        0,
        "The first line of the part that tells whom the press may ask."
    );
}
