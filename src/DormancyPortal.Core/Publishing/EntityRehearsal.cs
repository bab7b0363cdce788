using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>What readers see of a record that releases share.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Name">What pages call it.</param>
/// <param name="Releases">How many releases name it.</param>
/// <param name="Findings">How many findings there are: of a pathway or a study its own, of any other those of its releases.</param>
/// <param name="PartOf">What it is shown as a part of; null when of nothing.</param>
public sealed record RecordState(string Slug, string Name, int Releases, int Findings, string? PartOf);

/// <summary>What would become of a record.</summary>
/// <param name="Before">What readers see now; null when it would come back.</param>
/// <param name="After">What they would see; null when it would go.</param>
/// <param name="Redirect">Of one that comes back where its address leads now, of one that goes where it would lead; else null.</param>
public sealed record RecordMove(RecordState? Before, RecordState? After, string? Redirect);

/// <summary>What taking an act on two records back would come to.</summary>
/// <param name="Entity">What sort of record both are.</param>
/// <param name="Moves">The records that would come, go or change.</param>
/// <param name="Act">What else would change.</param>
public sealed record RehearsedEntity(RecordKind Entity, IReadOnlyList<RecordMove> Moves, Rehearsed Act);

/// <summary>Says what taking an act on shared records back would come to.</summary>
public sealed class EntityRehearsal(PortalDbContext db, EntityDecisionLog log, Rehearsal rehearsal)
{
    /// <summary>How many releases name one of the two records of an act, under whatever name: each may be made again.</summary>
    /// <returns>What sort of record both are, and how many.</returns>
    public async Task<(RecordKind Kind, int Releases)> ReleasesAsync(long decisionId, CancellationToken cancel)
    {
        var (kind, keys) = await SidesAsync(decisionId, cancel);
        return (kind, (await ReadAsync(kind, keys, cancel)).Values.Sum(r => r.Releases));
    }

    /// <summary>What taking an act back would come to, which may itself have been an undo; changes nothing.</summary>
    public async Task<RehearsedEntity> UndoAsync(long decisionId, CancellationToken cancel)
    {
        var (kind, keys) = await SidesAsync(decisionId, cancel);
        var (act, before, after) = await rehearsal.OfAsync(
            () => log.UndoAsync(decisionId, "", null, cancel),
            async () => (Rows: await ReadAsync(kind, keys, cancel), Merges: await MergesAsync(cancel)),
            cancel
        );
        return new RehearsedEntity(
            kind,
            [
                .. from key in keys
                let was = before.Rows.GetValueOrDefault(key)
                let willBe = after.Rows.GetValueOrDefault(key)
                where was != willBe
                let leads = was is null ? Leads(before.Rows, before.Merges, key) : Leads(after.Rows, after.Merges, key)
                select new RecordMove(was, willBe, was is null || willBe is null ? leads : null),
            ],
            act
        );

        string? Leads(Dictionary<string, RecordState> rows, EntityMerges merges, string key) =>
            rows.GetValueOrDefault(merges.Canonical(kind, key))?.Slug;
    }

    private async Task<EntityMerges> MergesAsync(CancellationToken cancel) =>
        EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));

    private async Task<(RecordKind Kind, List<string> Keys)> SidesAsync(long decisionId, CancellationToken cancel)
    {
        var merges = await MergesAsync(cancel);
        var act = merges.Decisions.Single(d => d.Id == decisionId);
        return (
            act.Entity,
            [
                .. new[] { act.Key, act.OtherKey }
                    .SelectMany(k => merges.Forms(act.Entity, k).Append(merges.Canonical(act.Entity, k)))
                    .Distinct(),
            ]
        );
    }

    private async Task<Dictionary<string, RecordState>> ReadAsync(
        RecordKind kind,
        List<string> keys,
        CancellationToken cancel
    ) =>
        await (
            kind switch
            {
                RecordKind.Study => db.Studies.Select(s => new
                {
                    s.Key,
                    State = new RecordState(s.Slug, s.DisplayTitle, s.Releases.Count, s.FindingCount, null),
                }),
                RecordKind.Person => db.People.Select(p => new
                {
                    p.Key,
                    State = new RecordState(
                        p.Slug,
                        p.Name,
                        p.ReleaseCount,
                        db.Findings.Count(f => p.Releases.Select(l => l.ReleaseId).Contains(f.ReleaseId)),
                        null
                    ),
                }),
                RecordKind.Institution => db.Institutions.Select(i => new
                {
                    i.Key,
                    State = new RecordState(
                        i.Slug,
                        i.Name,
                        i.ReleaseCount,
                        db.Findings.Count(f => i.Releases.Select(l => l.ReleaseId).Contains(f.ReleaseId)),
                        i.Parent != null ? i.Parent.Name : i.ParentName
                    ),
                }),
                _ => db.Pathways.Select(p => new
                {
                    Key = p.Slug,
                    State = new RecordState(
                        p.Slug,
                        p.Name,
                        p.ReleaseCount,
                        p.FindingCount,
                        p.Parent != null ? p.Parent.Name : null
                    ),
                }),
            }
        )
            .Where(r => keys.Contains(r.Key))
            .ToDictionaryAsync(r => r.Key, r => r.State, StringComparer.Ordinal, cancel);
}
