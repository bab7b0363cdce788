using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>
/// Closes the reports on what acts on releases take from readers, and opens them again once readers see it again, by whatever
/// act: what is nowhere in the catalog is wrong nowhere. Looks before the acts and after them, in their transaction.
/// </summary>
internal sealed class UnseenReports(PortalDbContext db)
{
    private HashSet<long> _seen = [];

    /// <summary>Looks which open reports are about what readers see.</summary>
    /// <param name="releases">The releases that will move, other versions of their stories among them.</param>
    /// <param name="cancel">Ends the look.</param>
    public async Task LookAsync(List<long> releases, CancellationToken cancel) =>
        _seen = await SeenAsync(await On(releases).Where(r => r.ClosedAt == null).ToListAsync(cancel), cancel);

    /// <summary>Looks again, and settles what went or came.</summary>
    /// <param name="moved">The releases, each with the act that may have moved it; all recorded with what they changed.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task SettleAsync(IReadOnlyList<(long ReleaseId, Decision By)> moved, CancellationToken cancel)
    {
        if (moved.Count == 0)
        {
            return;
        }

        var reports = await On([.. moved.Select(m => m.ReleaseId)])
            // Only acts on releases have a record of what they changed: what any other act settled stays settled.
            .Where(r =>
                r.ClosedAt == null || db.CatalogChanges.Any(c => c.DecisionId == r.DecisionId && c.Ordinal == 0)
            )
            .ToListAsync(cancel);
        var seen = await SeenAsync(reports, cancel);
        var acts = moved.ToDictionary(m => m.ReleaseId, m => m.By);
        foreach (
            var gone in reports
                .Where(r => r.ClosedAt is null && _seen.Contains(r.Id) && !seen.Contains(r.Id))
                .ToLookup(r => r.ReleaseId is { } release ? acts[release] : moved[^1].By, r => r.Id)
        )
        {
            await Numbered([.. gone]).CloseAsync(gone.Key, cancel);
        }

        var back = reports.Where(r => r.ClosedAt is not null && seen.Contains(r.Id)).Select(r => r.Id).ToList();
        if (back.Count > 0)
        {
            await Numbered(back).OpenAsync(cancel);
        }
    }

    private IQueryable<ProblemReport> Numbered(List<long> reports) =>
        db.ProblemReports.Where(r => reports.Contains(r.Id));

    /// <summary>Reports that acts on releases may touch: on what is theirs, and on any record that releases share.</summary>
    private IQueryable<ProblemReport> On(List<long> releases) =>
        db
            .ProblemReports.AsNoTracking()
            .Where(r => r.ReleaseId == null || releases.Contains(r.ReleaseId.Value))
            .OrderBy(r => r.Id);

    /// <summary>Numbers of those that are about what readers see now.</summary>
    private async Task<HashSet<long>> SeenAsync(List<ProblemReport> reports, CancellationToken cancel)
    {
        var seen = new HashSet<long>();
        foreach (var story in reports.Where(r => r.ReleaseId is not null).GroupBy(r => r.ReleaseId!.Value))
        {
            seen.UnionWith(await InStoryAsync(story.Key, [.. story], cancel));
        }

        foreach (var kind in reports.Where(r => r.ReleaseId is null).GroupBy(r => r.Kind))
        {
            seen.UnionWith(await SharedAsync(kind.Key, [.. kind], cancel));
        }

        return seen;
    }

    /// <summary>A version that still says the sentence in the place of an older one is what the report is about.</summary>
    private async Task<IEnumerable<long>> InStoryAsync(
        long release,
        List<ProblemReport> reports,
        CancellationToken cancel
    )
    {
        var story = (await db.VersionsAsync(release, cancel)).All.Select(v => v.ReleaseId).ToList();
        var isShown = await db.PublishedReleases.AnyAsync(p => story.Contains(p.ReleaseId), cancel);
        var quotes = reports.Select(r => r.Quote).OfType<string>().Distinct().ToList();
        var said = await db
            .Findings.Where(f => story.Contains(f.ReleaseId) && quotes.Contains(f.Evidence))
            .Select(f => f.Evidence)
            .ToListAsync(cancel);
        return reports.Where(r => r.Quote is null ? isShown : said.Contains(r.Quote)).Select(r => r.Id);
    }

    /// <summary>A record that was merged into another is seen as that.</summary>
    private async Task<IEnumerable<long>> SharedAsync(
        RecordKind kind,
        List<ProblemReport> reports,
        CancellationToken cancel
    )
    {
        var records = Records(kind);
        var slugs = reports.Select(r => r.Slug).Distinct().ToList();
        var shown = (
            await records.Where(r => slugs.Contains(r.Slug)).Select(r => r.Slug).ToListAsync(cancel)
        ).ToHashSet(StringComparer.Ordinal);
        var hidden = slugs.FindAll(s => !shown.Contains(s));
        if (hidden.Count > 0)
        {
            shown.UnionWith(await ElsewhereAsync(kind, hidden, cancel));
        }

        return reports.Where(r => shown.Contains(r.Slug)).Select(r => r.Id);
    }

    /// <summary>Those addresses whose records are in the catalog at another one.</summary>
    private async Task<IEnumerable<string>> ElsewhereAsync(
        RecordKind kind,
        List<string> slugs,
        CancellationToken cancel
    )
    {
        var entity = kind == RecordKind.Funder ? RecordKind.Institution : kind;
        var word = entity.ToString().ToLowerInvariant();
        var merges = EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));
        var given = await db
            .SlugAssignments.Where(s => s.Kind == word && slugs.Contains(s.Slug))
            .Select(s => new KeyedAddress { Key = s.EntityKey, Slug = s.Slug })
            .ToListAsync(cancel);
        // A pathway is known by its slug.
        given.AddRange(
            slugs.Where(_ => kind == RecordKind.Pathway).Select(s => new KeyedAddress { Key = s, Slug = s })
        );
        var keys = given.Select(g => merges.Canonical(entity, g.Key)).Distinct().ToList();
        var shown = await Records(kind).Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToListAsync(cancel);
        return given.Where(g => shown.Contains(merges.Canonical(entity, g.Key))).Select(g => g.Slug);
    }

    private IQueryable<KeyedAddress> Records(RecordKind kind) =>
        kind switch
        {
            RecordKind.Marker => db.Markers.Select(m => new KeyedAddress { Key = m.Key, Slug = m.Slug }),
            RecordKind.Pathway => db.Pathways.Select(p => new KeyedAddress { Key = p.Slug, Slug = p.Slug }),
            RecordKind.Context => db.Contexts.Select(c => new KeyedAddress { Key = c.Slug, Slug = c.Slug }),
            RecordKind.Study => db.Studies.Select(s => new KeyedAddress { Key = s.Key, Slug = s.Slug }),
            RecordKind.Person => db.People.Select(p => new KeyedAddress { Key = p.Key, Slug = p.Slug }),
            _ => db.Institutions.Select(i => new KeyedAddress { Key = i.Key, Slug = i.Slug }),
        };

    /// <summary>What a record is for ever, and its address.</summary>
    private sealed record KeyedAddress
    {
        public required string Key { get; init; }

        public required string Slug { get; init; }
    }
}
