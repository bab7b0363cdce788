using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Puts imported genes beside those of a lexicon; two entries with one HGNC ID become one.</summary>
public static class MarkerMerge
{
    /// <summary>The lexicon with imported genes added.</summary>
    /// <param name="lexicon">The lexicon; its curated names stay and come first.</param>
    /// <param name="imported">The imported genes; their symbols, names and identifiers win.</param>
    /// <param name="version">What tells this import from another, such as the hash of its file.</param>
    public static Lexicon WithMarkers(this Lexicon lexicon, IReadOnlyList<MarkerEntry> imported, string version)
    {
        var newer = imported.DistinctBy(m => m.HgncId).ToDictionary(m => m.HgncId, StringComparer.Ordinal);
        var merged = new List<MarkerEntry>(newer.Count);
        foreach (var marker in lexicon.Markers)
        {
            merged.Add(newer.Remove(marker.HgncId, out var update) ? Merge(marker, update) : marker);
        }

        merged.AddRange(newer.Values);
        return lexicon with { Markers = merged, Version = VersionOf(lexicon.Version, version) };
    }

    private static MarkerEntry Merge(MarkerEntry known, MarkerEntry update) =>
        update with
        {
            Aliases = [.. known.Aliases.Union(update.Aliases, StringComparer.Ordinal)],
            Curated = known.Curated,
            Previous = [.. update.Previous.Union(known.Previous.Append(known.Symbol)).Where(p => p != update.Symbol)],
            NcbiGene = update.NcbiGene ?? known.NcbiGene,
            Ensembl = update.Ensembl ?? known.Ensembl,
            Uniprot = update.Uniprot ?? known.Uniprot,
            Theme = known.Theme,
        };

    private static string VersionOf(string lexicon, string import) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{lexicon}\n{import}")));
}
