using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>Reads one release with its text and its marks.</summary>
public sealed class ReleaseRecordQuery(PortalDbContext db, GoneRecords gone)
{
    /// <summary>What a slug leads to, letter case aside: of a story in versions, to the newest at the address of the oldest.</summary>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public async Task<ReleaseAddress> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancel) is not { } record)
        {
            return new ReleaseAddress.Unknown();
        }

        var versions = await db.VersionsAsync(record.Id, cancel);
        var shown = versions.All.LastOrDefault(v => v.State == ReleaseState.Published);
        if (shown is null || versions.Of(record.Id).State is ReleaseState.Draft or ReleaseState.Discarded)
        {
            // A draft that was never public is nobody's business, a new version of something that is public among them.
            return await gone.FindAsync(RecordKind.Release, record.Slug, cancel) is { } was
                ? new ReleaseAddress.Gone(was)
                : new ReleaseAddress.Unknown();
        }

        var oldest =
            versions.Oldest == record.Id
                ? record
                : await db.Releases.AsNoTracking().SingleAsync(r => r.Id == versions.Oldest, cancel);
        if (oldest.Slug != slug)
        {
            return new ReleaseAddress.Moved(oldest.Slug);
        }

        var current =
            shown.ReleaseId == record.Id
                ? record
                : await db.Releases.AsNoTracking().SingleAsync(r => r.Id == shown.ReleaseId, cancel);
        return new ReleaseAddress.Published(
            await ReadAsync(current, cancel) with
            {
                Versions = await VersionsAsync(versions, cancel),
            }
        );
    }

    /// <summary>What the address of one version of a story leads to.</summary>
    /// <param name="slug">The address of the story, letter case aside.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<VersionAddress> FindVersionAsync(string slug, int number, CancellationToken cancel)
    {
        if (await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancel) is not { } record)
        {
            return new VersionAddress.Unknown();
        }

        var versions = await db.VersionsAsync(record.Id, cancel);
        if (number < 1 || number > versions.All.Count)
        {
            return new VersionAddress.Unknown();
        }

        var oldest = await db.Releases.Where(r => r.Id == versions.Oldest).Select(r => r.Slug).SingleAsync(cancel);
        var asked = versions.All[number - 1];
        switch (asked.State)
        {
            case ReleaseState.Published or ReleaseState.Superseded when oldest != slug:
                return new VersionAddress.Moved(oldest);
            case ReleaseState.Published:
                return new VersionAddress.Current(oldest);
            case ReleaseState.Superseded:
                var next = versions
                    .All.Skip(number)
                    .First(v => v.State is not (ReleaseState.Draft or ReleaseState.Discarded));
                return new VersionAddress.Older(
                    asked.ReleaseId,
                    next.ReleaseId,
                    await VersionsAsync(versions, cancel),
                    versions.All.Any(v => v.State == ReleaseState.Published)
                );
            default:
                var own = await db.Releases.Where(r => r.Id == asked.ReleaseId).Select(r => r.Slug).SingleAsync(cancel);
                return await gone.FindAsync(RecordKind.Release, own, cancel) is { } was
                    ? new VersionAddress.Gone(was)
                    : new VersionAddress.Unknown();
        }
    }

    /// <summary>The file of a version that is not the newest; null when there is none.</summary>
    public async Task<(byte[] Bytes, string FileName)?> VersionFileAsync(
        string slug,
        int number,
        CancellationToken cancel
    )
    {
        if (await FindVersionAsync(slug, number, cancel) is not VersionAddress.Older older)
        {
            return null;
        }

        var release = await db
            .Releases.AsNoTracking()
            .Include(r => r.File)
            .SingleAsync(r => r.Id == older.ReleaseId, cancel);
        return (release.File.Bytes, release.FileName);
    }

    /// <summary>The file of a published release, the newest version of it; null when there is none.</summary>
    public async Task<(byte[] Bytes, string MediaType, string FileName)?> FileAsync(
        string slug,
        CancellationToken cancel
    )
    {
        var release = await db
            .Releases.AsNoTracking()
            .Include(r => r.File)
            .FirstOrDefaultAsync(r => db.PublishedReleases.Any(p => p.ReleaseId == r.Id && p.Slug == slug), cancel);
        return release is null ? null : (release.File.Bytes, release.MediaType, release.FileName);
    }

    private async Task<IReadOnlyList<ReleaseVersionRow>> VersionsAsync(
        ReleaseVersions versions,
        CancellationToken cancel
    )
    {
        var ids = versions
            .All.Where(v => v.State is ReleaseState.Published or ReleaseState.Superseded)
            .Select(v => v.ReleaseId)
            .ToList();
        if (ids.Count < 2)
        {
            return [];
        }

        var hashes = await db
            .Releases.Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Sha256, cancel);
        return
        [
            .. ids.Select(id => new ReleaseVersionRow(
                versions.NumberOf(id),
                versions.Of(id).State == ReleaseState.Published,
                versions.Of(id).By!.DecidedAt,
                hashes[id]
            )),
        ];
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
            Corrections = await CorrectionRow
                .Of(db.Corrections.Where(c => c.ReleaseId == record.Id && c.StudyId == null).OrderBy(c => c.Id))
                .ToListAsync(cancel),
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
