using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Finds entities by their names, step by step as <see cref="MatchStep"/> lists them.</summary>
internal sealed class NameMatching(NameIndex index, Lexicon lexicon)
{
    private const int LongestName = 6;
    private const int Enough = 200;

    /// <summary>Words after a name that say what it is and are not part of it.</summary>
    private static readonly HashSet<string> GenericWords =
    [
        "gene",
        "genes",
        "protein",
        "proteins",
        "marker",
        "pathway",
        "pathways",
        "signaling",
        "expression",
        "levels",
    ];

    /// <summary>Everything but typos; each entity once, by its best step.</summary>
    public IReadOnlyList<SearchHit> Find(string typed)
    {
        var hits = Named(typed).ToList();
        hits.AddRange(Related(hits));
        if (hits.Count == 0 || hits.TrueForAll(h => h.Step == MatchStep.Folded))
        {
            hits.AddRange(Within(typed));
            hits.AddRange(Related(hits));
        }

        var words = SearchFolding.Words(typed);
        hits.AddRange(index.WithWords(words, Enough).Select(n => Hit(n, MatchStep.Words, typed)));
        var folded = SearchFolding.Fold(typed);
        if (folded.Length > 1)
        {
            hits.AddRange(index.Prefix(folded, Enough).Select(n => Hit(n, MatchStep.Prefix, typed)));
        }

        return BestFirst(hits);
    }

    /// <summary>The entities that are named just so: exact symbol, identifier, alias, or folded.</summary>
    public IEnumerable<SearchHit> Named(string typed)
    {
        foreach (var name in index.Exact(IdentifierForm.Of(typed)))
        {
            yield return Hit(name, ExactStep(name.Source), typed);
        }

        foreach (var name in index.Folded(SearchFolding.Fold(typed)))
        {
            yield return Hit(name, MatchStep.Folded, typed);
        }
    }

    /// <summary>What a name names, and by which step; nothing is guessed.</summary>
    /// <param name="typed">The name.</param>
    /// <param name="only">The one kind of entity that counts; any when null.</param>
    public LookedUpName LookUp(string typed, EntityKind? only)
    {
        var hits = BestFirst(Named(typed).Where(h => only is null || h.Entity.Kind == only));
        if (hits.Count == 0)
        {
            var near = Near(typed).Where(h => only is null || h.Entity.Kind == only);
            return new LookedUpName(typed, LookUpOutcome.Unknown, [], [.. near]);
        }

        // An alias of one gene, folded one of another, is no surer the first: CREB2 and CREB-2 are two genes.
        var isSure = hits[0].Step is MatchStep.ExactSymbol or MatchStep.ExactIdentifier;
        var best = isSure ? hits.Where(h => h.Step == hits[0].Step).ToList() : hits;
        return new LookedUpName(typed, best.Count > 1 ? LookUpOutcome.Ambiguous : OutcomeOf(best[0], typed), best, []);
    }

    private LookUpOutcome OutcomeOf(SearchHit hit, string typed) =>
        hit.Step switch
        {
            MatchStep.ExactSymbol => LookUpOutcome.Symbol,
            MatchStep.ExactIdentifier => LookUpOutcome.Identifier,
            MatchStep.Folded => LookUpOutcome.Folded,
            _ => index.Exact(IdentifierForm.Of(typed)).Where(n => n.Entity == hit.Entity).Min(n => n.Source)
            == NameSource.Previous
                ? LookUpOutcome.Previous
                : LookUpOutcome.Alias,
        };

    /// <summary>Names a typo away. Three letters have too many neighbours: then only markers of the catalog count.</summary>
    public IReadOnlyList<SearchHit> Near(string typed)
    {
        var folded = SearchFolding.Fold(typed);
        return
        [
            .. BestFirst(
                    index
                        .Near(folded)
                        .Where(near =>
                            folded.Length > 3 || near.Name.Entity is { Kind: EntityKind.Marker, InCatalog: true }
                        )
                        .OrderBy(near => near.Edits)
                        .Select(near => Hit(near.Name, MatchStep.Typo, typed))
                )
                .Take(5),
        ];
    }

    private IEnumerable<SearchHit> Within(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var start = 0; start < words.Length; )
        {
            var longest = 0;
            for (var length = Math.Min(LongestName, words.Length - start); length > 0 && longest == 0; length--)
            {
                var part = string.Join(' ', words[start..(start + length)]);
                var isWhole = length == words.Length;
                if (isWhole || (length == 1 && GenericWords.Contains(SearchFolding.Fold(part))))
                {
                    continue;
                }

                foreach (var hit in Named(part).Where(h => h.Step != MatchStep.ExactIdentifier))
                {
                    longest = length;
                    yield return hit with
                    {
                        Step = MatchStep.Within,
                    };
                }
            }

            start += Math.Max(longest, 1);
        }
    }

    /// <summary>Notch signaling for NOTCH2: pathways that a found marker belongs to and whose name begins with its stem.</summary>
    private List<SearchHit> Related(IEnumerable<SearchHit> hits)
    {
        var symbols = hits.Where(h => h.Entity.Kind == EntityKind.Marker).Select(h => h.Entity.Label).Distinct();
        return (
            from symbol in symbols.ToList()
            let stem = SearchFolding.Fold(symbol).TrimEnd([.. "0123456789"])
            where stem.Length > 2
            from pathway in lexicon.Pathways
            where
                pathway.Markers.Contains(symbol)
                && SearchFolding.Fold(pathway.Name).StartsWith(stem, StringComparison.Ordinal)
            from name in index.Exact(pathway.Name)
            where name.Entity.Kind == EntityKind.Pathway
            select new SearchHit(name.Entity, MatchStep.Related, $"{symbol} is a member of {pathway.Name}")
        ).ToList();
    }

    private static IReadOnlyList<SearchHit> BestFirst(IEnumerable<SearchHit> hits) =>
        [
            .. hits.GroupBy(h => (h.Entity.Kind, h.Entity.Label))
                .Select(same => same.MinBy(h => h.Step)!)
                .OrderBy(h => h.Step)
                .ThenByDescending(h => h.Entity.InCatalog)
                .ThenByDescending(h => h.Entity.FindingCount)
                .ThenByDescending(h => h.Entity.ReleaseCount)
                .ThenBy(h => h.Entity.Label, StringComparer.OrdinalIgnoreCase),
        ];

    private static MatchStep ExactStep(NameSource source) =>
        source switch
        {
            NameSource.Symbol or NameSource.OwnName => MatchStep.ExactSymbol,
            NameSource.Identifier => MatchStep.ExactIdentifier,
            _ => MatchStep.ExactAlias,
        };

    private static SearchHit Hit(KnownName name, MatchStep step, string typed) =>
        new(name.Entity, step, MatchWording.Why(name, step, typed));
}
