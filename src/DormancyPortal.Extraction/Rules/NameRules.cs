namespace DormancyPortal.Extraction.Rules;

/// <summary>The ways to pathways, institutions, people and funding.</summary>
internal static class NameRules
{
    public static readonly ReadingRule ListedPathway = new(
        "pathway",
        "listed-name",
        RuleGround.Cued,
        5,
        7,
        "It is called by a name in the list of pathways."
    );

    public static readonly ReadingRule MemberSignaling = new(
        "pathway",
        "member-signaling",
        RuleGround.Cued,
        0,
        0,
        "“Signaling” or “pathway” stands behind a member that lends it its name."
    );

    public static readonly ReadingRule ListedInstitution = new(
        "institution",
        "listed-name",
        RuleGround.Stated,
        61,
        66,
        "It is called by a name in the list of institutions that names nothing else."
    );

    public static readonly ReadingRule BorneOutInstitution = new(
        "institution",
        "borne-out-name",
        RuleGround.Cued,
        2,
        2,
        "Its name in the list may be a word, a place or a gene; the words around speak for the institution."
    );

    public static readonly ReadingRule AcronymBehind = new(
        "institution",
        "acronym-behind",
        RuleGround.Stated,
        0,
        0,
        "Behind its name stands the acronym of an institution in the list that shares a word with it."
    );

    public static readonly ReadingRule SharedHead = new(
        "institution",
        "shared-head",
        RuleGround.Stated,
        0,
        0,
        "One of several behind one head, as in “the Universities of A and B”."
    );

    public static readonly ReadingRule Registered = new(
        "institution",
        "registered-shape",
        RuleGround.Cued,
        0,
        0,
        "Capitalised words around a head such as “Institute”, which the imported register has."
    );

    public static readonly ReadingRule PartOfListed = new(
        "institution",
        "part-of-listed",
        RuleGround.Cued,
        2,
        2,
        "Capitalised words that begin with an institution of the list, of which it is a part."
    );

    public static readonly ReadingRule NamedAsPayer = new(
        "institution",
        "named-as-payer",
        RuleGround.Cued,
        1,
        1,
        "Capitalised words around a head, where the release lists who paid."
    );

    public static readonly ReadingRule NameByShape = new(
        "institution",
        "name-by-shape",
        RuleGround.Placed,
        0,
        0,
        "Capitalised words around a head such as “Institute”, in no list."
    );

    public static readonly ReadingRule TitleBefore = new(
        "person",
        "title-before",
        RuleGround.Stated,
        29,
        29,
        "A title such as “Dr.” stands before the name."
    );

    public static readonly ReadingRule SurnameAlone = new(
        "person",
        "surname-with-title",
        RuleGround.Guessed,
        0,
        0,
        "A title stands before a surname; no given name is known."
    );

    public static readonly ReadingRule Credited = new(
        "person",
        "credit-line",
        RuleGround.Stated,
        6,
        6,
        "The name stands where an author, a photographer or an editor is credited."
    );

    public static readonly ReadingRule ListOfPeople = new(
        "person",
        "list-of-people",
        RuleGround.Cued,
        12,
        12,
        "The name goes on a list of people."
    );

    public static readonly ReadingRule ContactLine = new(
        "person",
        "contact-line",
        RuleGround.Stated,
        6,
        6,
        "The name stands in the lines that tell whom the press may ask."
    );

    public static readonly ReadingRule DegreeBehind = new(
        "person",
        "degree-behind",
        RuleGround.Stated,
        4,
        4,
        "A degree such as “PhD” stands behind the name."
    );

    public static readonly ReadingRule EtAlBehind = new(
        "person",
        "et-al-behind",
        RuleGround.Stated,
        3,
        3,
        "“et al.” or “and colleagues” stands behind the name."
    );

    public static readonly ReadingRule MiddleInitial = new(
        "person",
        "middle-initial",
        RuleGround.Cued,
        0,
        0,
        "The name has a middle initial, as names of people have."
    );

    public static readonly ReadingRule RoleBehind = new(
        "person",
        "role-behind",
        RuleGround.Stated,
        8,
        8,
        "A role such as “professor” or “lead author” stands behind the name."
    );

    public static readonly ReadingRule RoleBefore = new(
        "person",
        "role-before",
        RuleGround.Cued,
        2,
        2,
        "A role, a verb of saying or words such as “led by” stand before the name."
    );

    public static readonly ReadingRule SaidBehind = new(
        "person",
        "said-behind",
        RuleGround.Stated,
        1,
        1,
        "A verb of saying stands behind the name."
    );

    public static readonly ReadingRule GivenName = new(
        "person",
        "given-name",
        RuleGround.Cued,
        1,
        1,
        "The name begins with a common given name."
    );

    public static readonly ReadingRule OfInstitution = new(
        "person",
        "of-institution",
        RuleGround.Cued,
        0,
        0,
        "An institution that the person is of stands behind the name."
    );

    public static readonly ReadingRule FundingLabel = new(
        "funding",
        "funding-label",
        RuleGround.Stated,
        0,
        0,
        "It stands behind a label such as “Funding:”."
    );

    public static readonly ReadingRule PaidBy = new(
        "funding",
        "paid-by",
        RuleGround.Stated,
        25,
        25,
        "It stands behind words such as “supported by” or “grants from”."
    );

    public static readonly ReadingRule PaysFor = new(
        "funding",
        "pays-for",
        RuleGround.Cued,
        0,
        1,
        "A sentence says that it funded or supported the work."
    );

    public static readonly ReadingRule FundedStudy = new(
        "funding",
        "funded-study",
        RuleGround.Cued,
        1,
        1,
        "It stands before words such as “-funded study” or in “supported in part by … awards”."
    );

    public static readonly ReadingRule FundingPart = new(
        "funding",
        "funding-part",
        RuleGround.Cued,
        0,
        0,
        "It is listed in the part that tells who paid."
    );

    public static readonly ReadingRule FundByShape = new(
        "funding",
        "fund-by-shape",
        RuleGround.Placed,
        1,
        1,
        "Where the release tells who paid, capitalised words end in “Initiative”, “Fund”, “Programme” and the like."
    );
}
