using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Appends what people decide on what releases share, and makes again what it touches: the act, the rows of the releases that
/// name the record, and the catalog version in one transaction. A rebuild makes the same.
/// </summary>
public sealed class EntityDecisionLog(PortalDbContext db, Lexicon lexicon, TimeProvider clock)
{
    /// <summary>Keeps one act on two records.</summary>
    /// <param name="act">Which two, and what they are to each other.</param>
    /// <param name="by">User name of who decides.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<EntityOutcome> DecideAsync(EntityAct act, string by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));
        var (key, other) = (before.Canonical(act.Entity, act.Key), before.Canonical(act.Entity, act.OtherKey));
        if (key == other)
        {
            return EntityOutcome.AlreadyOne;
        }

        if (act.Kind == EntityDecisionKind.PartOf && !EntityMerges.HaveParts(act.Entity))
        {
            return EntityOutcome.HasNoParts;
        }

        if (act.Kind == EntityDecisionKind.PartOf && IsWithin(before, act.Entity, other, key))
        {
            return EntityOutcome.WouldBePartOfItself;
        }

        var names = await NamesAsync(act.Entity, [key, other], cancel);
        if (names.Count < 2)
        {
            return EntityOutcome.Unknown;
        }

        var decision = new EntityDecision
        {
            Kind = act.Kind,
            Entity = act.Entity,
            Key = key,
            Name = names[key],
            OtherKey = other,
            OtherName = names[other],
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(act.Note) ? null : act.Note.Trim(),
        };
        await KeepAsync(before, decision, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return EntityOutcome.Kept;
    }

    /// <summary>Takes an act back, which may itself have been an undo.</summary>
    /// <param name="decisionId">The act.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<EntityOutcome> UndoAsync(long decisionId, string by, string? reason, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWithinAsync(cancel);
        var before = EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel));
        if (before.Decisions.SingleOrDefault(d => d.Id == decisionId) is not { } taken || !before.Holds(taken))
        {
            return EntityOutcome.Unknown;
        }

        var undo = new EntityDecision
        {
            Kind = EntityDecisionKind.Undo,
            Entity = taken.Entity,
            Key = taken.Key,
            Name = taken.Name,
            OtherKey = taken.OtherKey,
            OtherName = taken.OtherName,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            UndoesId = taken.Id,
        };
        await KeepAsync(before, undo, cancel);
        await transaction.CommitWithinAsync(cancel);
        db.ChangeTracker.Clear();
        return EntityOutcome.Kept;
    }

    private async Task KeepAsync(EntityMerges before, EntityDecision decision, CancellationToken cancel)
    {
        db.EntityDecisions.Add(decision);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        // A rule has not looked at what readers report.
        if (decision.DecidedBy != StudyFolding.Rule)
        {
            await new SettledReports(db).SettleAsync(decision, before, cancel);
        }

        var after = EntityMerges.Of([.. before.Decisions, decision]);
        var moved = before
            .Decisions.Append(decision)
            .Where(d => d.Entity == decision.Entity)
            .SelectMany(d => new[] { d.Key, d.OtherKey })
            .Where(k => before.Canonical(decision.Entity, k) != after.Canonical(decision.Entity, k))
            .SelectMany(k => new[] { before.Canonical(decision.Entity, k), after.Canonical(decision.Entity, k) })
            .ToHashSet(StringComparer.Ordinal);
        var writer = new CatalogWriter(db, lexicon);
        if (moved.Count > 0)
        {
            await AgainAsync(writer, decision.Entity, (before, after), moved, cancel);
        }
        else if (EntityMerges.HaveParts(decision.Entity))
        {
            // What is a part of what is no row of any release. Of pathways every refresh links them all.
            var ids = new[] { decision.Key, decision.OtherKey }.Select(k => IdOf(decision.Entity, k)).ToList();
            var touched =
                decision.Entity == RecordKind.Institution ? Only(RecordKind.Institution, ids) : SharedIds.None;
            await writer.RefreshAsync(touched, cancel);
        }

        await writer.AdvanceVersionAsync(cancel);
    }

    /// <summary>
    /// Makes the rows of the releases that name any of these again, as they were published: only those that name them where
    /// nothing else can be otherwise, else the whole release.
    /// </summary>
    private async Task AgainAsync(
        CatalogWriter writer,
        RecordKind kind,
        (EntityMerges Before, EntityMerges After) merges,
        HashSet<string> keys,
        CancellationToken cancel
    )
    {
        var ids = keys.Select(k => IdOf(kind, k)).ToList();
        var releases = await NamingAsync(kind, ids, cancel);
        var whole = MovedRecords.Knows(kind) ? await ReadAnewAsync(releases, cancel) : releases;
        var shared = new List<SharedIds> { Only(kind, ids) };
        if (kind == RecordKind.Pathway && whole.Count == 0)
        {
            var moves = new PathwayMoves(db, writer, lexicon, merges);
            await moves.MoveAsync(await moves.PlanAsync(keys, releases, cancel), ids, cancel);
        }
        else
        {
            shared.AddRange(await RemakeAsync(writer, (kind, ids), (releases, whole), cancel));
        }

        await writer.RefreshAsync(SharedIds.Of(shared), cancel);
    }

    /// <summary>Makes the rows of each release again from what was read in it.</summary>
    /// <returns>What the releases share that were made again as a whole.</returns>
    private async Task<List<SharedIds>> RemakeAsync(
        CatalogWriter writer,
        (RecordKind Kind, List<long> Ids) records,
        (List<long> All, List<long> Whole) releases,
        CancellationToken cancel
    )
    {
        var (kind, ids) = records;
        var shared = new List<SharedIds> { await writer.RemoveRowsAsync(releases.Whole, cancel) };
        var moved = new MovedRecords(db, writer, kind, ids);
        if (releases.Whole.Count < releases.All.Count)
        {
            await moved.RemoveAsync(cancel);
        }

        if (kind == RecordKind.Pathway)
        {
            // What no other release names goes first, so that its aliases come again by the new decisions.
            await writer.RefreshAsync(SharedIds.Of([Only(kind, ids), .. shared]), cancel);
        }

        var anew = releases.Whole.ToHashSet();
        foreach (var id in releases.All)
        {
            db.ChangeTracker.Clear();
            var shown = (await ShownRelease.FollowAsync(db, id, cancel))!;
            if (anew.Contains(id))
            {
                shared.Add(await writer.AddRowsAsync(shown, cancel));
            }
            else
            {
                await moved.AddAsync(shown, cancel);
            }
        }

        return shared;
    }

    /// <summary>
    /// The records that moved, which are to be made again. The other rows of a release stay as they were, so what they share is as
    /// it was; but everything counts studies, and a release that was read anew since it was published may say anything.
    /// </summary>
    private static SharedIds Only(RecordKind kind, List<long> ids) => SharedIds.None.With(kind, ids);

    /// <summary>Those of the releases that have a newer reading than the one that is published.</summary>
    private Task<List<long>> ReadAnewAsync(List<long> releases, CancellationToken cancel) =>
        db
            .PublishedReleases.Where(p => releases.Contains(p.ReleaseId))
            .Where(p => db.Readings.Any(r => r.ReleaseId == p.ReleaseId && r.Id > p.ReadingId))
            .Select(p => p.ReleaseId)
            .ToListAsync(cancel);

    private async Task<List<long>> NamingAsync(RecordKind kind, List<long> ids, CancellationToken cancel) =>
        await (
            kind switch
            {
                RecordKind.Study => db.StudyReleases.Where(s => ids.Contains(s.StudyId)).Select(s => s.ReleaseId),
                RecordKind.Person => db.ReleasePeople.Where(p => ids.Contains(p.PersonId)).Select(p => p.ReleaseId),
                RecordKind.Institution => db
                    .ReleaseInstitutions.Where(i => ids.Contains(i.InstitutionId))
                    .Select(i => i.ReleaseId),
                _ => db.Mentions.Where(m => ids.Contains(m.PathwayId!.Value)).Select(m => m.ReleaseId),
            }
        )
            .Distinct()
            .OrderBy(id => id)
            .ToListAsync(cancel);

    private async Task<Dictionary<string, string>> NamesAsync(
        RecordKind kind,
        string[] keys,
        CancellationToken cancel
    ) =>
        await (
            kind switch
            {
                RecordKind.Study => db.Studies.Select(s => new { s.Key, Name = s.DisplayTitle }),
                RecordKind.Person => db.People.Select(p => new { p.Key, p.Name }),
                RecordKind.Institution => db.Institutions.Select(i => new { i.Key, i.Name }),
                _ => db.Pathways.Select(p => new { Key = p.Slug, p.Name }),
            }
        )
            .Where(r => keys.Contains(r.Key))
            .ToDictionaryAsync(r => r.Key, r => r.Name, StringComparer.Ordinal, cancel);

    /// <summary>Whether people said that one is a part of the other, or of a part of it.</summary>
    private static bool IsWithin(EntityMerges merges, RecordKind kind, string part, string whole)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = part; at is not null && seen.Add(at); at = merges.WholeOf(kind, at))
        {
            if (at == whole)
            {
                return true;
            }
        }

        return false;
    }

    private static long IdOf(RecordKind kind, string key) => CatalogKey.Of(kind.ToString().ToLowerInvariant(), key);
}
