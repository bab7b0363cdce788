using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Catalog;

/// <summary>
/// The one table of identifiers and the addresses they lead to. A link is made only of an identifier that is known and
/// has the right shape; nothing is called to make it.
/// </summary>
public static partial class OutboundLinks
{
    // Addresses as each site documents them for links from outside. {id} is the identifier without its prefix.
    private static readonly Target[] Targets =
    [
        new(
            "HGNC",
            "HGNC",
            @"\d+",
            "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:{id}",
            QuotedWithPrefix: true
        ),
        new("NCBIGene", "NCBI Gene", @"\d+", "https://www.ncbi.nlm.nih.gov/gene/{id}"),
        new("ENSEMBL", "Ensembl", @"ENSG\d{11}", "https://www.ensembl.org/id/{id}"),
        new("UniProt", "UniProt", "[A-Z0-9]{6,10}", "https://www.uniprot.org/uniprotkb/{id}/entry"),
        new("DOI", "DOI", @"10\.\d{4,9}/\S+", "https://doi.org/{id}"),
        new("PMID", "PubMed", @"\d+", "https://pubmed.ncbi.nlm.nih.gov/{id}/"),
        new("Reactome", "Reactome", @"R-[A-Z]{3}-\d+", "https://reactome.org/content/detail/{id}"),
        new("GO", "Gene Ontology", @"\d{7}", "https://www.ebi.ac.uk/QuickGO/term/GO:{id}", QuotedWithPrefix: true),
        new("WikiPathways", "WikiPathways", @"WP\d+", "https://www.wikipathways.org/pathways/{id}.html"),
        new("ROR", "ROR", "0[a-z0-9]{6}[0-9]{2}", "https://ror.org/{id}"),
        new("ORCID", "ORCID", @"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "https://orcid.org/{id}"),
        new("UBERON", "Uberon", @"\d{7}", Ols("uberon", "UBERON"), QuotedWithPrefix: true),
        new("CL", "Cell Ontology", @"\d{7}", Ols("cl", "CL"), QuotedWithPrefix: true),
        new("MONDO", "Monarch", @"\d{7}", "https://monarchinitiative.org/MONDO:{id}", QuotedWithPrefix: true),
        new(
            "NCBITaxon",
            "NCBI Taxonomy",
            @"\d+",
            "https://www.ncbi.nlm.nih.gov/datasets/taxonomy/{id}/",
            QuotedWithPrefix: true
        ),
    ];

    // Sites that know a gene under an identifier of someone else.
    private static readonly Target OpenTargets = new(
        "ENSEMBL",
        "Open Targets",
        @"ENSG\d{11}",
        "https://platform.opentargets.org/target/{id}"
    );
    private static readonly Target ProteinAtlas = new(
        "ENSEMBL",
        "Human Protein Atlas",
        @"ENSG\d{11}",
        "https://www.proteinatlas.org/{id}"
    );
    private static readonly Target Civic = new("NCBIGene", "CIViC", @"\d+", "https://civicdb.org/links/entrez_id/{id}");
    private static readonly Target Monarch = new("HGNC", "Monarch", @"\d+", "https://monarchinitiative.org/HGNC:{id}");

    /// <summary>The page of one identifier, given as a CURIE or in the bare form its owner uses.</summary>
    /// <param name="id">E.g. <c>HGNC:11724</c>, <c>GO:0030968</c>, <c>R-HSA-381119</c>, <c>WP268</c>.</param>
    /// <returns>The link; null when the table does not know the prefix or the identifier has the wrong shape.</returns>
    public static OutboundLink? Of(string id)
    {
        var (prefix, local) =
            id.StartsWith("R-", StringComparison.Ordinal) ? ("Reactome", id)
            : WikiPathwaysId().IsMatch(id) ? ("WikiPathways", id)
            : Split(id);
        var target = Array.Find(Targets, t => t.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase));
        return target?.Link(local);
    }

    /// <summary>The paper of a DOI.</summary>
    public static OutboundLink? OfDoi(string? doi) => Of("DOI", doi);

    /// <summary>The page of an institution, its ROR id with or without the resolver's address.</summary>
    public static OutboundLink? OfRor(string? ror) => Of("ROR", ror?[(ror.LastIndexOf('/') + 1)..]);

    /// <summary>The page of a person, the ORCID with or without the resolver's address.</summary>
    public static OutboundLink? OfOrcid(string? orcid) => Of("ORCID", orcid?[(orcid.LastIndexOf('/') + 1)..]);

    /// <summary>The identifiers of a gene, each with its page: HGNC first, the primary one.</summary>
    public static IReadOnlyList<OutboundLink> GeneIds(
        string? hgncId,
        string? ncbiGene,
        string? ensembl,
        string? uniprot
    ) =>
        Known([
            hgncId is null ? null : Of(hgncId),
            Of("NCBIGene", ncbiGene),
            Of("ENSEMBL", ensembl),
            Of("UniProt", uniprot),
        ]);

    /// <summary>What other sites have about a gene: targets, variants, proteins, diseases.</summary>
    public static IReadOnlyList<OutboundLink> GenePages(string? hgncId, string? ncbiGene, string? ensembl)
    {
        var hgnc = hgncId is null ? null : Split(hgncId).Local;
        return Known([OpenTargets.Link(ensembl), Civic.Link(ncbiGene), ProteinAtlas.Link(ensembl), Monarch.Link(hgnc)]);
    }

    /// <summary>The search for a name in the literature.</summary>
    public static OutboundLink Literature(string name) =>
        new("Europe PMC", name, $"https://europepmc.org/search?query={Uri.EscapeDataString($"\"{name}\"")}");

    /// <summary>Whether the address that a release gives of its original is one that a link may lead to.</summary>
    public static bool IsPage([NotNullWhen(true)] string? url) =>
        url is not null
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A page with these words of it in view and marked, by the browser that opens it.</summary>
    public static string AtText(string page, string words)
    {
        // In a text fragment a hyphen stands between a context and the words, so one of the words is written in code.
        var fragment = Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
        return $"{page}{(page.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:text={fragment}";
    }

    private static OutboundLink? Of(string prefix, string? local) =>
        Array.Find(Targets, t => t.Prefix == prefix)?.Link(local);

    private static OutboundLink[] Known(ReadOnlySpan<OutboundLink?> links)
    {
        var known = new List<OutboundLink>(links.Length);
        foreach (var link in links)
        {
            if (link is not null)
            {
                known.Add(link);
            }
        }

        return [.. known];
    }

    private static (string Prefix, string Local) Split(string curie)
    {
        var colon = curie.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", curie) : (curie[..colon], curie[(colon + 1)..]);
    }

    [GeneratedRegex(@"^WP\d+$")]
    private static partial Regex WikiPathwaysId();

    // The lookup service of the EBI wants the address of the term encoded twice.
    private static string Ols(string ontology, string prefix) =>
        $"https://www.ebi.ac.uk/ols4/ontologies/{ontology}/classes/http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252F{prefix}_{{id}}";

    private sealed record Target(
        string Prefix,
        string Site,
        string Shape,
        string Pattern,
        bool QuotedWithPrefix = false
    )
    {
        private readonly Regex _shape = new($"^(?:{Shape})$", RegexOptions.CultureInvariant);

        public OutboundLink? Link(string? local)
        {
            if (local is null || !_shape.IsMatch(local))
            {
                return null;
            }

            var quoted = QuotedWithPrefix ? $"{Prefix}:{local}" : local;
            var escaped = string.Join('/', local.Split('/').Select(Uri.EscapeDataString));
            return new OutboundLink(Site, quoted, Pattern.Replace("{id}", escaped, StringComparison.Ordinal));
        }
    }
}
