namespace DormancyPortal.Extraction.Institutions;

/// <summary>The words that names of institutions are made of.</summary>
internal static class InstitutionWords
{
    private static readonly HashSet<string> Heads = Set(
        """
        University Universities Universität Universitaet Universitätsklinikum Università Universidad Universidade Universitat
        Université Universiteit Universitet Universiti Universitas Uniwersytet Univerzita Polytechnic Politecnico Technion
        Institute Institutes Institut Instituto Istituto Instituts Hospital Hospitals Hôpital Ospedale Klinikum Clinic
        Infirmary College School Center Centers Centre Centres Laboratory Laboratories Foundation Fondation Fundación
        Fondazione Stiftung Society Societies Association Council Academy Agency Administration Ministry Charité Trust
        Hospices Hôpitaux Hospitalier Clínic Clínica Klinik Universitätsmedizin Universitätsklinik Hochschule Hogeschool
        Faculdade Facultad Fundação Hospitais Sykehus Sjukhus Universitetssjukhuset Yliopisto Instituut Instytut Ústav
        Thoraxklinik Academia Akademie Accademia Agence Ligue
        Consortium Organization Organisation Federation Commission Endowment Observatory Museum Policlinico
        Inc LLC Ltd GmbH Corp Corporation Company plc Pharmaceuticals Pharma Therapeutics Biosciences Biopharma
        Biotherapeutics Biologics Biotechnology Biotechnologies
        """
    );

    private static readonly HashSet<string> WeakHeads = Set(
        "Group Unit Network Alliance Office Fund League Service System"
    );

    private static readonly HashSet<string> Foreign = Set(
        """
        Universität Universitaet Universitätsklinikum Università Universidad Universidade Universitat Université Universiteit
        Universitet Universiti Universitas Institut Instituto Istituto Hôpital Ospedale Klinikum Charité Politecnico Policlinico Fondation Fundación
        Fondazione Hospital College Hospices Hôpitaux Clínic Clínica Universitätsmedizin Thoraxklinik Klinik Fundação
        Faculdade Facultad Agence Ligue
        """
    );

    private static readonly HashSet<string> ForeignSmall = Set(
        "de del della delle dei degli di da do dos das la le les du des et pour contre"
    );

    private static readonly HashSet<string> EnglishSmall = Set(
        """
        and in at has have had is was were are with of for to the who said says led found which that as on by from will can
        may or a an but where when while also not been its their
        """
    );

    private static readonly HashSet<string> WorkUnits = Set("Laboratory Lab Group Unit Office Service");

    private static readonly HashSet<string> Bodies = Set(
        """
        Health Healthcare Hospital Hospitals University Care Medical Research Cancer Oncology Study Trials Trial Science
        Sciences Patient Patients Blood Clinical School Schools Biomedical Defense Disease Diseases Genome Genetics Support
        """
    );

    private static readonly HashSet<string> CompanyForms = Set("Inc LLC Ltd GmbH Corp plc AG BV");

    private static readonly HashSet<string> Roles = Set(
        """
        Professor Professors Prof Director Dr Drs Mr Mrs Ms Sir Dame Chair Chairman Dean President Scholar Scholars Fellow
        Fellows Editor Chief Head Investigator Lecturer Reader Associate Assistant Scientist Scientists Researchers
        Researcher Award Prize Medal Professorship Professorships Fellowship Scholarship Lecture Lectureship Grant Grants
        January February March April May June July August September October November December Monday Tuesday Wednesday
        Thursday Friday Saturday Sunday Phone Tel Email E-mail Contact Press News CEO CFO CSO COO CMO CTO
        """
    );

    private static readonly HashSet<string> NotFirst = Set(
        """
        The A An At In On From By For With And Or But As To Of This That These Those It Its We Our They Their He She His Her
        Now Also Both Other Another Since When While After Before Under Using Since Together Additional Additionally
        Study Studies Research Researchers Scientists Investigators Experts Physicians Doctors Previous Recent According
        Learn Visit Follow Read See About Image Photo Credit Courtesy Copyright Source Funding Supported Funded Published
        Despite Among Amongst Unlike Through Within During Although Because Whereas Here There Then Thus Such Whether Like
        Between Without Until Once Instead Not Only Even Is Are Was Were Today Yesterday Next Still Yet Upon Via Per
        Outside Inside Across Against Above Below Over Just More Less Former Senior Postdoctoral Lead Principal Honorary
        Consultant Visiting Founding Joint Meanwhile Finally Collectively Overall Indeed Similarly Given Co-author Co-authors Authors Author Department Division Faculty Section Program
        I If How Why What Where Who All Each Every Most Many Some Several Two Three Four Five
        """
    );

    private static readonly HashSet<string> GenericWords = Set(
        """
        Research Medical Clinical Health Healthcare Care Cancer Comprehensive Advanced Science Sciences Life Biology Cell Cells
        Molecular Genome Genomic Genomics Genetics Gene Brain Heart Lung Blood Bone Kidney Liver Skin Eye Stem Tumor Tumour
        Virus Viral Disease Diseases Infectious Persistent Human Animal Public Global Community Mental Child Children Women
        Family Primary Precision Translational Basic Applied Integrative Data Computational Systems Structural Chemical
        Physics Chemistry Nursing Pharmacy Dental Graduate Business Law Arts Technology Technologies Development Discovery
        Drug Drugs Vaccine Vaccines Trial Trials Core Facility Services Support Resource Resources Study Studies Nervous
        Central High-Throughput Imaging Neural Neuroscience Neurosciences Aging Ageing Food Dietary Supplements Nutrition
        Sleep Pain Stroke Diabetes Digestive Arthritis Musculoskeletal Allergy Immunity Excellence Safety Quality Biomedical
        Respiratory Cardiovascular Environmental Social Defense Energy Agriculture Prevention Control Innovation Medicine
        Dentistry Surgery Surgeons Physicians Psychiatry Rare Regenerative Therapeutic Disorders Cyclotron Proteins Protein Program
        Programs Programme Project Initiative Platform Scientific Communications Relations Affairs Asthma Immunology Intensive
        Neonatal Monitoring Assessment Risk Hygiene Tropical Sport Sports Exercise Rehabilitation Learning Memory Policy
        Metrics Evaluation Outcomes Injury Healthy Metabolism Obesity Hearing Speech Vision Reproductive Working Study
        Targeting Signalling Signaling Engineering Nanotechnology Photonics Materials Emergency Trauma Palliative Autism
        Epilepsy Dementia Leukemia Lymphoma Myeloma Melanoma Malaria Tuberculosis HIV AIDS Vascular
        """
    );

    private static readonly HashSet<string> Possessives = Set(
        """
        Children's Women's King's Queen's People's Veterans' Alzheimer's Parkinson's Huntington's Men's Crohn's St Mary's
        John's Jude's Thomas' Guy's Joseph's Luke's Vincent's Andrew's George's Bartholomew's Michael's Lurie's Boys'
        """
    );

    private static readonly string[] DisciplineEnds =
    [
        "ology",
        "ologies",
        "ics",
        "istry",
        "icine",
        "ical",
        "tion",
        "sion",
        "ment",
        "eering",
        "eases",
        "ease",
        "therapy",
        "ular",
        "ional",
        "onary",
        "ophy",
        "ography",
    ];

    /// <summary>Whether the word says that a name is an institution's.</summary>
    public static bool IsHead(string word) => Heads.Contains(Plain(word)) || IsWeakHead(word);

    /// <summary>A head that other things have too: it needs a proper name before it.</summary>
    public static bool IsWeakHead(string word) => WeakHeads.Contains(word);

    /// <summary>The small words of names in French, Spanish, Italian, Portuguese and Catalan.</summary>
    public static bool IsForeignSmall(string word) => ForeignSmall.Contains(word);

    /// <summary>A word with its article before it: "l'avancée", "dell'Aquila".</summary>
    public static bool HasForeignArticle(string word) =>
        word.IndexOfAny(['\'', '’']) is > 0 and < 5 and var at && at + 2 < word.Length && char.IsLower(word[0]);

    /// <summary>A small word of English, which ends a name in another language.</summary>
    public static bool IsEnglishSmall(string word) => EnglishSmall.Contains(word);

    /// <summary>A head that parts of an institution have.</summary>
    public static bool IsWorkUnit(string word) => WorkUnits.Contains(word);

    /// <summary>
    /// Whether a weak head makes a body of people with the word before it: a "Health System" and a "Research Group" do, a
    /// "Monitoring System" and a "Care Unit" do not.
    /// </summary>
    public static bool IsBodyOf(string head, string before) =>
        head switch
        {
            "System" => before
                is "Health"
                    or "Healthcare"
                    or "Hospital"
                    or "Hospitals"
                    or "University"
                    or "Care"
                    or "Medical",
            "Unit" => before is not "Care",
            "Group" or "Service" => Bodies.Contains(before),
            _ => true,
        };

    /// <summary>A head that is followed by the proper name: "Università Vita-Salute".</summary>
    public static bool LeadsName(string word) => Foreign.Contains(word);

    /// <summary>The legal form of a company.</summary>
    public static bool IsCompanyForm(string word) => CompanyForms.Contains(word);

    /// <summary>A title, an honour or a date: ends a name of an institution.</summary>
    public static bool EndsName(string word) => Roles.Contains(word);

    /// <summary>Capitalised only as the first word of a sentence, or the label of a part.</summary>
    public static bool CannotBegin(string word) =>
        NotFirst.Contains(word) || Roles.Contains(word) || (word.Length > 1 && word.All(c => c is 'I' or 'V' or 'X'));

    /// <summary>A field of work, or another word that many institutions share.</summary>
    public static bool IsGeneric(string word) =>
        GenericWords.Contains(word) || DisciplineEnds.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether a possessive is part of a name ("Children's Hospital") rather than its owner's ("NIAID's …").</summary>
    public static bool KeepsPossessive(string word) => Possessives.Contains(word.Replace('’', '\''));

    /// <summary>A possessive form.</summary>
    public static bool IsPossessive(string word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’';

    private static string Plain(string word) => IsPossessive(word) ? word[..^2] : word;

    private static HashSet<string> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.Ordinal);
}
