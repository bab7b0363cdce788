namespace DormancyPortal.Core.Queries;

/// <summary>Whose identifiers lead to a record here: <c>/id/hgnc/11724</c>.</summary>
public enum IdentifierScheme
{
    /// <summary>HUGO Gene Nomenclature Committee.</summary>
    Hgnc,

    /// <summary>NCBI Gene.</summary>
    NcbiGene,

    /// <summary>Ensembl genes.</summary>
    Ensembl,

    /// <summary>UniProt accessions.</summary>
    Uniprot,

    /// <summary>Digital object identifiers of papers.</summary>
    Doi,

    /// <summary>Research organizations.</summary>
    Ror,

    /// <summary>Researchers.</summary>
    Orcid,
}
