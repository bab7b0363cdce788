using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>The record whose history is asked for, as addresses write it: <c>on=marker:TEK</c>, <c>on=finding:0h3k…</c>.</summary>
/// <param name="What">What sort of record.</param>
/// <param name="Slug">The last part of its address.</param>
public sealed record RecordHistory(RecordKind What, string Slug)
{
    /// <summary>The parameter of addresses.</summary>
    public const string Parameter = "on";

    /// <summary>How an address writes it.</summary>
    public string Written => $"{ListParameters.NameOf(What)}:{Slug}";

    /// <summary>The record that an address asks for; null when it asks for none.</summary>
    public static RecordHistory? Of(ListParameters asked) =>
        asked.Text(Parameter)?.Split(':', 2) is [var kind, { Length: > 0 } slug]
        && Enum.GetValues<RecordKind>().FirstOrDefault(k => ListParameters.NameOf(k) == kind) is var what
        && ListParameters.NameOf(what) == kind
            ? new RecordHistory(what, slug)
            : null;

    /// <summary>Numbers of the acts that made it, or what a release says of it, appear, go or change.</summary>
    internal IQueryable<long> Acts(PortalDbContext db) => Changes(db).Select(c => c.DecisionId);

    /// <summary>Each time that it came, went or changed, with whichever release.</summary>
    internal IQueryable<CatalogChange> Changes(PortalDbContext db)
    {
        var kind = ChangeDetails.Recorded(What);
        return What switch
        {
            RecordKind.Finding or RecordKind.Pathway => db.CatalogChanges.Where(c => c.What == What && c.Key == Slug),
            RecordKind.Release => db.CatalogChanges.Where(c =>
                c.What == What && (c.Key == Slug || db.Releases.Any(r => r.Id == c.ReleaseId && r.Slug == Slug))
            ),
            _ => db.CatalogChanges.Where(c =>
                c.What == What
                && db.SlugAssignments.Where(s => s.Kind == kind && s.Slug == Slug)
                    .Select(s => s.EntityKey)
                    .Contains(c.Key)
            ),
        };
    }
}
