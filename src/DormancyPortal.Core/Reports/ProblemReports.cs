using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>Keeps what readers say is wrong until a decision (<see cref="SettledReports"/>) or a person settles it.</summary>
public sealed class ProblemReports(PortalDbContext db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps a report.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="words">What is wrong.</param>
    /// <param name="contact">How to reach the reader.</param>
    /// <param name="cancel">Keeps nothing.</param>
    public async Task AddAsync(ReportSubject subject, string words, string? contact, CancellationToken cancel)
    {
        db.ProblemReports.Add(
            new ProblemReport
            {
                Kind = subject.Kind,
                Slug = subject.Slug,
                Label = subject.Label,
                ReleaseId = subject.ReleaseId,
                Quote = subject.Quote,
                Words = words,
                Contact = contact,
                ReportedAt = Now,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A page of the reports: of open ones the oldest first, of settled ones the newest.</summary>
    public Task<PagedList<ProblemReport>> ListAsync(bool open, PageRequest page, CancellationToken cancel)
    {
        var reports = db.ProblemReports.AsNoTracking();
        return PagedList.OfAsync(
            open
                ? reports.Where(r => r.ClosedAt == null).OrderBy(r => r.Id)
                : reports.Where(r => r.ClosedAt != null).OrderByDescending(r => r.ClosedAt).ThenByDescending(r => r.Id),
            page,
            cancel
        );
    }

    /// <summary>Closes a report by hand.</summary>
    /// <returns>Whether it was open.</returns>
    public async Task<bool> CloseAsync(long id, string by, string note, CancellationToken cancel)
    {
        var now = Now;
        return await db
                .ProblemReports.Where(r => r.Id == id && r.ClosedAt == null)
                .ExecuteUpdateAsync(
                    r =>
                        r.SetProperty(x => x.ClosedAt, now)
                            .SetProperty(x => x.ClosedBy, by)
                            .SetProperty(x => x.Note, note),
                    cancel
                ) == 1;
    }
}
