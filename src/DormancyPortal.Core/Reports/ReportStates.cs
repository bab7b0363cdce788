using System.Linq.Expressions;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>Closes reports by an act and opens them again: an open report was settled by nothing.</summary>
internal static class ReportStates
{
    /// <summary>Closes those that are open by a decision.</summary>
    public static Task<int> CloseAsync(
        this IQueryable<ProblemReport> reports,
        Decision act,
        CancellationToken cancel
    ) => reports.CloseAsync((act.DecidedAt, act.DecidedBy), r => r.DecisionId, act.Id, cancel);

    /// <summary>Closes those that are open.</summary>
    /// <param name="reports">Which.</param>
    /// <param name="made">When the act was made, UTC, and by whom.</param>
    /// <param name="by">Where a report says which act it was.</param>
    /// <param name="act">Number of the act.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public static Task<int> CloseAsync(
        this IQueryable<ProblemReport> reports,
        (DateTime At, string By) made,
        Expression<Func<ProblemReport, long?>> by,
        long act,
        CancellationToken cancel
    ) =>
        reports
            .Where(r => r.ClosedAt == null)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.ClosedAt, made.At).SetProperty(x => x.ClosedBy, made.By).SetProperty(by, act),
                cancel
            );

    /// <summary>Opens them again.</summary>
    public static Task<int> OpenAsync(this IQueryable<ProblemReport> reports, CancellationToken cancel) =>
        reports.ExecuteUpdateAsync(
            r =>
                r.SetProperty(x => x.ClosedAt, (DateTime?)null)
                    .SetProperty(x => x.ClosedBy, (string?)null)
                    .SetProperty(x => x.DecisionId, (long?)null)
                    .SetProperty(x => x.EntityDecisionId, (long?)null)
                    .SetProperty(x => x.CuratedNameId, (long?)null),
            cancel
        );
}
