using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Studies;

/// <summary>Reads one study with all that is known of it, in a fixed number of queries.</summary>
public sealed class StudyRecordQuery(PortalDbContext db, FindingColumnsCache cache)
{
    /// <summary>The study of a slug, letter case aside; null when there is none.</summary>
    public async Task<StudyRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var study = await db.Studies.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        if (study is null)
        {
            return null;
        }

        var findings = FindingSubset.OfStudy(await cache.GetAsync(db, cancel), study.Id);
        var releases = db.PublishedReleases.Where(r => r.Studies.Any(s => s.StudyId == study.Id));
        return new StudyRecord
        {
            Id = study.Id,
            Slug = study.Slug,
            Title = study.Title,
            DisplayTitle = study.DisplayTitle,
            Journal = study.Journal,
            Volume = study.Volume,
            Issue = study.Issue,
            Doi = study.Doi,
            Published = study.Published,
            PeerReviewed = study.PeerReviewed,
            Design = study.Design,
            Sources = (await SourcesAsync(study.Id, cancel)).ToLookup(s => s.Field),
            Corrections = await CorrectionsAsync(study, cancel),
            Releases = await ReleasesAsync(releases, study.Id, cancel),
            People = await PeopleAsync(releases, cancel),
            Institutions = await InstitutionsAsync(releases, cancel),
            Funding = await FundingAsync(releases, cancel),
            Tally = findings.Tally(),
            Strengths = [.. findings.Strengths().Select(s => new StrengthCount(s.Value, s.Count))],
            Models = [.. findings.Models().Select(m => new ModelCount(m.Value, m.Count))],
            Markers = findings.Markers(),
            Pathways = findings.Pathways(),
            Contexts = findings.Contexts(),
        };
    }

    private Task<List<FieldSource>> SourcesAsync(long studyId, CancellationToken cancel) =>
        db
            .Mentions.Where(m => m.StudyId == studyId && m.Field != null)
            .OrderBy(m => m.ReleaseId)
            .ThenBy(m => m.Start)
            .Select(m => new FieldSource(
                m.Field!,
                m.Text,
                new SentenceRef(m.Release.Slug, m.SentenceOrdinal),
                m.Rule,
                m.Reason,
                m.Confidence
            ))
            .ToListAsync(cancel);

    /// <summary>What people set in a release counts for the study where the study says that.</summary>
    private async Task<IReadOnlyList<CorrectionRow>> CorrectionsAsync(Study study, CancellationToken cancel)
    {
        var rows = await CorrectionRow
            .Of(db.Corrections.Where(c => c.StudyId == study.Id).OrderBy(c => c.ReleaseId))
            .ToListAsync(cancel);
        return [.. rows.Where(c => c.Value == Shown(study, c.Field)).DistinctBy(c => c.Field)];
    }

    private static string? Shown(Study study, string field) =>
        field switch
        {
            "title" => study.Title,
            "journal" => study.Journal,
            "volume" => study.Volume,
            "issue" => study.Issue,
            "doi" => study.Doi,
            _ => study.Published?.ToString("O", CultureInfo.InvariantCulture),
        };

    private static Task<List<StudyReleaseRow>> ReleasesAsync(
        IQueryable<PublishedRelease> releases,
        long studyId,
        CancellationToken cancel
    ) =>
        releases
            .OrderBy(r => r.Date)
            .ThenBy(r => r.Slug)
            .Select(r => new StudyReleaseRow(
                r.Slug,
                r.Headline,
                r.Date,
                r.Outlet,
                r.Url,
                r.Findings.Count(f => f.StudyId == studyId)
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<StudyPerson>> PeopleAsync(
        IQueryable<PublishedRelease> releases,
        CancellationToken cancel
    )
    {
        var rows = await db
            .ReleasePeople.Where(p => releases.Select(r => r.ReleaseId).Contains(p.ReleaseId))
            .OrderBy(p => p.ReleaseId)
            .Select(p => new StudyPerson(
                p.Person.Slug,
                p.Person.Name,
                p.Role,
                p.Affiliation!.Slug,
                p.Affiliation.Name,
                new SentenceRef(
                    p.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == p.ReleaseId && m.PersonId == p.PersonId)
                        .Min(m => m.SentenceOrdinal)
                ),
                db.Mentions.Where(m => m.ReleaseId == p.ReleaseId && m.PersonId == p.PersonId).Min(m => m.Rule)
            ))
            .ToListAsync(cancel);
        return [.. rows.DistinctBy(p => (p.Slug, p.Role)).OrderBy(p => p.Role).ThenBy(p => p.Said.Sentence)];
    }

    private async Task<IReadOnlyList<StudyInstitution>> InstitutionsAsync(
        IQueryable<PublishedRelease> releases,
        CancellationToken cancel
    )
    {
        var rows = await db
            .ReleaseInstitutions.Where(i => releases.Select(r => r.ReleaseId).Contains(i.ReleaseId))
            .OrderBy(i => i.ReleaseId)
            .Select(i => new StudyInstitution(
                i.Institution.Slug,
                i.Institution.Name,
                i.Institution.Country,
                i.Role,
                new SentenceRef(
                    i.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == i.ReleaseId && m.InstitutionId == i.InstitutionId)
                        .Min(m => m.SentenceOrdinal)
                ),
                db.Mentions.Where(m => m.ReleaseId == i.ReleaseId && m.InstitutionId == i.InstitutionId)
                    .Min(m => m.Rule)
            ))
            .ToListAsync(cancel);
        return [.. rows.DistinctBy(i => (i.Slug, i.Role)).OrderBy(i => i.Role).ThenBy(i => i.Said.Sentence)];
    }

    private Task<List<StudyFunding>> FundingAsync(IQueryable<PublishedRelease> releases, CancellationToken cancel) =>
        db
            .Funding.Where(f => releases.Select(r => r.ReleaseId).Contains(f.ReleaseId))
            .OrderBy(f => f.Institution.Name)
            .Select(f => new StudyFunding(
                f.Institution.Slug,
                f.Institution.Name,
                f.Grants,
                new SentenceRef(
                    f.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == f.ReleaseId && m.InstitutionId == f.InstitutionId)
                        .Min(m => m.SentenceOrdinal)
                )
            ))
            .ToListAsync(cancel);
}
