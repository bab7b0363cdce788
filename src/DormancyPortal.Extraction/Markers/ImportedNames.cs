using System.Buffers;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Which names of an imported gene are worth looking for. HGNC lists whatever a paper once called a gene: diseases, single
/// letters with a digit, Greek letters alone. Those name nothing without the paper, and are left out.
/// </summary>
internal static class ImportedNames
{
    /// <summary>Loci that are named by their symbol and otherwise by accident.</summary>
    private static readonly HashSet<string> OnlyBySymbol = new(StringComparer.Ordinal)
    {
        "pseudogene",
        "fragile site",
        "endogenous retrovirus",
        "immunoglobulin gene",
        "immunoglobulin pseudogene",
        "T cell receptor gene",
        "T cell receptor pseudogene",
        "RNA, transfer",
        "RNA, ribosomal",
        "RNA, cluster",
        "RNA, small nuclear",
        "RNA, small nucleolar",
        "region",
        "unknown",
        "readthrough",
        "complex locus constituent",
        "virus integration site",
    };

    private static readonly SearchValues<string> DiseaseWords = SearchValues.Create(
        [
            "syndrome",
            "disease",
            "dystrophy",
            "dysplasia",
            "deficiency",
            "anemia",
            "cancer",
            "carcinoma",
            "leukemia",
            "lymphoma",
            "ataxia",
            "palsy",
            "blindness",
            "deafness",
            "epilepsy",
            "paraplegia",
            "pigmentosum",
            "pigmentosa",
            "retardation",
            "leukodystrophy",
            "neuropathy",
            "cardiomyopathy",
            "susceptibility",
            "autosomal",
            "hereditary",
            "congenital",
            "familial",
            "glaucoma",
            "cataract",
            "diabetes",
            "osteoporosis",
            "osteopetrosis",
            "schizophrenia",
            "parkinsonism",
            "dystonia",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> GreekNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "kappa",
        "lambda",
        "mu",
        "sigma",
        "omega",
        "pi",
        "phi",
        "psi",
        "tau",
        "rho",
        "chi",
        "iota",
        "xi",
        "nu",
    };

    /// <summary>The names of a gene that came with an import, with how each belongs to it.</summary>
    public static IEnumerable<(string Name, NameRule Rule)> Of(MarkerEntry gene)
    {
        if (gene.LocusType is { } type && OnlyBySymbol.Contains(type))
        {
            yield break;
        }

        foreach (var alias in gene.Aliases.Where(IsDistinct))
        {
            yield return (alias, NameRule.Alias);
        }

        foreach (var previous in gene.Previous.Where(IsDistinct))
        {
            yield return (previous, NameRule.Previous);
        }

        foreach (var name in gene.AliasNames.Concat(gene.PreviousNames).SelectMany(Variants).Where(IsAName))
        {
            yield return (name, NameRule.Alias);
        }

        foreach (var name in Variants(gene.Name).Where(IsAName))
        {
            yield return (name, NameRule.Name);
        }
    }

    /// <summary>The name, the name without what stands in its brackets, and what stands in them.</summary>
    public static IEnumerable<string> Variants(string name)
    {
        yield return name;
        var open = name.IndexOf('(');
        var close = open < 0 ? -1 : name.IndexOf(')', open);
        if (close < 0)
        {
            yield break;
        }

        var outside = $"{name[..open].TrimEnd()} {name[(close + 1)..].TrimStart(' ', ',')}".Trim(' ', ',');
        yield return outside.EndsWith(" homolog", StringComparison.Ordinal) ? outside[..^8] : outside;
        var inside = name[(open + 1)..close];
        if (inside.AsSpan().Count(' ') >= 2 && open > 0 && !IsOrganism(inside))
        {
            yield return inside;
        }
    }

    private static bool IsOrganism(string words) =>
        words.Contains(". ", StringComparison.Ordinal)
        || words is "Drosophila" or "yeast" or "mouse" or "rat" or "chicken"
        || words.Contains("homolog", StringComparison.Ordinal);

    /// <summary>Three characters or more, and more than a letter, a Greek letter or a number by itself.</summary>
    private static bool IsDistinct(string symbol)
    {
        if (symbol.Length < 3)
        {
            return false;
        }

        var letters = symbol.AsSpan().TrimEnd("0123456789- ");
        return (letters.Length > 1 || symbol.Count(char.IsAsciiDigit) > 1)
            && !GreekNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters)
            && !(letters.Length < 6 && symbol.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>Words that name a product and not what a change of it does to people.</summary>
    private static bool IsAName(string name) =>
        name.Length >= 5
        && NameFit.IsWordLike(name)
        && !GenericWords.Only(name)
        && (name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || GenericWords.EndsInAHead(name))
        && !name.AsSpan().ContainsAny(DiseaseWords);
}
