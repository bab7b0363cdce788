using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>Keeps what readers say is wrong until a decision or a person settles it. The only writer of their table.</summary>
public sealed class ProblemReports(PortalDbContext db, TimeProvider clock)
{
    private static readonly DecisionKind[] Settling =
    [
        DecisionKind.Accept,
        DecisionKind.Reject,
        DecisionKind.Edit,
        DecisionKind.Relink,
    ];

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

    /// <summary>
    /// Closes the reports that a decision settles, those on the very thing it is about; opens those again that a decision
    /// had settled which is now taken back. Runs in the transaction that keeps the decision.
    /// </summary>
    internal async Task SettleAsync(Decision decision, CancellationToken cancel)
    {
        if (decision.Kind == DecisionKind.Undo)
        {
            await db
                .ProblemReports.Where(r => r.DecisionId == decision.UndoesId)
                .ExecuteUpdateAsync(
                    r =>
                        r.SetProperty(x => x.ClosedAt, (DateTime?)null)
                            .SetProperty(x => x.ClosedBy, (string?)null)
                            .SetProperty(x => x.DecisionId, (long?)null),
                    cancel
                );
        }
        else if (Settling.Contains(decision.Kind) && On(decision) is { } reports)
        {
            await reports
                .Where(r => r.ClosedAt == null)
                .ExecuteUpdateAsync(
                    r =>
                        r.SetProperty(x => x.ClosedAt, decision.DecidedAt)
                            .SetProperty(x => x.ClosedBy, decision.DecidedBy)
                            .SetProperty(x => x.DecisionId, decision.Id),
                    cancel
                );
        }
    }

    private IQueryable<ProblemReport>? On(Decision decision)
    {
        var (name, quote, release) = (decision.Name, decision.Quote, decision.ReleaseId);
        return decision.Item switch
        {
            ItemKind.Finding => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Finding && r.ReleaseId == release && r.Quote == quote
            ),
            ItemKind.Marker => Named(RecordKind.Marker, name),
            ItemKind.Mention => db.ProblemReports.Where(r =>
                (
                    r.Kind == RecordKind.Marker
                    || r.Kind == RecordKind.Pathway
                    || r.Kind == RecordKind.Institution
                    || r.Kind == RecordKind.Person
                )
                && r.Label == name
            ),
            ItemKind.Pathway => Named(RecordKind.Pathway, name),
            ItemKind.Institution => Named(RecordKind.Institution, name),
            ItemKind.Person => Named(RecordKind.Person, name),
            ItemKind.Funding or ItemKind.FunderMention => Named(RecordKind.Funder, name),
            ItemKind.ReleaseField => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Release && r.ReleaseId == release
            ),
            ItemKind.StudyField or ItemKind.Study => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Study
                && db.StudyReleases.Any(s => s.ReleaseId == release && s.Study!.Slug == r.Slug)
            ),
            _ => null,
        };
    }

    private IQueryable<ProblemReport> Named(RecordKind kind, string? name) =>
        db.ProblemReports.Where(r => r.Kind == kind && r.Label == name);
}
