using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Acts that decide several things at once, each kept whole or not at all, and taken back as a whole: their decisions share a
/// <see cref="Decision.GroupId"/>. Of those on what was read, readers see nothing before each release is published again.
/// </summary>
public sealed class GroupDecisions(
    PortalDbContext db,
    SimilarPlaces places,
    DecisionLog log,
    CatalogPublisher publisher,
    TimeProvider clock
)
{
    /// <summary>Decides the same at all places where a name was read as one thing and nobody decided otherwise.</summary>
    /// <param name="kind">What sort of thing was read.</param>
    /// <param name="label">What the engine calls it.</param>
    /// <param name="name">The words in the text.</param>
    /// <param name="act">What is decided; its item is each place's own.</param>
    /// <param name="by">User name of who decides.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>The group; null when there was no place any more.</returns>
    public async Task<Guid?> DecideAsync(
        ItemKind kind,
        string label,
        string name,
        ReviewAct act,
        string by,
        CancellationToken cancel
    )
    {
        // Locks the store for writing first, so that nobody decides between the search and the act.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await places.FindAsync(kind, label, name, cancel);
        if (found.Count == 0)
        {
            return null;
        }

        var group = Guid.NewGuid();
        List<Decision> decisions =
        [
            .. found.SelectMany(p =>
                p.Items.Select(i =>
                    log.Record(p.Release.Id, act with { Value = At(i, act.Value) }, by, TargetOf(i), null, group)
                )
            ),
        ];
        db.Decisions.AddRange(decisions);
        await db.SaveChangesAsync(cancel);
        await new SettledReports(db).SettleAsync(decisions, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return group;
    }

    /// <summary>Takes back what holds of a group. The undos are a group too, and can be taken back in the same way.</summary>
    /// <returns>The group of the undos; null when nothing of it holds.</returns>
    public async Task<Guid?> UndoAsync(Guid taken, string by, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        var holding = (await FindAsync(taken, cancel)).Where(d => d.Holds).ToList();
        if (holding.Count == 0)
        {
            return null;
        }

        var group = Guid.NewGuid();
        if (holding.TrueForAll(d => d.MovesRelease))
        {
            await publisher.UndoAsync([.. holding.Select(d => d.Decision.Id)], by, null, group, cancel);
            await transaction.CommitWithinAsync(cancel);
            return group;
        }

        List<Decision> undos =
        [
            .. holding.Select(d => new Decision
            {
                ReleaseId = d.Decision.ReleaseId,
                Kind = DecisionKind.Undo,
                DecidedBy = by,
                DecidedAt = clock.GetUtcNow().UtcDateTime,
                UndoesId = d.Decision.Id,
                GroupId = group,
            }),
        ];
        db.Decisions.AddRange(undos);
        await db.SaveChangesAsync(cancel);
        await new SettledReports(db).SettleAsync(undos, cancel);
        await transaction.CommitWithinAsync(cancel);
        db.ChangeTracker.Clear();
        return group;
    }

    /// <summary>The decisions of a group with their releases; empty when there is none of that number.</summary>
    public async Task<IReadOnlyList<GroupedDecision>> FindAsync(Guid group, CancellationToken cancel)
    {
        var own = await db.Decisions.AsNoTracking().Where(d => d.GroupId == group).ToListAsync(cancel);
        var ids = own.Select(d => d.ReleaseId).Distinct().ToList();
        var releases = await db.Releases.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel);
        var all = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.ReleaseId)).ToListAsync(cancel);
        var holding = HoldingDecisions.Among(all);
        var byId = all.ToDictionary(d => d.Id);
        return
        [
            .. own.OrderBy(d => d.ReleaseId)
                .ThenBy(d => d.Id)
                .Select(d => new GroupedDecision(
                    d,
                    releases.Single(r => r.Id == d.ReleaseId),
                    holding.Contains(d.Id),
                    Waits(d, all),
                    UndoChain.OriginOf(d, a => a.UndoesId, id => byId.GetValueOrDefault(id)).Act.Item is null
                )),
        ];
    }

    /// <summary>Whether the release is published and was not since.</summary>
    private static bool Waits(Decision decision, List<Decision> all)
    {
        var standing = ReleaseStanding.Of([.. all.Where(d => d.ReleaseId == decision.ReleaseId)]);
        return standing is { State: ReleaseState.Published, By: { } published } && published.Id < decision.Id;
    }

    /// <summary>A link says which thing is named; what that was to each release stays as it is there.</summary>
    private static ItemValue? At(ReviewItem item, ItemValue? value) =>
        (value, item.Value) switch
        {
            (InstitutionValue to, InstitutionValue was) => to with { Role = was.Role },
            (PersonValue to, PersonValue was) => to with { Role = was.Role, Affiliation = was.Affiliation },
            (FundingValue to, FundingValue was) => to with { Grants = item.PartOf is null ? was.Grants : [] },
            _ => value,
        };

    private static ActTarget TargetOf(ReviewItem item) => new(item.Kind, item.Name, item.Start, item.Quote);
}

/// <summary>One decision of an act on many releases.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Release">Its release.</param>
/// <param name="Holds">Whether it was not taken back.</param>
/// <param name="Waits">Whether readers see it only once the release is published again.</param>
/// <param name="MovesRelease">Whether it is on the release itself, as a publish is, so that readers see it at once.</param>
public sealed record GroupedDecision(Decision Decision, Release Release, bool Holds, bool Waits, bool MovesRelease);
