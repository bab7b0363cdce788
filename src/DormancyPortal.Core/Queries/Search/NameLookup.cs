using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Looks up many names at once: only exact and folded matches count, and nothing is chosen for the asker.</summary>
public sealed class NameLookup(PortalSearch search, Lexicon lexicon)
{
    /// <summary>Most names of one request; more are left out.</summary>
    public const int MostNames = 2000;

    private const int LongestName = 100;
    private const int OthersShown = 6;

    private static readonly char[] Separators = ['\n', '\r', '\t', ',', ';'];

    /// <summary>The names in a text: one a line, or between commas, semicolons or tabs; each once.</summary>
    public static IReadOnlyList<string> Names(string? pasted) =>
        [
            .. (pasted ?? "")
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => TypedText.OneLine(part, LongestName))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(MostNames + 1),
        ];

    /// <summary>What each name turned out to be, in the order they were pasted.</summary>
    public async Task<IReadOnlyList<LookupRow>> FindAsync(IReadOnlyList<string> asked, CancellationToken cancel)
    {
        var rows = (await search.LookUpAsync(asked.Take(MostNames), cancel)).Select(Row).ToList();
        var symbols = rows.Where(r => r.Match?.Kind == EntityKind.Marker).Select(r => r.Match!.Label).ToHashSet();
        var ids = lexicon
            .Markers.Where(m => symbols.Contains(m.Symbol))
            .ToDictionary(m => m.Symbol, m => m.HgncId, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => r with { HgncId = r.Match is { } match ? ids.GetValueOrDefault(match.Label) : null }),
        ];
    }

    /// <summary>Markers before anything else of that name: whoever pastes a list of names means genes.</summary>
    private static LookupRow Row(LookedUpName name)
    {
        var markers = name.Hits.Where(h => h.Entity.Kind == EntityKind.Marker).ToList();
        var hits = markers.Count > 0 ? markers : name.Hits;
        return hits switch
        {
            [] => new LookupRow(
                name.Typed,
                LookupStatus.Unknown,
                null,
                null,
                null,
                [.. name.DidYouMean.Select(h => h.Entity)]
            ),
            [var only] => new LookupRow(name.Typed, StatusOf(name, only), only.Entity, null, only.Why, []),
            _ => new LookupRow(
                name.Typed,
                LookupStatus.Ambiguous,
                null,
                null,
                null,
                [.. hits.Select(h => h.Entity).Take(OthersShown)]
            ),
        };
    }

    private static LookupStatus StatusOf(LookedUpName name, SearchHit hit) =>
        name.Outcome switch
        {
            LookUpOutcome.Previous => LookupStatus.Previous,
            LookUpOutcome.Symbol or LookUpOutcome.Identifier => LookupStatus.Matched,
            _ => SearchFolding.Fold(hit.Entity.Label) == SearchFolding.Fold(name.Typed)
                ? LookupStatus.Matched
                : LookupStatus.Alias,
        };
}
