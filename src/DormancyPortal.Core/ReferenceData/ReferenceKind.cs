namespace DormancyPortal.Core.ReferenceData;

/// <summary>What a file of reference data lists. The names are stored: none may change.</summary>
public enum ReferenceKind
{
    /// <summary>Human genes: the HGNC complete set.</summary>
    Genes,

    /// <summary>Families of genes: the HGNC gene groups.</summary>
    GeneGroups,

    /// <summary>Human pathways of Reactome.</summary>
    ReactomePathways,

    /// <summary>Terms of the Gene Ontology.</summary>
    GoTerms,

    /// <summary>Institutions: the records of ROR.</summary>
    Institutions,

    /// <summary>Mouse genes with the human genes that they correspond to: the homology report of MGI.</summary>
    Orthologues,
}
