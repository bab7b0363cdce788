using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Rows that several releases share, made again from what is left of their releases: fields are those of the release with
/// the lowest number that gives them, counters are counted, and a row that no release names any more goes. So the order
/// of publishing and withdrawing never shows.
/// </summary>
internal sealed class SharedRows(PortalDbContext db, Lexicon lexicon, EntityMerges merges)
{
    private readonly SlugRegistry _slugs = new(db);
    private readonly RecordNames _names = new(db, lexicon, merges);

    /// <summary>Adds those that are missing, with their slugs.</summary>
    public async Task AddMissingAsync(ReleaseRows rows, CancellationToken cancel)
    {
        await AddStudiesAsync(rows, cancel);
        await AddMarkersAsync(rows, cancel);
        await AddPathwaysAsync(rows, cancel);
        await AddContextsAsync(rows, cancel);
        await AddInstitutionsAsync(rows, cancel);
        await AddPeopleAsync(rows, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds those of one sort that are missing: institutions, people or pathways.</summary>
    public async Task AddMissingAsync(ReleaseRows rows, RecordKind kind, CancellationToken cancel)
    {
        await (
            kind switch
            {
                RecordKind.Institution => AddInstitutionsAsync(rows, cancel),
                RecordKind.Person => AddPeopleAsync(rows, cancel),
                _ => AddPathwaysAsync(rows, cancel),
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds a pathway, or gives it these fields and the names that follow from the merges. Its counters are counted later.</summary>
    public async Task ReplaceAsync(Pathway pathway, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await db.PathwayAliases.Where(a => a.PathwayId == pathway.Id).ExecuteDeleteAsync(cancel);
        if (await db.Pathways.AnyAsync(p => p.Id == pathway.Id, cancel))
        {
            db.Pathways.Update(pathway);
        }
        else
        {
            db.Pathways.Add(pathway);
        }

        db.PathwayAliases.AddRange(LexiconAliases.Of(pathway, lexicon, merges));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Calls some of the records as the lexicon of now does that the catalog calls otherwise.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RenewNamesAsync(int most, CancellationToken cancel)
    {
        List<Marker> markers = [.. (await _names.MarkersAsync(null, cancel)).Take(most)];
        List<Pathway> pathways = [.. (await _names.PathwaysAsync(null, cancel)).Take(most - markers.Count)];
        await RenewAsync(markers, cancel);
        foreach (var pathway in pathways)
        {
            await _names.RenewAsync(pathway, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return markers.Count + pathways.Count;
    }

    /// <summary>Makes the fields and counters of these rows again, and removes those that no release names any more.</summary>
    public async Task RefreshAsync(SharedIds ids, CancellationToken cancel)
    {
        // Rows are deleted and counted in the store, so none may be held here in an older state.
        db.ChangeTracker.Clear();
        await new StudyMerge(db).RefreshAsync(ids.Studies, cancel);
        await new InstitutionMerge(db, merges).RefreshAsync(ids.Institutions, cancel);
        await new PersonMerge(db).RefreshAsync(ids.People, cancel);
        await new MarkerMerge(db).RefreshAsync(ids.Markers, cancel);
        var counts = new SubjectCounts(db);
        var parts = new PathwayParts(db, merges);
        await parts.UnlinkAsync(ids.Pathways, cancel);
        await counts.RefreshPathwaysAsync(ids.Pathways, cancel);
        await parts.LinkAsync(cancel);
        await counts.RefreshContextsAsync(ids.Contexts, cancel);
    }

    private async Task AddStudiesAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.Studies, rows.Studies, cancel);
        var said = rows.StudyReleases.ToDictionary(s => s.StudyId);
        var slugs = await _slugs.GiveAsync(
            "study",
            missing.ToDictionary(s => s.Key, s => Slug.Of(said[s.Id].Title ?? said[s.Id].Doi ?? rows.Release.Slug)),
            cancel
        );
        missing.ForEach(s => s.Slug = slugs[s.Key]);
        db.Studies.AddRange(missing);
    }

    private async Task AddMarkersAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.Markers, rows.Markers, cancel);
        await GiveSlugsAsync(missing, cancel);
        db.Markers.AddRange(missing);
        db.MarkerAliases.AddRange(missing.SelectMany(m => LexiconAliases.Of(m, lexicon)));
        await RenewAsync(await _names.MarkersAsync(rows.Markers.Keys, cancel), cancel);
    }

    /// <summary>The symbol of a gene is its address; the one of before redirects.</summary>
    private async Task GiveSlugsAsync(List<Marker> markers, CancellationToken cancel)
    {
        var slugs = await _slugs.GiveAsync(
            "marker",
            markers.ToDictionary(m => m.Key, m => m.Symbol ?? Slug.Of(m.Name)),
            cancel,
            follows: key => key.StartsWith("HGNC:", StringComparison.Ordinal)
        );
        markers.ForEach(m => m.Slug = slugs[m.Key]);
    }

    private async Task RenewAsync(List<Marker> called, CancellationToken cancel)
    {
        await GiveSlugsAsync(called, cancel);
        foreach (var marker in called)
        {
            await _names.RenewAsync(marker, cancel);
        }
    }

    private async Task AddPathwaysAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.Pathways, rows.Pathways, cancel);
        db.Pathways.AddRange(missing);
        db.PathwayAliases.AddRange(missing.SelectMany(p => LexiconAliases.Of(p, lexicon, merges)));
        foreach (var pathway in await _names.PathwaysAsync(rows.Pathways.Keys, cancel))
        {
            await _names.RenewAsync(pathway, cancel);
        }
    }

    private async Task AddContextsAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.Contexts, rows.Contexts, cancel);
        var slugs = await _slugs.GiveAsync(
            "context",
            missing.ToDictionary(c => EntityKeys.Context(c.Kind, c.Name), c => Slug.Of(c.Name)),
            cancel
        );
        missing.ForEach(c => c.Slug = slugs[EntityKeys.Context(c.Kind, c.Name)]);
        db.Contexts.AddRange(missing);
    }

    private async Task AddInstitutionsAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.Institutions, rows.Institutions, cancel);
        var slugs = await _slugs.GiveAsync(
            "institution",
            missing.ToDictionary(i => i.Key, i => Slug.Of(i.Name)),
            cancel
        );
        missing.ForEach(i => i.Slug = slugs[i.Key]);
        db.Institutions.AddRange(missing);
    }

    private async Task AddPeopleAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var missing = await MissingAsync(db.People, rows.People, cancel);
        var slugs = await _slugs.GiveAsync("person", missing.ToDictionary(p => p.Key, p => Slug.Of(p.Name)), cancel);
        missing.ForEach(p => p.Slug = slugs[p.Key]);
        db.People.AddRange(missing);
    }

    private static async Task<List<T>> MissingAsync<T>(DbSet<T> set, Dictionary<long, T> rows, CancellationToken cancel)
        where T : class
    {
        var there = await set.Select(r => EF.Property<long>(r, "Id"))
            .Where(id => rows.Keys.Contains(id))
            .ToHashSetAsync(cancel);
        return [.. rows.Where(r => !there.Contains(r.Key)).Select(r => r.Value)];
    }
}
