using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the markers that a release names.</summary>
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
            rows.Markers.TryAdd(
                id,
                new Marker
                {
                    Id = id,
                    Key = key,
                    Slug = "",
                    Symbol = marker.Symbol,
                    Label = marker.Symbol ?? marker.Name,
                    Name = marker.Name,
                    Kind = marker.Kind,
                    HgncId = marker.HgncId,
                    NcbiGene = marker.NcbiGene,
                    Ensembl = marker.Ensembl,
                    Uniprot = marker.Uniprot,
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
