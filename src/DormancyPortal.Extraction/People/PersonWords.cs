namespace DormancyPortal.Extraction.People;

/// <summary>The words around names of people.</summary>
internal static class PersonWords
{
    private static readonly HashSet<string> Titles = Set(
        "Dr Drs Prof Profs Professor Professors Mr Mrs Ms Sir Dame Doctor Lord Baroness Privatdozent Prof.Dr"
    );

    private static readonly HashSet<string> Particles = Set(
        "de del della di da do dos das la le van von der den dem ter ten bin ibn al el du des zu zur y"
    );

    private static readonly HashSet<string> Roles = Set(
        """
        researcher researchers author authors co-author co-authors coauthor coauthors investigator investigators scientist
        scientists fellow student professor director president editor colleague associate candidate postdoc postdoctoral
        leader head chief chair founder spokesperson physician oncologist clinician doctor surgeon engineer chemist
        physicist instructor lecturer writer photographer resident trainee
        """
    );

    private static readonly HashSet<string> Speech = Set(
        """
        said says say explained explains noted notes added adds commented comments remarked remarks stated states
        concluded concludes continued continues recalled recalls emphasized emphasizes stressed stresses told according
        """
    );

    private static readonly HashSet<string> Honours = Set(
        """
        Scholar Scholars Chair Professorship Professorships Fellowship Fellow Award Awards Prize Medal Lecture Lectureship
        Endowment Endowed Distinguished Fund Memorial Hall Building Tower Auditorium Scholarship Foundation Institute Center
        Centre University Hospital College School Laboratory Laboratories Clinic Library Trust Street Avenue Road Family
        Museum Society
        """
    );

    private static readonly HashSet<string> NoName = Set(
        """
        The A An In On At By For From With And Or But If As To Of This That These Those It We Our They He She His Her Their
        News Press Media Contact Release Email Phone Tel Website Source Image Photo Credit Video Caption Figure Table
        Follow Read Visit About Study Paper Journal Nature Science Cell Lancet Communications Relations Affairs Office
        Senior Science Writer Manager Officer Public Department Division Faculty Program Team Group Lab Monday Tuesday
        Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November
        December North South East West New United States Kingdom European American National International Twitter Facebook
        LinkedIn YouTube Instagram Director Chief Vice President Assistant Associate Adjunct Emeritus Professor Dr Prof Drs
        Data Map Project Access Open Alzheimer Parkinson Crohn Hodgkin Huntington Now When While After However Although
        Other Others Additional Executive Principal Clinical Scientist Consultant Honorary Lecturer Fellow Reader Leader Section Unit Laboratory Thus Therefore
        Moreover Furthermore Here Hence Both Among Since Because Am Res Med Biol Sci Proc Natl Acad Nat Clin Chem Int Rev
        Ann Eur Cells Lymphocyte Lymphocytes Receptor Factor Factors Exposure Syndrome Type Regulatory Mouse Mice Activated
        Investigators Researchers Scientists Authors Patients Results Conclusion Conclusions Background Methods Notes Chief
        Supported Funding Funded Award Grant Grants Editors Embargo Embargoed Further Information Available Online Published
        During Plan Smoking Therapeutics Pharmaceuticals Inc Ltd LLC Corp Trial Phase Dean Chairman Chairwoman Head Editor
        """
    );

    /// <summary>The commonest Chinese and Korean surnames, as releases write them in capitals before the given name.</summary>
    private static readonly HashSet<string> ShoutedSurnames = Set(
        """
        WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO HE GAO LIN LUO ZHENG LIANG XIE SONG TANG XU HAN
        FENG DENG CAO PENG ZENG XIAO TIAN DONG PAN YUAN CAI JIANG YU DU YE CHENG WEI SU LU DING REN LU YAO SHEN ZHONG JIANG
        CUI TAN LU FAN WANG SHI LIAO JIA WEI XIA FU FANG ZOU XIONG BAI MENG QIN QIU HOU YIN XUE YAN LEI LONG TAO HE MAO HAO
        GU GONG SHAO WAN QIAN DAI YAN MO KONG XIANG CHANG KIM LEE PARK CHOI JUNG KANG CHO YOON JANG LIM SHIN HONG
        """
    );

    /// <summary>A surname in capitals: "ZHANG".</summary>
    public static bool IsShoutedSurname(string word) => ShoutedSurnames.Contains(word);

    /// <summary>What German titles add: "Dr. med.", "Dr. rer. nat.".</summary>
    public static bool IsTitleField(string word) => word is "med" or "rer" or "nat" or "phil" or "habil" or "Ing";

    /// <summary>Dr., Prof., …</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Small words inside of surnames.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>What stands right before or behind a name and says that it is one: "lead author", "molecular geneticist".</summary>
    public static bool IsRole(string word) =>
        Roles.Contains(word)
        || (word.Length > 6 && char.IsLower(word[0]) && word.EndsWith("ologist", StringComparison.Ordinal))
        || (word.Length > 6 && char.IsLower(word[0]) && word.EndsWith("icist", StringComparison.Ordinal));

    /// <summary>Verbs of saying.</summary>
    public static bool IsSpeech(string word) => Speech.Contains(word);

    /// <summary>What is named after people: chairs, prizes, buildings.</summary>
    public static bool IsHonour(string word) => Honours.Contains(word);

    /// <summary>Capitalised words that no name has.</summary>
    public static bool IsNoName(string word) => NoName.Contains(word);

    private static HashSet<string> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
}
