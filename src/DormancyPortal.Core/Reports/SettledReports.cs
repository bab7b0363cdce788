using System.Linq.Expressions;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Reports;

/// <summary>
/// Closes the reports on the very thing that an act is about, and opens those again that an act had closed which is now taken
/// back. An undo of an undo puts the act into force again, and closes like it. Runs in the transaction that keeps the act.
/// </summary>
internal sealed class SettledReports(PortalDbContext db)
{
    private static readonly DecisionKind[] Settling =
    [
        DecisionKind.Accept,
        DecisionKind.Reject,
        DecisionKind.Edit,
        DecisionKind.Relink,
    ];

    /// <summary>Settles what decisions of one act on what was read are about, asking once however many they are.</summary>
    public async Task SettleAsync(IReadOnlyList<Decision> decisions, CancellationToken cancel)
    {
        var origins = await db.OriginsAsync(decisions, cancel);
        var settling = decisions
            .Zip(origins)
            .Where(d => d.Second.Undoes % 2 == 0 && Settling.Contains(d.Second.Act.Kind))
            .Select(d => (By: d.First, d.Second.Act))
            .ToList();
        foreach (var (by, act) in await OnceAsync(settling, cancel))
        {
            if (await OnAsync(act, cancel) is { } reports)
            {
                await reports.CloseAsync(by, cancel);
            }
        }

        var undone = decisions.Select(d => d.UndoesId).OfType<long>().ToList();
        if (undone.Count > 0)
        {
            await db
                .ProblemReports.Where(r => r.DecisionId != null && undone.Contains(r.DecisionId.Value))
                .OpenAsync(cancel);
        }
    }

    /// <summary>
    /// Settles what an act on two shared records is about: the reports on either. A split settles like the merge that it takes
    /// back, because whoever reports that two were mixed up is answered by it.
    /// </summary>
    /// <param name="decision">The act.</param>
    /// <param name="before">What holds without it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task SettleAsync(EntityDecision decision, EntityMerges before, CancellationToken cancel)
    {
        var (act, undoes) = UndoChain.OriginOf(
            decision,
            d => d.UndoesId,
            id => before.Decisions.SingleOrDefault(d => d.Id == id)
        );
        if (undoes % 2 == 0 || act.Kind == EntityDecisionKind.Merge)
        {
            var made = (decision.DecidedAt, decision.DecidedBy);
            await On(decision, before).CloseAsync(made, r => r.EntityDecisionId, decision.Id, cancel);
        }

        if (decision.UndoesId is { } undone)
        {
            await db.ProblemReports.Where(r => r.EntityDecisionId == undone).OpenAsync(cancel);
        }
    }

    /// <summary>Settles what names that go into the lexicon are about: the reports on their markers and pathways.</summary>
    /// <param name="act">An adoption, or what takes an act on the lexicon back; proposals settle nothing.</param>
    /// <param name="names">All acts, this one among them.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task SettleAsync(CuratedName act, CuratedNames names, CancellationToken cancel)
    {
        var (origin, undoes) = names.Origin(act);
        if (undoes % 2 == 0 && origin.Kind == CuratedKind.Adopt)
        {
            foreach (var name in names.Acts.Where(a => origin.Adopts.Contains(a.Id)))
            {
                await On(name).CloseAsync((act.At, act.By), r => r.CuratedNameId, act.Id, cancel);
            }
        }

        if (act.UndoesId is { } undone)
        {
            await db.ProblemReports.Where(r => r.CuratedNameId == undone).OpenAsync(cancel);
        }
    }

    /// <summary>
    /// Of decisions on what goes by one name only one: what one of them that readers see settles is all there is to settle.
    /// </summary>
    private async Task<IEnumerable<(Decision By, Decision Act)>> OnceAsync(
        List<(Decision By, Decision Act)> settling,
        CancellationToken cancel
    )
    {
        if (settling.Count < 2)
        {
            return settling;
        }

        var releases = settling.Select(s => s.Act.ReleaseId).Distinct().ToList();
        var shown = await db
            .Releases.Where(r => releases.Contains(r.Id) && r.State == ReleaseState.Published)
            .Select(r => r.Id)
            .ToHashSetAsync(cancel);
        return settling
            .GroupBy(s => (s.Act.Item, s.Act.Name, Own: IsOfARelease(s.Act) ? s.Act.Id : 0))
            .Select(same => same.FirstOrDefault(s => shown.Contains(s.Act.ReleaseId), same.First()));
    }

    private static bool IsOfARelease(Decision act) =>
        act.Item is ItemKind.Finding or ItemKind.ReleaseField or ItemKind.StudyField or ItemKind.Study;

    /// <summary>
    /// The release, and with a version that readers see every other version of the story: what was reported on one that it
    /// replaced is about what it still says.
    /// </summary>
    private async Task<List<long>> StoryAsync(long release, CancellationToken cancel)
    {
        var versions = (await db.VersionsAsync(release, cancel)).All;
        return versions.Any(v => v.ReleaseId == release && v.State == ReleaseState.Published)
            ? [.. versions.Select(v => v.ReleaseId)]
            : [release];
    }

    private async Task<IQueryable<ProblemReport>?> OnAsync(Decision decision, CancellationToken cancel)
    {
        var (quote, release) = (decision.Quote, decision.ReleaseId);
        var story = IsOfARelease(decision) ? await StoryAsync(release, cancel) : [];
        return decision.Item switch
        {
            ItemKind.Finding => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Finding && story.Contains(r.ReleaseId!.Value) && r.Quote == quote
            ),
            ItemKind.Marker => OnNamed(decision, r => r.Kind == RecordKind.Marker),
            ItemKind.Mention => OnNamed(
                decision,
                r =>
                    r.Kind == RecordKind.Marker
                    || r.Kind == RecordKind.Pathway
                    || r.Kind == RecordKind.Institution
                    || r.Kind == RecordKind.Person
            ),
            ItemKind.Pathway => OnNamed(decision, r => r.Kind == RecordKind.Pathway),
            ItemKind.Institution => OnNamed(decision, r => r.Kind == RecordKind.Institution),
            ItemKind.Person => OnNamed(decision, r => r.Kind == RecordKind.Person),
            ItemKind.Funding or ItemKind.FunderMention => OnNamed(decision, r => r.Kind == RecordKind.Funder),
            ItemKind.ReleaseField => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Release && story.Contains(r.ReleaseId!.Value)
            ),
            ItemKind.StudyField or ItemKind.Study => db.ProblemReports.Where(r =>
                r.Kind == RecordKind.Study
                && db.StudyReleases.Any(s => s.ReleaseId == release && s.Study!.Slug == r.Slug)
            ),
            _ => null,
        };
    }

    /// <summary>Reports on either side under any address that was ever given to what it stands for; on an institution also as one
    /// that paid.</summary>
    private IQueryable<ProblemReport> On(EntityDecision decision, EntityMerges before)
    {
        var kind = decision.Entity;
        var word = kind.ToString().ToLowerInvariant();
        var keys = new[] { decision.Key, decision.OtherKey }
            .SelectMany(k => before.Forms(kind, k))
            .ToHashSet(StringComparer.Ordinal);
        var asWell = kind == RecordKind.Institution ? RecordKind.Funder : kind;
        var reports = db.ProblemReports.Where(r => r.Kind == kind || r.Kind == asWell);
        // A pathway is known by its slug.
        return kind == RecordKind.Pathway
            ? reports.Where(r => keys.Contains(r.Slug))
            : reports.Where(r =>
                db.SlugAssignments.Any(s => s.Kind == word && s.Slug == r.Slug && keys.Contains(s.EntityKey))
            );
    }

    /// <summary>Reports on the entry of a name; of a string that is blocked whatever it names, those on what is called so.</summary>
    private IQueryable<ProblemReport> On(CuratedName name)
    {
        if (name.Marker is not { } key)
        {
            var text = name.Text;
            return db.ProblemReports.Where(r =>
                (r.Kind == RecordKind.Marker || r.Kind == RecordKind.Pathway) && r.Label == text
            );
        }

        var label = name.Label;
        if (LexiconRecord.PathwayOf(key) is { } slug)
        {
            return db.ProblemReports.Where(r => r.Kind == RecordKind.Pathway && (r.Label == label || r.Slug == slug));
        }

        return db.ProblemReports.Where(r =>
            r.Kind == RecordKind.Marker
            && (
                r.Label == label
                || db.SlugAssignments.Any(s => s.Kind == "marker" && s.Slug == r.Slug && s.EntityKey == key)
            )
        );
    }

    /// <summary>
    /// Reports on a record that many releases share. It changes by a correction in a release that readers see; that another
    /// release names it rightly, or a draft wrongly, answers nobody.
    /// </summary>
    private IQueryable<ProblemReport>? OnNamed(Decision decision, Expression<Func<ProblemReport, bool>> kind)
    {
        var (name, release) = (decision.Name, decision.ReleaseId);
        return decision.Kind == DecisionKind.Accept
            ? null
            : db
                .ProblemReports.Where(kind)
                .Where(r => r.Label == name)
                .Where(_ => db.Releases.Any(r => r.Id == release && r.State == ReleaseState.Published));
    }
}
