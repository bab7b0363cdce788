using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>What a reader may report a problem of: any record that readers see.</summary>
/// <param name="Kind">What sort of record.</param>
/// <param name="Slug">Its slug; of a finding, its id.</param>
/// <param name="Label">What it is called; of a finding, its sentence.</param>
/// <param name="ReleaseId">The release it stands in, where it stands in one.</param>
/// <param name="Quote">The sentence of a finding.</param>
public sealed record ReportSubject(
    RecordKind Kind,
    string Slug,
    string Label,
    long? ReleaseId = null,
    string? Quote = null
);

/// <summary>Finds what reports are about, and the releases in whose review it can be put right.</summary>
public sealed class ReportSubjects(PortalDbContext db)
{
    private const int MostReviews = 3;

    /// <summary>The record; null when readers see none.</summary>
    public Task<ReportSubject?> FindAsync(RecordKind kind, string slug, CancellationToken cancel)
    {
        var found = kind switch
        {
            RecordKind.Marker => db
                .Markers.Where(m => m.Slug == slug)
                .Select(m => new ReportSubject(kind, m.Slug, m.Label, null, null)),
            RecordKind.Pathway => db
                .Pathways.Where(p => p.Slug == slug)
                .Select(p => new ReportSubject(kind, p.Slug, p.Name, null, null)),
            RecordKind.Study => db
                .Studies.Where(s => s.Slug == slug)
                .Select(s => new ReportSubject(kind, s.Slug, s.DisplayTitle, null, null)),
            RecordKind.Person => db
                .People.Where(p => p.Slug == slug)
                .Select(p => new ReportSubject(kind, p.Slug, p.Name, null, null)),
            RecordKind.Context => db
                .Contexts.Where(c => c.Slug == slug)
                .Select(c => new ReportSubject(kind, c.Slug, c.Name, null, null)),
            RecordKind.Release => db
                .PublishedReleases.Where(r => r.Slug == slug)
                .Select(r => new ReportSubject(kind, r.Slug, r.Headline, r.ReleaseId, null)),
            RecordKind.Finding => db
                .Findings.Where(f => f.Id == slug)
                .Select(f => new ReportSubject(kind, f.Id, f.Evidence, f.ReleaseId, f.Evidence)),
            _ => db
                .Institutions.Where(i => i.Slug == slug)
                .Select(i => new ReportSubject(kind, i.Slug, i.Name, null, null)),
        };
        return found.FirstOrDefaultAsync(cancel);
    }

    /// <summary>The version that readers see in the place of one that it replaced; of any other release itself.</summary>
    private async Task<long?> ShownAsync(long? release, CancellationToken cancel)
    {
        if (
            release is not { } id
            || !await db.Releases.AnyAsync(r => r.Id == id && r.State == ReleaseState.Superseded, cancel)
        )
        {
            return release;
        }

        var versions = await db.VersionsAsync(id, cancel);
        return versions.All.LastOrDefault(v => v.State == ReleaseState.Published)?.ReleaseId ?? id;
    }

    /// <summary>The first releases that a report may be put right in, by their headlines.</summary>
    public async Task<IReadOnlyList<NamedRecord>> ReviewsAsync(ProblemReport report, CancellationToken cancel)
    {
        var (slug, id) = (report.Slug, await ShownAsync(report.ReleaseId, cancel));
        var ids = report.Kind switch
        {
            _ when id is not null => db.Releases.Where(r => r.Id == id).Select(r => r.Id),
            RecordKind.Marker => db.Mentions.Where(m => m.Marker!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Pathway => db.Mentions.Where(m => m.Pathway!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Context => db.Mentions.Where(m => m.Context!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Person => db.Mentions.Where(m => m.Person!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Study => db.StudyReleases.Where(s => s.Study!.Slug == slug).Select(s => s.ReleaseId),
            _ => db.Mentions.Where(m => m.Institution!.Slug == slug).Select(m => m.ReleaseId),
        };
        return await db
            .Releases.Where(r => ids.Contains(r.Id))
            .OrderBy(r => r.Id)
            .Take(MostReviews)
            .Select(r => new NamedRecord(
                r.Slug,
                db.PublishedReleases.Where(p => p.ReleaseId == r.Id).Select(p => p.Headline).FirstOrDefault()
                    ?? r.FileName,
                null
            ))
            .ToListAsync(cancel);
    }
}
