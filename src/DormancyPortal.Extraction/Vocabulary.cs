namespace DormancyPortal.Extraction;

// The closed vocabularies of contracts/extract.md. In JSON, in the database and in URLs each value is its name in
// kebab-case: NoEffect is "no-effect".

/// <summary>What sort of thing a marker is.</summary>
public enum MarkerKind
{
    /// <summary>One human gene, or its product.</summary>
    Gene,

    /// <summary>A family of genes, such as Notch.</summary>
    Family,

    /// <summary>A complex of several products, such as NF-kappaB.</summary>
    Complex,

    /// <summary>A molecule that is no gene's product.</summary>
    Molecule,

    /// <summary>Looks like a gene; no entry of the lexicon explains it.</summary>
    Unlinked,
}

/// <summary>What sort of context it is.</summary>
public enum ContextKind
{
    /// <summary>An organ, a tissue or a niche.</summary>
    Tissue,

    /// <summary>A cell type or a cell line.</summary>
    Cell,

    /// <summary>A biological process.</summary>
    Process,

    /// <summary>A disease or a condition.</summary>
    Disease,

    /// <summary>A species.</summary>
    Organism,

    /// <summary>A method of the study.</summary>
    Method,
}

/// <summary>What an institution did.</summary>
public enum InstitutionRole
{
    /// <summary>Did the work.</summary>
    Author,

    /// <summary>Owns the journal or the release.</summary>
    Publisher,

    /// <summary>Paid.</summary>
    Funder,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What a person is to the release.</summary>
public enum PersonRole
{
    /// <summary>Took part in the work.</summary>
    Researcher,

    /// <summary>Answers the press.</summary>
    Contact,

    /// <summary>Anyone else.</summary>
    Other,
}

/// <summary>Direction of the outcome that a finding names.</summary>
public enum FindingDirection
{
    /// <summary>More of it.</summary>
    Increase,

    /// <summary>Less of it.</summary>
    Decrease,

    /// <summary>Goes together with it, or several outcomes that differ.</summary>
    Association,

    /// <summary>Looked for and not seen.</summary>
    NoEffect,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>The four classes of claim strength of Yu et al., COLING 2020, weakest first.</summary>
public enum ClaimStrength
{
    /// <summary>No relationship is claimed.</summary>
    None,

    /// <summary>"is associated with".</summary>
    Correlational,

    /// <summary>"may reduce".</summary>
    ConditionalCausal,

    /// <summary>"reduces".</summary>
    Causal,
}

/// <summary>In what a finding was seen.</summary>
public enum FindingModel
{
    /// <summary>People or their samples.</summary>
    HumanPatient,

    /// <summary>Mice.</summary>
    Mouse,

    /// <summary>Cells in culture.</summary>
    CellLine,

    /// <summary>Outside of living cells.</summary>
    InVitro,

    /// <summary>Anything else: other animals, computation.</summary>
    Other,
}

/// <summary>What kind of evidence a study gives, by the words of the release.</summary>
public enum StudyDesign
{
    /// <summary>A trial in which chance decided who got what.</summary>
    RandomisedTrial,

    /// <summary>A trial in people without that.</summary>
    ClinicalTrial,

    /// <summary>A review or pooled analysis of earlier studies.</summary>
    MetaAnalysis,

    /// <summary>A search of whole genomes or exomes for variants.</summary>
    GenomeWide,

    /// <summary>People were followed, asked or looked up, not treated.</summary>
    Observational,

    /// <summary>An experiment in animals.</summary>
    Animal,

    /// <summary>An experiment in cells or with molecules.</summary>
    Laboratory,

    /// <summary>A computation.</summary>
    Modelling,
}

/// <summary>Which part of the release says something.</summary>
public enum SaidIn
{
    /// <summary>The headline or the standfirst.</summary>
    Headline,

    /// <summary>The first paragraph.</summary>
    Lead,

    /// <summary>The press office's own words.</summary>
    Body,

    /// <summary>Quoted words of a person.</summary>
    Quotation,
}

/// <summary>What a paragraph of a release is.</summary>
public enum SectionKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The standfirst below it.</summary>
    Standfirst,

    /// <summary>The first paragraph.</summary>
    Lead,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading inside the text.</summary>
    Heading,

    /// <summary>The paper that is announced.</summary>
    Reference,

    /// <summary>Who paid.</summary>
    Funding,

    /// <summary>Who answers the press.</summary>
    Contact,

    /// <summary>About an institution or a person.</summary>
    About,

    /// <summary>Captions and credits of pictures.</summary>
    Caption,

    /// <summary>Conflicts of interest and other disclosures.</summary>
    Disclosure,

    /// <summary>Share bars, legal notes, navigation, end marks: yields nothing.</summary>
    Boilerplate,
}
