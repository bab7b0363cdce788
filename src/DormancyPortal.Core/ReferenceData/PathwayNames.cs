using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Which names of Reactome and the Gene Ontology are looked for in texts: the rule of <c>docs/reference-data.md</c>. Their
/// lists hold tens of thousands of names, most of them ordinary words ("Disease", "Metabolism", "cell growth").
/// </summary>
internal static partial class PathwayNames
{
    private const int MostWords = 6;

    /// <summary>"signaling" with something before it.</summary>
    private const int ShortestKey = 11;

    private static readonly SearchValues<char> Joints = SearchValues.Create(",();:/>");

    /// <summary>Words that make a name tell of an event, a defect or a place instead of a pathway.</summary>
    private static readonly FrozenSet<string> Otherwise = Set(
        """
        regulation regulated regulates regulating defective aberrant mutant mutants mutation mutations variant variants loss
        gain deficiency disease diseases cancer resistance resistant inhibitors fusion fusions overexpression overexpressed
        infection viral host involved via during leading activates modulates checkpoint to in of for from with and or
        activity the
        """
    );

    /// <summary>Words that say nothing of which pathway it is.</summary>
    private static readonly FrozenSet<string> General = Set(
        """
        a by signal signaling signalling transduction pathway pathways cascade downstream retrograde trans cell cells surface
        receptor receptors intracellular extracellular transmembrane membrane nuclear second messenger mediated protein
        proteins coupled g ligand hormone peptide lipid steroid cytokine growth factor factors chemical synaptic immune
        response innate adaptive developmental stress activated activating activation inhibitory inhibiting stimulatory
        kinase kinases enzyme linked small gtpase gtpases neuron neuronal death survival metabolic biosynthetic biosynthesis
        catabolic process canonical noncanonical non positive negative transmitter neuropeptide molecule sensory perception
        ion channel gated system tissue organ synthesis degradation dependent independent family members secretory
        constitutive energy transcription
        """
    );

    /// <summary>Whether a name can only mean one pathway.</summary>
    public static bool IsSpecific(string name)
    {
        if (
            name.AsSpan().IndexOfAny(Joints) >= 0
            || name.Split(' ').Length > MostWords
            || !NamesPathway().IsMatch(name)
        )
        {
            return false;
        }

        var words = Words().Matches(name).Select(w => w.Value.ToLowerInvariant()).ToList();
        return !words.Exists(Otherwise.Contains) && words.Exists(w => w.Length > 1 && !General.Contains(w));
    }

    /// <summary>What names of one pathway share: "Signaling by NOTCH1", "Notch1 signalling pathway" and "Notch1 signaling".</summary>
    public static string Key(string name)
    {
        const string Pathway = " pathway";
        var plain = Plain(name).Replace("signalling", "signaling", StringComparison.OrdinalIgnoreCase).TrimEnd();
        var isLong = plain.EndsWith($" signaling{Pathway}", StringComparison.OrdinalIgnoreCase);
        return NameFolding.Fold(isLong ? plain[..^Pathway.Length] : plain);
    }

    /// <summary>The same without "receptor" and "mediated": "transforming growth factor beta receptor signaling pathway".</summary>
    public static string LooseKey(string name) =>
        Key(ReceptorOrMediated().Replace(Plain(name), "")) is { Length: > ShortestKey } key ? key : Key(name);

    /// <summary>"X signaling" for "Signaling by X" and for "X signaling pathway"; null when there is no shorter form.</summary>
    public static string? ShortForm(string name)
    {
        var plain = Plain(name);
        return plain.EndsWith(" signaling pathway", StringComparison.OrdinalIgnoreCase) ? plain[..^" pathway".Length]
            : plain != name ? plain
            : null;
    }

    private static string Plain(string name) =>
        SignalingBy().Match(name) is { Success: true } by ? $"{by.Groups[1].Value} signaling" : name;

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("^Signall?ing by (.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignalingBy();

    [GeneratedRegex(
        "^signall?ing by .|(?: |-)(?:signall?ing(?: pathway)?|pathway|cascade)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NamesPathway();

    [GeneratedRegex(" receptor(?= )|-mediated(?= )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceptorOrMediated();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
