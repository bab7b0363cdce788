using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Counts what is reported of markers, gathers the forms that releases write, and removes markers that no release names
/// any more. Name and ids of a linked marker follow from its key and the lexicon; an unlinked one is called by its
/// first form in ordinal order.
/// </summary>
internal sealed class MarkerMerge(PortalDbContext db)
{
    private const string Form = "release";

    public async Task RefreshAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var markers = db.Markers.Where(m => ids.Contains(m.Id));
        await markers.Where(m => !db.Mentions.Any(n => n.MarkerId == m.Id)).ExecuteDeleteAsync(cancel);
        await CountAsync(markers, cancel);
        var forms = (
            await db
                .Mentions.Where(m => ids.Contains(m.MarkerId!.Value))
                .Select(m => new { Id = m.MarkerId!.Value, m.Text })
                .Distinct()
                .ToListAsync(cancel)
        ).ToLookup(f => f.Id, f => f.Text);
        await NameUnlinkedAsync(markers, forms, cancel);
        await RefreshFormsAsync(ids, forms, cancel);
    }

    private Task<int> CountAsync(IQueryable<Marker> markers, CancellationToken cancel) =>
        markers.ExecuteUpdateAsync(
            s =>
                s.SetProperty(m => m.FindingCount, m => m.Findings.Count)
                    .SetProperty(
                        m => m.StudyCount,
                        m =>
                            m.Findings.Where(f => f.Finding.StudyId != null)
                                .Select(f => f.Finding.StudyId)
                                .Distinct()
                                .Count()
                    )
                    .SetProperty(
                        m => m.ReleaseCount,
                        m => db.Mentions.Where(n => n.MarkerId == m.Id).Select(n => n.ReleaseId).Distinct().Count()
                    ),
            cancel
        );

    private static async Task NameUnlinkedAsync(
        IQueryable<Marker> markers,
        ILookup<long, string> forms,
        CancellationToken cancel
    )
    {
        foreach (
            var id in await markers.Where(m => m.Kind == MarkerKind.Unlinked).Select(m => m.Id).ToListAsync(cancel)
        )
        {
            var name = forms[id].Min(StringComparer.Ordinal)!;
            await markers
                .Where(m => m.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Name, name).SetProperty(m => m.Label, name), cancel);
        }
    }

    /// <summary>Forms that releases write and the lexicon does not list.</summary>
    private async Task RefreshFormsAsync(
        IReadOnlyCollection<long> ids,
        ILookup<long, string> forms,
        CancellationToken cancel
    )
    {
        var aliases = db.MarkerAliases.Where(a => ids.Contains(a.MarkerId));
        await aliases.Where(a => a.Source == Form).ExecuteDeleteAsync(cancel);
        var listed = (await aliases.Select(a => new { a.MarkerId, a.Alias }).ToListAsync(cancel)).ToHashSet();
        db.MarkerAliases.AddRange(
            from marker in forms
            from form in marker
            where !listed.Contains(new { MarkerId = marker.Key, Alias = form })
            select new MarkerAlias
            {
                MarkerId = marker.Key,
                Alias = form,
                Folded = NameFolding.Fold(form),
                Source = Form,
            }
        );
        await db.SaveChangesAsync(cancel);
    }
}
