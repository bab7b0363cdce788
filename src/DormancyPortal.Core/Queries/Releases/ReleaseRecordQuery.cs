using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>Reads one release with its text and its marks.</summary>
public sealed class ReleaseRecordQuery(PortalDbContext db)
{
    /// <summary>What a slug leads to, letter case aside.</summary>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public async Task<ReleaseAddress> FindAsync(string slug, CancellationToken cancel)
    {
        var record = await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancel);
        return record switch
        {
            null or { State: ReleaseState.Draft or ReleaseState.Discarded } => new ReleaseAddress.Unknown(),
            { State: ReleaseState.Withdrawn } => await WithdrawnAsync(record.Id, cancel),
            _ when record.Slug != slug => new ReleaseAddress.Moved(record.Slug),
            _ => new ReleaseAddress.Published(await ReadAsync(record, cancel)),
        };
    }

    /// <summary>The file of a published release; null when there is none.</summary>
    public async Task<(byte[] Bytes, string MediaType, string FileName)?> FileAsync(
        string slug,
        CancellationToken cancel
    )
    {
        var release = await db
            .Releases.AsNoTracking()
            .Include(r => r.File)
            .FirstOrDefaultAsync(r => r.Slug == slug && r.State == ReleaseState.Published, cancel);
        return release is null ? null : (release.File.Bytes, release.MediaType, release.FileName);
    }

    private async Task<ReleaseAddress> WithdrawnAsync(long id, CancellationToken cancel)
    {
        var decision = await db
            .Decisions.AsNoTracking()
            .Where(d => d.ReleaseId == id && d.Kind == DecisionKind.Withdraw)
            .OrderByDescending(d => d.Id)
            .FirstAsync(cancel);
        return new ReleaseAddress.Withdrawn(decision.Reason, decision.DecidedAt);
    }

    private async Task<ReleaseRecord> ReadAsync(Release record, CancellationToken cancel)
    {
        var published = await db
            .PublishedReleases.AsNoTracking()
            .Include(r => r.Sections.OrderBy(s => s.Ordinal))
            .Include(r => r.Sentences.OrderBy(s => s.Ordinal))
            .AsSplitQuery()
            .SingleAsync(r => r.ReleaseId == record.Id, cancel);
        var reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == published.ReadingId, cancel);
        var findings = db.Findings.Where(f => f.ReleaseId == record.Id).OrderBy(f => f.Start);
        return new ReleaseRecord
        {
            Slug = published.Slug,
            Headline = published.Headline,
            Date = published.Date,
            Place = published.Place,
            Outlet = published.Outlet,
            Url = published.Url,
            ReadShare = published.ReadShare,
            Sha256 = record.Sha256,
            UploadedBy = record.UploadedBy,
            Text = ReadingRecord.Extraction(reading).Text,
            Sections = [.. published.Sections.Select(s => new ExtractedSection(s.Start, s.Length, s.Kind))],
            Sentences = [.. published.Sentences.Select(s => new TextSpan(s.Start, s.Length))],
            Mentions = await MentionsAsync(record.Id, cancel),
            Findings = await FindingRows.OfAsync(db, findings, cancel),
            Studies = await db
                .StudyReleases.Where(s => s.ReleaseId == record.Id)
                .OrderBy(s => s.StudyId)
                .Select(s => new ReleaseStudy(
                    s.Study.Slug,
                    s.Study.DisplayTitle,
                    s.Study.Journal,
                    s.Study.Doi,
                    s.Study.Published
                ))
                .ToListAsync(cancel),
        };
    }

    private async Task<IReadOnlyList<ReleaseMention>> MentionsAsync(long releaseId, CancellationToken cancel)
    {
        var rows = await db
            .Mentions.Where(m => m.ReleaseId == releaseId)
            .Where(m => m.MarkerId != null || m.PathwayId != null || m.InstitutionId != null || m.PersonId != null)
            .OrderBy(m => m.Start)
            .ThenByDescending(m => m.Length)
            .Select(m => new
            {
                m.Start,
                m.Length,
                m.Reason,
                Kind = m.MarkerId != null ? MentionKind.Marker
                : m.PathwayId != null ? MentionKind.Pathway
                : m.InstitutionId != null ? MentionKind.Institution
                : MentionKind.Person,
                Label = m.Marker!.Label ?? m.Pathway!.Name ?? m.Institution!.Name ?? m.Person!.Name,
                Slug = m.Marker!.Slug ?? m.Pathway!.Slug ?? m.Institution!.Slug ?? m.Person!.Slug,
            })
            .ToListAsync(cancel);
        return [.. rows.Select(m => new ReleaseMention(m.Start, m.Length, m.Kind, m.Label, m.Slug, m.Reason))];
    }
}
