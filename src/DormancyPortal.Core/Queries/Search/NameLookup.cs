using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Looks up many names at once: only exact and folded matches count, and nothing is chosen for the asker.</summary>
public sealed class NameLookup(PortalDbContext db, NameIndexCache names, Lexicon lexicon)
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
        var index = await names.GetAsync(db, lexicon, cancel);
        var matching = new NameMatching(index, lexicon);
        var rows = asked.Take(MostNames).Select(name => Row(name, index, matching)).ToList();
        var symbols = rows.Where(r => r.Match?.Kind == EntityKind.Marker).Select(r => r.Match!.Label).ToHashSet();
        var ids = lexicon
            .Markers.Where(m => symbols.Contains(m.Symbol))
            .ToDictionary(m => m.Symbol, m => m.HgncId, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => r with { HgncId = r.Match is { } match ? ids.GetValueOrDefault(match.Label) : null }),
        ];
    }

    private static LookupRow Row(string asked, NameIndex index, NameMatching matching)
    {
        var exact = Best(index.Exact(IdentifierForm.Of(asked)));
        var folded = index.Folded(SearchFolding.Fold(asked));
        var step = exact.Count > 0 ? MatchStep.ExactAlias : MatchStep.Folded;
        var best = exact switch
        {
            [] => Best(folded),
            // A symbol is what it is; an alias may as well be that of another, written with a hyphen there.
            [var first, ..] when Rank(first.Source) > Rank(NameSource.Symbol) => Best([
                .. exact,
                .. folded.Where(n => Rank(n.Source) == Rank(first.Source)),
            ]),
            _ => exact,
        };
        return best switch
        {
            [] => new LookupRow(
                asked,
                LookupStatus.Unknown,
                null,
                null,
                null,
                [.. matching.Near(asked).Select(h => h.Entity)]
            ),
            [var only] => new LookupRow(
                asked,
                StatusOf(only.Source),
                only.Entity,
                null,
                MatchWording.Why(only, step, asked),
                []
            ),
            _ => new LookupRow(
                asked,
                LookupStatus.Ambiguous,
                null,
                null,
                null,
                [.. best.Select(n => n.Entity).Take(OthersShown)]
            ),
        };
    }

    /// <summary>The names of the best source, markers before anything else, each entity once.</summary>
    private static List<KnownName> Best(IReadOnlyList<KnownName> found)
    {
        var wanted = found.Any(n => n.Entity.Kind == EntityKind.Marker)
            ? found.Where(n => n.Entity.Kind == EntityKind.Marker)
            : found;
        var ranked = wanted.OrderBy(n => Rank(n.Source)).ToList();
        return
        [
            .. ranked
                .TakeWhile(n => Rank(n.Source) == Rank(ranked[0].Source))
                .DistinctBy(n => (n.Entity.Kind, n.Entity.Label))
                .OrderByDescending(n => n.Entity.InCatalog),
        ];
    }

    private static int Rank(NameSource source) =>
        source == NameSource.Identifier ? (int)NameSource.Symbol : (int)source;

    private static LookupStatus StatusOf(NameSource source) =>
        source switch
        {
            NameSource.Symbol or NameSource.Identifier or NameSource.Name => LookupStatus.Matched,
            NameSource.Previous => LookupStatus.Previous,
            _ => LookupStatus.Alias,
        };
}
