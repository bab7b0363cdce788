using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Finds sentences of published releases that hold all the words, by the store's full-text index.</summary>
public sealed class SentenceSearch(PortalDbContext db)
{
    /// <summary>Sentences a page.</summary>
    public const int PageSize = 20;

    /// <summary>Most sentences that are ranked.</summary>
    public const int Ranked = 1_000 * PageSize;

    // Characters that no text holds: canonical texts have no controls.
    private const char MarkOn = '\u0001';
    private const char MarkOff = '\u0002';

    /// <summary>One page of the sentences, best first.</summary>
    /// <param name="query">What was typed; every word of it must occur, in any form of the word.</param>
    /// <param name="page">Number of the page, from 1; past the last, the last.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<(int Count, IReadOnlyList<SentenceHit> Hits)> FindAsync(
        string query,
        int page,
        CancellationToken cancel
    )
    {
        if (MatchExpression(query) is not { } match)
        {
            return (0, []);
        }

        var counts = await db
            .Database.SqlQuery<int>($"SELECT count(*) AS Value FROM SentenceIndex WHERE SentenceIndex MATCH {match}")
            .ToListAsync(cancel);
        var skip = new PageRequest(page, PageSize).Within(counts[0]).Skip;
        var best = await BestAsync(match, skip, cancel);
        // Marked last, and only what is shown: SQLite would otherwise mark every match before it sorts them.
        var rows = await db
            .Database.SqlQuery<Row>(
                $"""
                SELECT r.Slug, r.Headline, s.Ordinal,
                       highlight(SentenceIndex, 0, {MarkOn.ToString()}, {MarkOff.ToString()}) AS Words
                FROM json_each({JsonSerializer.Serialize(best)}) b
                CROSS JOIN SentenceIndex i ON i.rowid = b.value
                JOIN Sentences s ON s.Id = b.value
                JOIN PublishedReleases r ON r.ReleaseId = s.ReleaseId
                WHERE SentenceIndex MATCH {match}
                ORDER BY b.key
                """
            )
            .ToListAsync(cancel);
        return (counts[0], [.. rows.Select(Hit)]);
    }

    /// <summary>
    /// Numbers of the sentences of a page, best first. To rank a sentence takes a microsecond, so of words that stand in more
    /// than <see cref="Ranked"/> sentences only so many are ranked, taken by their numbers, which are as good as drawn by lot;
    /// the others follow.
    /// </summary>
    private Task<List<long>> BestAsync(string match, int skip, CancellationToken cancel) =>
        (
            skip < Ranked
                ? db.Database.SqlQuery<long>(
                    $"""
                    SELECT rowid AS Value FROM (SELECT rowid, rank FROM SentenceIndex WHERE SentenceIndex MATCH {match} LIMIT {Ranked})
                    ORDER BY rank, rowid
                    LIMIT {PageSize} OFFSET {skip}
                    """
                )
                : db.Database.SqlQuery<long>(
                    $"""
                    SELECT rowid AS Value FROM SentenceIndex WHERE SentenceIndex MATCH {match}
                    ORDER BY rowid
                    LIMIT {PageSize} OFFSET {skip}
                    """
                )
        ).ToListAsync(cancel);

    /// <summary>
    /// Every word, in British or American spelling; in quotes, so that nothing typed is taken for an operator. Null without
    /// any word.
    /// </summary>
    internal static string? MatchExpression(string query)
    {
        var words = query
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Replace("\"", "", StringComparison.Ordinal))
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Select(word => $"({string.Join(" OR ", SearchFolding.Spellings(word).Select(s => $"\"{s}\""))})")
            .ToList();
        return words.Count == 0 ? null : string.Join(" AND ", words);
    }

    private static SentenceHit Hit(Row row)
    {
        var parts = new List<MarkedText>();
        var rest = row.Words.AsSpan();
        while (rest.IndexOf(MarkOn) is >= 0 and var on)
        {
            var off = rest.IndexOf(MarkOff);
            parts.Add(new MarkedText(rest[..on].ToString(), false));
            parts.Add(new MarkedText(rest[(on + 1)..off].ToString(), true));
            rest = rest[(off + 1)..];
        }

        parts.Add(new MarkedText(rest.ToString(), false));
        return new SentenceHit(
            PortalUrls.Sentence(row.Slug, row.Ordinal),
            row.Headline,
            PortalUrls.Release(row.Slug),
            parts
        );
    }

    private sealed record Row(string Slug, string Headline, int Ordinal, string Words);
}
