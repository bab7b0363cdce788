using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>A study and how many findings of it concern something.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Journal">Journal by its full name.</param>
/// <param name="Published">Day the paper appeared.</param>
/// <param name="Findings">Its findings about the thing.</param>
public sealed record StudyOfFindings(string Slug, string Title, string? Journal, DateOnly? Published, int Findings)
{
    /// <summary>More are not listed on a record; its page says how many there are.</summary>
    public const int Shown = 50;

    /// <summary>The newest studies of findings.</summary>
    internal static Task<List<StudyOfFindings>> OfAsync(
        PortalDbContext db,
        IQueryable<Finding> findings,
        CancellationToken cancel
    ) =>
        findings
            .Where(f => f.StudyId != null)
            .GroupBy(f => f.StudyId)
            .Select(g => new { StudyId = g.Key, Findings = g.Count() })
            .Join(db.Studies, g => g.StudyId, s => s.Id, (g, s) => new { g, s })
            .OrderByDescending(x => x.s.Published)
            .ThenBy(x => x.s.Slug)
            .Take(Shown)
            .Select(x => new StudyOfFindings(x.s.Slug, x.s.DisplayTitle, x.s.Journal, x.s.Published, x.g.Findings))
            .ToListAsync(cancel);
}
