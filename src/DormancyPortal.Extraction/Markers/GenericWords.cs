using System.Buffers;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Words that say of what kind a protein is, or where it is found, and not which one: a name made of them alone ("calcium
/// binding protein", "endothelial cell") names nothing.
/// </summary>
internal static class GenericWords
{
    private const string Words =
        "a acid acidic actin activated activating activator adapter adaptor adenine adhesion adult affinity "
        + "alpha an and antigen arginine associated atp autoantigen b bacterial basal basic beta bhlh binding "
        + "blood bone bovine box brain breast by c calcium cancer candidate capsid carcinoma carrier cell cells "
        + "centromere chain channel chicken chloride chromatin chromosome class coactivator coding coil coiled colon "
        + "common complex component conserved containing copper corepressor coupled cycle cysteine cytoplasmic "
        + "cytoskeletal cytoskeleton cytosolic d death delayed delta dependent differentiation division dna "
        + "domain drosophila e early effector egg elongation embryonic end endoplasmic endosomal endothelial "
        + "endothelium enhancer enriched envelope enzyme epithelial erythrocyte essential exchange exchanger "
        + "expressed extracellular factor family fatty fetal fibroblast finger for form frame g gamma gastric "
        + "gated gdp gene general germ glial glutamine glycine glycoprotein golgi group growth gtp guanine head "
        + "heart heat heavy helicase helix hematopoietic heparin high histidine histone homeobox homeodomain "
        + "homolog hormone human hydrolase hypothetical i ii iii immediate immune in independent induced "
        + "inducible inflammatory inhibitor initiation initiator interacting intestinal intracellular ion iron "
        + "isoform iv ix kd kda keratinocyte kidney kinase laevis large late lectin leucine leukemia leukocyte "
        + "ligand ligase light like line lines lipid liver locus long loop low lung lymphocyte lymphoid "
        + "lymphoma lysine lysosomal macrophage major marker marrow mediator melanocyte melanoma member "
        + "membrane migration minor mitochondrial modulator molecule monocyte motif mouse mrna multidrug muscle "
        + "myeloid n neural neuron neuronal neurotransmitter neurotrophic neutrophil new non noncoding novel nuclear "
        + "nucleolar nucleotide of on oocyte open or orphan ovary oxidase oxidative pancreatic peptidase "
        + "peptide peroxisomal phosphatase phosphate placenta placental plasma platelet polymerase polypeptide "
        + "potassium precursor predicted probable product progenitor proliferation proline prostate protease "
        + "proteasome protein proteinase proteins purine putative pyrimidine rapid rat reading receptor "
        + "reductase region regulated regulator related release repair repeat replication repressor resistant "
        + "response responsive reticulum retina retinal ribosomal ribosome rich rna scaffold secreted sensitive "
        + "sequence serine sh2 sh3 shock short signal similar similarity skin small sodium soluble specific "
        + "sperm splicing stem stimulated stress stromal subfamily subtype subunit sugar sulfate superfamily "
        + "suppressor surface synthase tail telomere termination testis the threonine thyroid tissue to "
        + "transcription transcriptional transduction transferase translation transmembrane transport "
        + "transporter tumor type tyrosine ubiquitin ubiquitous v variant vascular vi vii viii viral voltage "
        + "with without x xenopus yeast zinc zipper ";

    private static readonly SearchValues<char> Between = SearchValues.Create(" -/,()'");

    private static readonly HashSet<string> All = new(
        Words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] ProteinEndings =
    [
        "in",
        "ins",
        "ase",
        "ases",
        "ogen",
        "okine",
        "poietin",
        "hormone",
        "globulin",
        "ide",
        "ferrin",
        "one",
    ];

    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        "factor",
        "receptor",
        "activator",
        "inhibitor",
        "adaptor",
        "adapter",
        "transporter",
        "exchanger",
        "carrier",
        "channel",
        "antigen",
        "peptide",
        "ligand",
        "subunit",
        "chain",
        "polypeptide",
        "homolog",
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "regulator",
        "repressor",
        "suppressor",
        "coactivator",
        "modulator",
        "effector",
        "oncogene",
        "molecule",
        "glycoprotein",
        "isoform",
        "symporter",
        "pump",
    };

    private static readonly HashSet<string> NoProteins = new(StringComparer.OrdinalIgnoreCase)
    {
        "domain",
        "chain",
        "brain",
        "skin",
        "pain",
        "origin",
        "margin",
        "strain",
        "main",
        "within",
        "terrain",
        "begin",
        "again",
        "twin",
        "toxin",
        "base",
        "case",
        "phase",
        "release",
        "increase",
        "decrease",
        "disease",
        "database",
    };

    /// <summary>Whether a name has no word of its own: each is generic, a number or a single letter.</summary>
    public static bool Only(string name)
    {
        foreach (var word in name.AsSpan().SplitAny(Between))
        {
            var part = name.AsSpan(word);
            if (
                part.Length > 1
                && part.IndexOfAnyExceptInRange('0', '9') >= 0
                && !All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part)
                && !(part[^1] == 's' && All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part[..^1]))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word ends as names of proteins, hormones and genes do.</summary>
    public static bool EndsLikeAProtein(string name) =>
        !NoProteins.Contains(name) && ProteinEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the last word says that a disease, a cell, a method or an animal is meant.</summary>
    public static bool EndsAsNoProduct(string words)
    {
        var last = words[(words.AsSpan().LastIndexOfAny(" -/\n") + 1)..];
        return NoProducts.Contains(last) || (last.EndsWith('s') && NoProducts.Contains(last[..^1]));
    }

    private static readonly HashSet<string> NoProducts = new(StringComparer.OrdinalIgnoreCase)
    {
        "carcinoma",
        "cancer",
        "disease",
        "syndrome",
        "cell",
        "mouse",
        "mice",
        "leukemia",
        "lymphoma",
        "tumor",
        "tumour",
        "failure",
        "disorder",
        "injury",
        "infarction",
        "dystrophy",
        "ataxia",
        "deficiency",
        "interval",
        "ratio",
        "reaction",
        "assay",
        "test",
        "therapy",
        "treatment",
        "imaging",
        "study",
        "index",
        "score",
        "domain",
        "artery",
        "cortex",
        "nucleus",
        "association",
        "hospital",
        "university",
        "medium",
        "serum",
        "region",
        "repeat",
        "virus",
        "society",
        "institute",
        "program",
        "analysis",
        "microscopy",
        "lesion",
        "fibrosis",
        "cirrhosis",
        "hypertension",
        "arthritis",
        "diabetes",
        "sclerosis",
        "pressure",
        "volume",
        "rate",
        "time",
        "survival",
    };

    /// <summary>
    /// Whether several words end as no name does and wait for their noun: "pore-forming", "lens epithelial". They are names
    /// whose "protein" was left out only when they stand alone.
    /// </summary>
    public static bool IsCutShort(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOfAny(" -/") + 1)..];
        return last.Length < name.Length
            && (
                last.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
                || last.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
                || last.EndsWith("ial", StringComparison.OrdinalIgnoreCase)
                || last.EndsWith("like", StringComparison.OrdinalIgnoreCase)
                || last is "only" or "activation" or "specific" or "dependent" or "ribosomal" or "chromosomal"
            );
    }

    /// <summary>Whether the last word of a name can be the head of a product's name.</summary>
    public static bool EndsInAHead(string name)
    {
        var last = name[(name.AsSpan().LastIndexOfAny(" -/") + 1)..];
        return Heads.Contains(last) || EndsLikeAProtein(last) || last.Skip(1).Any(char.IsUpper);
    }
}
