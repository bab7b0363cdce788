using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the pathways that a release names.</summary>
internal static class PathwayRows
{
    public static void Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        foreach (var pathway in source.Extraction.Pathways)
        {
            var entry = source.Lexicon.Pathways.FirstOrDefault(p => p.Name == pathway.Name);
            var slug = entry?.Slug ?? Slug.Of(pathway.Name);
            var id = CatalogKey.Of("pathway", slug);
            rows.Pathways.TryAdd(
                id,
                new Pathway
                {
                    Id = id,
                    Slug = slug,
                    Name = pathway.Name,
                    Definition = entry?.Definition,
                    Ids = [.. pathway.Ids],
                }
            );
            foreach (var m in pathway.Mentions)
            {
                mentions.Add(
                    "pathway",
                    slug,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        PathwayId = id,
                        Confidence = pathway.Confidence,
                    }
                );
            }
        }
    }
}
