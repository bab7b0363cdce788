using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Looks many names up at once, by the same steps as the search; one query however many there are.</summary>
public sealed class NameLookups(PortalDbContext db, NameIndexCache names, Lexicon lexicon)
{
    /// <summary>What each name means, in the order given.</summary>
    /// <param name="typed">The names.</param>
    /// <param name="only">The one kind of entity that counts; any when null.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<NameLookup>> FindAsync(
        IReadOnlyList<string> typed,
        EntityKind? only,
        CancellationToken cancel
    )
    {
        if (typed.Count == 0)
        {
            return [];
        }

        var matching = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon);
        var meanings = lexicon
            .AmbiguousNames.SelectMany(a => a.OtherMeanings.Select(meaning => (a.Name, meaning)))
            .ToLookup(a => a.Name, a => a.meaning, StringComparer.OrdinalIgnoreCase);
        return [.. typed.Select(name => Find(matching, name, only, [.. meanings[name].Distinct()]))];
    }

    private static NameLookup Find(
        NameMatching matching,
        string name,
        EntityKind? only,
        IReadOnlyList<string> otherMeanings
    )
    {
        var hits = matching
            .Named(name)
            .Where(h => only is null || h.Entity.Kind == only)
            .OrderBy(h => h.Step)
            .ThenBy(h => h.Source)
            .ToList();
        var best = hits.TakeWhile(h => h.Step == hits[0].Step)
            .DistinctBy(h => (h.Entity.Kind, h.Entity.Label))
            .OrderByDescending(h => h.Entity.InCatalog)
            .ToList();
        var near = best.Count > 0 ? [] : matching.Near(name).Where(h => only is null || h.Entity.Kind == only);
        return new NameLookup(name, OutcomeOf(best), best, otherMeanings, [.. near]);
    }

    private static LookupOutcome OutcomeOf(IReadOnlyList<SearchHit> hits) =>
        hits switch
        {
            [] => LookupOutcome.Unknown,
            [{ Step: MatchStep.ExactSymbol }] => LookupOutcome.Symbol,
            [{ Step: MatchStep.ExactIdentifier }] => LookupOutcome.Identifier,
            [{ Step: MatchStep.ExactAlias, Source: NameSource.Previous }] => LookupOutcome.Previous,
            [{ Step: MatchStep.ExactAlias }] => LookupOutcome.Alias,
            [_] => LookupOutcome.Folded,
            _ => LookupOutcome.Ambiguous,
        };
}
