using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Pathways;

/// <summary>Reads the pathways: those named as in the lexicon, and "X signaling" where X is a member that lends its name.</summary>
public static class PathwayReader
{
    private static readonly string[] SignalWords =
    [
        "signaling",
        "signalling",
        "pathway",
        "pathways",
        "cascade",
        "axis",
    ];

    /// <summary>Reads the pathways in order of their first mention.</summary>
    /// <param name="layout">The release.</param>
    /// <param name="markers">Its markers.</param>
    /// <param name="lexicon">The names the engine knows.</param>
    public static IReadOnlyList<ExtractedPathway> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedMarker> markers,
        Lexicon lexicon
    )
    {
        var index = LexiconIndex.Of(lexicon);
        var words = ReleaseWords.Of(layout, index);
        var found = EntryScan.Of(layout, words, index.Pathways, p => p.Aliases.Prepend(p.Name));
        var named = found.Select(m => m.Entry).ToHashSet<PathwayEntry>(ReferenceEqualityComparer.Instance);
        AddBorrowed(found, layout.Text, markers, index);
        return found.Count == 0
            ? []
            :
            [
                .. found
                    .OrderBy(m => m.Start)
                    .GroupBy<EntryMention<PathwayEntry>, PathwayEntry>(m => m.Entry, ReferenceEqualityComparer.Instance)
                    .Select(g =>
                        Extracted(
                            g.Key,
                            named.Contains(g.Key) ? NameRules.ListedPathway : NameRules.MemberSignaling,
                            [.. g.Select(m => m.In(layout.Text))]
                        )
                    ),
            ];
    }

    private static ExtractedPathway Extracted(PathwayEntry entry, ReadingRule rule, List<ExtractedMention> mentions) =>
        new(entry.Name, [.. entry.Go, .. entry.Reactome, .. entry.WikiPathways], rule.Confidence!.Value, mentions)
        {
            Rule = rule.Name,
            Reason =
                rule != NameRules.ListedPathway ? $"“{mentions[0].Text}” names it by a member that lends it its name."
                : NameFolding.Fold(mentions[0].Text) == NameFolding.Fold(entry.Name)
                    ? $"“{mentions[0].Text}” is its name in the list of pathways."
                : $"“{mentions[0].Text}” is another name of it in the list of pathways.",
        };

    private static void AddBorrowed(
        List<EntryMention<PathwayEntry>> found,
        string text,
        IReadOnlyList<ExtractedMarker> markers,
        LexiconIndex index
    )
    {
        var taken = found.Select(f => f.Start).ToHashSet();
        foreach (var marker in markers.Where(m => m.Kind is MarkerKind.Gene or MarkerKind.Family))
        {
            foreach (var mention in marker.Mentions)
            {
                if (Borrowed(text, marker, mention, index) is { } borrowed && !taken.Contains(borrowed.Start))
                {
                    found.Add(borrowed);
                }
            }
        }
    }

    /// <summary>"Jagged1-Notch2 signalling" names Notch signaling: the pathway's first word begins the member's name.</summary>
    private static EntryMention<PathwayEntry>? Borrowed(
        string text,
        ExtractedMarker marker,
        MarkerMention mention,
        LexiconIndex index
    )
    {
        var end = SignalEnd(text, mention.Start + mention.Length);
        if (end < 0)
        {
            return null;
        }

        var folded = NameFolding.Fold(mention.Text);
        var entry = marker.Symbol is null
            ? index.Pathways.Exactly($"{marker.Name} signaling") is [var named, ..]
                ? named
                : null
            : index.PathwaysByMarker[marker.Symbol].FirstOrDefault(p => LendsItsName(p, folded));
        return entry is null ? null : new EntryMention<PathwayEntry>(entry, mention.Start, end - mention.Start);
    }

    private static bool LendsItsName(PathwayEntry pathway, string folded)
    {
        var word = NameFolding.Fold(pathway.Name.Split(' ', '/')[0]);
        return word.Length >= 3 && folded.StartsWith(word, StringComparison.Ordinal);
    }

    /// <summary>The end of "signaling", "signaling pathway" or "pathway" right behind a name; -1 when there is none.</summary>
    private static int SignalEnd(string text, int start)
    {
        var end = -1;
        for (
            var at = start;
            WordEnd(text, at) is > 0 and var next && IsSignalWord(text.AsSpan(at + 1, next - at - 1));
            at = next
        )
        {
            end = next;
        }

        return end;
    }

    private static bool IsSignalWord(ReadOnlySpan<char> word)
    {
        foreach (var signal in SignalWords)
        {
            if (word.Equals(signal, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the word behind a space or hyphen; -1 where neither stands.</summary>
    private static int WordEnd(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] is not (' ' or '-' or '\n'))
        {
            return -1;
        }

        var end = at + 1;
        while (end < text.Length && end < at + 12 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }
}
