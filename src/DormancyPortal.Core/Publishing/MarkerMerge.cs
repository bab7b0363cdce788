using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Counts what is reported of markers, gathers the forms that releases write, and removes markers that no release names
/// any more. Name and ids of a linked marker follow from its key and the lexicon; an unlinked one is called by its
/// first form in ordinal order.
/// </summary>
internal sealed class MarkerMerge(PortalDbContext db)
{
    public async Task RefreshAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var markers = db.Markers.Where(m => ids.Contains(m.Id));
        await markers.Where(m => !db.Mentions.Any(n => n.MarkerId == m.Id)).ExecuteDeleteAsync(cancel);
        await CountAsync(markers, cancel);
        var forms = (
            await db
                .Mentions.Where(m => ids.Contains(m.MarkerId!.Value))
                .GroupBy(m => new { Id = m.MarkerId!.Value, m.Text })
                .Select(g => new WrittenForm(g.Key.Id, g.Key.Text, g.Count()))
                .ToListAsync(cancel)
        ).ToLookup(f => f.Id);
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
        ILookup<long, WrittenForm> forms,
        CancellationToken cancel
    )
    {
        foreach (
            var id in await markers.Where(m => m.Kind == MarkerKind.Unlinked).Select(m => m.Id).ToListAsync(cancel)
        )
        {
            var name = forms[id].Select(f => f.Text).Min(StringComparer.Ordinal)!;
            await markers
                .Where(m => m.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Name, name).SetProperty(m => m.Label, name), cancel);
        }
    }

    /// <summary>Counts how often releases write each name, and adds the forms that the lexicon does not list.</summary>
    private async Task RefreshFormsAsync(
        IReadOnlyCollection<long> ids,
        ILookup<long, WrittenForm> forms,
        CancellationToken cancel
    )
    {
        var aliases = db.MarkerAliases.Where(a => ids.Contains(a.MarkerId));
        await aliases.Where(a => a.Source == LexiconAliases.Form).ExecuteDeleteAsync(cancel);
        var listed = (await aliases.ToListAsync(cancel)).ToLookup(a => (a.MarkerId, a.Alias));
        foreach (var names in listed)
        {
            var count = forms[names.Key.MarkerId].FirstOrDefault(f => f.Text == names.Key.Alias)?.Count ?? 0;
            // Of a name that several sources list, one tells the count, so that none is counted twice.
            foreach (var (i, alias) in names.OrderBy(a => a.Source, StringComparer.Ordinal).Index())
            {
                alias.Count = i == 0 ? count : 0;
            }
        }

        db.MarkerAliases.AddRange(
            from marker in forms
            from form in marker
            where !listed.Contains((marker.Key, form.Text))
            select LexiconAliases.Written(marker.Key, form.Text, form.Count)
        );
        await db.SaveChangesAsync(cancel);
    }

    private sealed record WrittenForm(long Id, string Text, int Count);
}
