using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// The one search engine behind the box, the suggestions and the search page. It tries exact symbol, exact identifier,
/// exact alias, folded form, prefix, typo and sentences, and says which of them hit.
/// </summary>
public sealed class PortalSearch(PortalDbContext db, NameIndexCache names, Lexicon lexicon, SentenceSearch sentences)
{
    /// <summary>Longest text that is searched for, in UTF-16 units; more is cut.</summary>
    public const int LongestQuery = 200;

    private const int ShownPerGroup = 5;
    private const int ShownOfOneKind = 100;

    /// <summary>Searches everything, or one group.</summary>
    /// <param name="typed">What the person typed.</param>
    /// <param name="group">Which groups to show.</param>
    /// <param name="page">Page of the sentences, from 1.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<SearchResults> SearchAsync(string? typed, SearchScope group, int page, CancellationToken cancel)
    {
        var query = Trim(typed);
        if (query.Length == 0)
        {
            return new SearchResults { Query = "" };
        }

        var matching = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon);
        var hits = matching.Find(query);
        var found = hits.Where(h => h.Entity.InCatalog).ToList();
        var (sentenceCount, sentenceHits) = group is SearchScope.Everything or SearchScope.Sentences
            ? await sentences.FindAsync(query, page, cancel)
            : (0, []);
        var meanings = OtherMeanings(query);

        return new SearchResults
        {
            Query = query,
            Direct = Direct(hits, meanings),
            Groups = Grouped(found, group),
            Absent =
            [
                .. hits.Where(h => !h.Entity.InCatalog && h.Step <= MatchStep.Folded)
                    .Select(h => new AbsentName(h, Elsewhere.Of(h.Entity, lexicon))),
            ],
            OtherMeanings = meanings,
            DidYouMean = sentenceCount > 0 || found.Exists(h => h.Step <= MatchStep.Words) ? [] : matching.Near(query),
            SentenceCount = sentenceCount,
            Sentences = sentenceHits,
        };
    }

    /// <summary>What to offer while a person types, best first, at most eight.</summary>
    public async Task<IReadOnlyList<SearchHit>> SuggestAsync(string? typed, CancellationToken cancel)
    {
        var query = Trim(typed);
        if (query.Length < 2)
        {
            return [];
        }

        var matching = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon);
        var hits = matching.Find(query);
        return [.. (hits.Count > 0 ? hits : matching.Near(query)).Take(8)];
    }

    /// <summary>What each of many names names: exact symbol, identifier, alias or previous symbol, else folded; nothing further.</summary>
    /// <param name="typed">The names, each cut to <see cref="LongestQuery"/>; those without any character are left out.</param>
    /// <param name="cancel">Ends the look-up.</param>
    /// <param name="only">The one kind of entity that counts; any when null.</param>
    public async Task<IReadOnlyList<LookedUpName>> LookUpAsync(
        IEnumerable<string> typed,
        CancellationToken cancel,
        EntityKind? only = null
    )
    {
        var matching = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon);
        return
        [
            .. typed
                .Select(Trim)
                .Where(name => name.Length > 0)
                .Select(name => matching.LookUp(name, only) with { OtherMeanings = OtherMeanings(name) }),
        ];
    }

    /// <summary>Names near one that is not known, for a helpful page of an unknown address.</summary>
    public async Task<IReadOnlyList<SearchHit>> NearAsync(string typed, CancellationToken cancel) =>
        new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon).Near(Trim(typed));

    private static string Trim(string? typed) => TypedText.OneLine(typed, LongestQuery);

    /// <summary>
    /// One marker or identifier, matched exactly, with no other reading: only then may Enter skip the results. The name of
    /// anything else may as well be meant as words.
    /// </summary>
    private static SearchHit? Direct(IReadOnlyList<SearchHit> hits, List<string> otherMeanings)
    {
        var named = hits.Where(h => h.Step <= MatchStep.Folded).ToList();
        return
            otherMeanings.Count == 0
            && named is [{ Step: <= MatchStep.ExactAlias, Entity: { InCatalog: true, Url: not null } } only]
            && (only.Entity.Kind == EntityKind.Marker || only.Step == MatchStep.ExactIdentifier)
            ? only
            : null;
    }

    private List<string> OtherMeanings(string query) =>
        [
            .. lexicon
                .AmbiguousNames.Where(a => a.Name.Equals(query, StringComparison.OrdinalIgnoreCase))
                .SelectMany(a => a.OtherMeanings)
                .Distinct(),
        ];

    private static List<SearchGroup> Grouped(List<SearchHit> found, SearchScope scope) =>
        [
            .. found
                .GroupBy(h => h.Entity.Kind)
                .Where(g => scope == SearchScope.Everything || scope == ScopeOf(g.Key))
                .OrderBy(g => g.Key)
                .Select(g => new SearchGroup(
                    g.Key,
                    g.Count(),
                    [.. g.Take(scope == SearchScope.Everything ? ShownPerGroup : ShownOfOneKind)]
                )),
        ];

    /// <summary>The scope that shows one kind alone.</summary>
    public static SearchScope ScopeOf(EntityKind kind) => SearchScope.Markers + (int)kind;
}

/// <summary>Which groups a search shows: the parameter <c>type</c> of its URL.</summary>
public enum SearchScope
{
    /// <summary>All of them, a few of each.</summary>
    Everything,

    /// <summary>Markers only.</summary>
    Markers,

    /// <summary>Pathways only.</summary>
    Pathways,

    /// <summary>Studies only.</summary>
    Studies,

    /// <summary>Institutions only.</summary>
    Institutions,

    /// <summary>People only.</summary>
    People,

    /// <summary>Contexts only.</summary>
    Contexts,

    /// <summary>Sentences only.</summary>
    Sentences,
}
