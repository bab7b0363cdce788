using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>A release that names something.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Mentions">How often it names the thing.</param>
/// <param name="Sentence">Number of the first sentence that does, from 0; null where only words outside of sentences do.</param>
public sealed record NamingRelease(string Slug, string Headline, DateOnly? Date, int Mentions, int? Sentence)
{
    /// <summary>More are not listed on a record; its page says how many there are.</summary>
    public const int Shown = 50;

    /// <summary>The newest releases of mentions.</summary>
    internal static Task<List<NamingRelease>> OfAsync(
        PortalDbContext db,
        IQueryable<Mention> mentions,
        CancellationToken cancel
    ) =>
        mentions
            .GroupBy(m => m.ReleaseId)
            .Select(g => new
            {
                ReleaseId = g.Key,
                Mentions = g.Count(),
                Sentence = g.Min(m => m.SentenceOrdinal),
            })
            .Join(db.PublishedReleases, g => g.ReleaseId, r => r.ReleaseId, (g, r) => new { g, r })
            .OrderByDescending(x => x.r.Date)
            .ThenBy(x => x.r.Slug)
            .Take(Shown)
            .Select(x => new NamingRelease(x.r.Slug, x.r.Headline, x.r.Date, x.g.Mentions, x.g.Sentence))
            .ToListAsync(cancel);
}
