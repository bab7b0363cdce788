using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the contexts that a release names.</summary>
internal static class ContextRows
{
    public static void Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        foreach (var context in source.Extraction.Contexts)
        {
            var key = EntityKeys.Context(context.Kind, context.Name);
            var id = CatalogKey.Of("context", key);
            rows.Contexts.TryAdd(
                id,
                new Context
                {
                    Id = id,
                    Slug = "",
                    Name = context.Name,
                    Kind = context.Kind,
                    Curie = context.Id,
                }
            );
            foreach (var m in context.Mentions)
            {
                mentions.Add(
                    "context",
                    key,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        ContextId = id,
                        Confidence = 1,
                    }
                );
            }
        }
    }
}
