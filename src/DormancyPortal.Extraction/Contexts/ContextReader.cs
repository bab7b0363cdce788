using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Contexts;

/// <summary>Reads tissues, cells, processes, diseases, organisms and methods.</summary>
public static class ContextReader
{
    /// <summary>Reads the contexts in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedContext> Read(ReleaseLayout layout, Lexicon lexicon)
    {
        var index = LexiconIndex.Of(lexicon);
        var words = ReleaseWords.Of(layout, index);
        return
        [
            .. EntryScan
                .Of(layout, words, index.Contexts, c => c.Aliases.Prepend(c.Name))
                .GroupBy<EntryMention<ContextEntry>, ContextEntry>(m => m.Entry, ReferenceEqualityComparer.Instance)
                .Select(g => new ExtractedContext(
                    g.Key.Name,
                    g.Key.Kind,
                    g.Key.Id,
                    [.. g.Select(m => m.In(layout.Text))]
                )),
        ];
    }
}
