using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>A thing that readers see of a release.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="What">What sort of thing.</param>
/// <param name="Id">Number of the row that releases share; 0 of a finding and of the release itself.</param>
/// <param name="Key">What it is for ever.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Facts">Of a finding, a study and the release, what is said of it by field; else empty.</param>
internal sealed record TracedThing(
    long ReleaseId,
    RecordKind What,
    long Id,
    string Key,
    string Label,
    IReadOnlyList<(string Field, string Value)> Facts
);

/// <summary>Reads what readers see of some releases: as many queries for many releases as for one.</summary>
internal sealed class CatalogTrace(PortalDbContext db)
{
    /// <summary>All that readers see of them: the release itself first, then its findings in order, then what it names.</summary>
    public async Task<ILookup<long, TracedThing>> ReadAsync(
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var shown = db.PublishedReleases.Where(r => releases.Contains(r.ReleaseId));
        var things = (
            await shown
                .Select(r => new
                {
                    r.ReleaseId,
                    r.Slug,
                    r.Headline,
                    r.Date,
                    r.Place,
                    r.Outlet,
                    r.Url,
                })
                .ToListAsync(cancel)
        ).ConvertAll(r => new TracedThing(
            r.ReleaseId,
            RecordKind.Release,
            0,
            r.Slug,
            r.Headline,
            Facts(
                ("headline", r.Headline),
                ("day", Day(r.Date)),
                ("place", r.Place),
                ("outlet", r.Outlet),
                ("original", r.Url)
            )
        ));
        if (things.Count > 0)
        {
            things.AddRange(await FindingsAsync(releases, cancel));
            foreach (var what in SharedRecords.Kinds)
            {
                things.AddRange(await NamedAsync(what, releases, cancel));
            }
        }

        return things.ToLookup(t => t.ReleaseId);
    }

    private async Task<IEnumerable<TracedThing>> NamedAsync(
        RecordKind what,
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var links = await SharedRecords
            .Links(db, what)
            .Where(l => releases.Contains(l.ReleaseId))
            .Distinct()
            .ToListAsync(cancel);
        var ids = links.Select(l => l.Id).Distinct().ToList();
        var named = await SharedRecords.NamesAsync(db, what, ids, cancel);
        var facts = what == RecordKind.Study ? await StudyFactsAsync(releases, cancel) : [];
        return links
            .Select(l => new TracedThing(
                l.ReleaseId,
                what,
                l.Id,
                named[l.Id].Key,
                named[l.Id].Label,
                facts.GetValueOrDefault((l.ReleaseId, l.Id), [])
            ))
            .OrderBy(t => t.Label, StringComparer.Ordinal);
    }

    /// <summary>What each release says of each of its studies.</summary>
    private async Task<Dictionary<(long, long), IReadOnlyList<(string, string)>>> StudyFactsAsync(
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    ) =>
        (
            await db.StudyReleases.AsNoTracking().Where(s => releases.Contains(s.ReleaseId)).ToListAsync(cancel)
        ).ToDictionary(
            s => (s.ReleaseId, s.StudyId),
            s =>
                Facts(
                    ("title", s.Title),
                    ("journal", s.Journal),
                    ("volume", s.Volume),
                    ("issue", s.Issue),
                    ("DOI", s.Doi),
                    ("paper date", Day(s.Published))
                )
        );

    private static IReadOnlyList<(string, string)> Facts(params (string Field, string? Value)[] facts) =>
        [.. facts.Select(f => (f.Field, f.Value ?? ""))];

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private async Task<IEnumerable<TracedThing>> FindingsAsync(
        IReadOnlyCollection<long> releases,
        CancellationToken cancel
    )
    {
        var said = db.Findings.AsNoTracking().Where(f => releases.Contains(f.ReleaseId));
        var findings = await said.OrderBy(f => f.ReleaseId)
            .ThenBy(f => f.Start)
            .Select(f => new Said(f.ReleaseId, f.Id, f.Direction, f.Strength, f.SaidIn, f.Speaker, f.Review))
            .ToListAsync(cancel);
        var models = (await said.SelectMany(f => f.Models).ToListAsync(cancel)).ToLookup(
            l => l.FindingId,
            l => l.Model.ToString()
        );
        var markers = await LabelsAsync(
            said.SelectMany(f => f.Markers).Select(l => new Linked(l.FindingId, l.Marker.Label)),
            cancel
        );
        var pathways = await LabelsAsync(
            said.SelectMany(f => f.Pathways).Select(l => new Linked(l.FindingId, l.Pathway.Name)),
            cancel
        );
        var contexts = (
            await said.SelectMany(f => f.Contexts)
                .Select(l => new
                {
                    l.FindingId,
                    l.Context.Name,
                    l.Context.Kind,
                })
                .ToListAsync(cancel)
        ).OrderBy(l => l.Name, StringComparer.Ordinal).ToLookup(l => l.FindingId, l => (l.Name, l.Kind));
        return findings.Select(f => Thing(f, [.. markers[f.Id], .. pathways[f.Id]], [.. contexts[f.Id]], models[f.Id]));
    }

    private static TracedThing Thing(
        Said finding,
        List<string> named,
        List<(string Label, ContextKind Kind)> beside,
        IEnumerable<string> models
    ) =>
        new(
            finding.ReleaseId,
            RecordKind.Finding,
            0,
            finding.Id,
            ClaimWords.Of(named, beside, finding.Direction),
            [
                ("subjects", string.Join('|', named.Concat(beside.Select(c => c.Label)))),
                ("direction", finding.Direction.ToString()),
                ("strength", finding.Strength.ToString()),
                ("model", string.Join('|', models.Order(StringComparer.Ordinal))),
                ("who says it", $"{finding.SaidIn}|{finding.Speaker}"),
                ("review", finding.Review.ToString()),
            ]
        );

    private static async Task<ILookup<string, string>> LabelsAsync(
        IQueryable<Linked> links,
        CancellationToken cancel
    ) =>
        (await links.ToListAsync(cancel))
            .OrderBy(l => l.Label, StringComparer.Ordinal)
            .ToLookup(l => l.FindingId, l => l.Label);

    /// <summary>What is told of a finding; its words and cues are many and not asked for.</summary>
    private sealed record Said(
        long ReleaseId,
        string Id,
        FindingDirection Direction,
        ClaimStrength Strength,
        SaidIn SaidIn,
        string? Speaker,
        FindingReview Review
    );

    private sealed record Linked(string FindingId, string Label);
}
