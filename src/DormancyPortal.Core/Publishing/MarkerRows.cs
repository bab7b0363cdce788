using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Rows of the markers that a release names. A gene that the lexicon knows is called as it has it now, whichever release names it first
/// and whenever that was read.
/// </summary>
internal static class MarkerRows
{
    /// <summary>Adds them.</summary>
    /// <returns>Their numbers by the symbols and names that findings use.</returns>
    public static IReadOnlyDictionary<string, long> Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var marker in source.Extraction.Markers)
        {
            var key = EntityKeys.Marker(marker);
            var id = CatalogKey.Of("marker", key);
            var gene = LexiconByKey.Of(source.Lexicon).Gene(marker.HgncId);
            var name = gene?.Name ?? marker.Name;
            var symbol = gene?.Symbol ?? marker.Symbol;
            rows.Markers.TryAdd(
                id,
                new Marker
                {
                    Id = id,
                    Key = key,
                    Slug = "",
                    Symbol = symbol,
                    Label = symbol ?? name,
                    Name = name,
                    Kind = marker.Kind,
                    HgncId = marker.HgncId,
                    NcbiGene = gene is null ? marker.NcbiGene : gene.NcbiGene,
                    Ensembl = gene is null ? marker.Ensembl : gene.Ensembl,
                    Uniprot = gene is null ? marker.Uniprot : gene.Uniprot,
                }
            );
            byName.TryAdd(marker.Symbol ?? marker.Name, id);
            foreach (var m in marker.Mentions)
            {
                mentions.Add(
                    "marker",
                    key,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        MarkerId = id,
                        Confidence = marker.Confidence,
                        Rule = m.Rule,
                        Reason = m.Reason,
                    }
                );
            }
        }

        return byName;
    }
}
