using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Rows that several releases share, made again from what is left of their releases: fields are those of the release with
/// the lowest number that gives them, counters are counted, and a row that no release names any more goes. So the order
/// of publishing and withdrawing never shows.
/// </summary>
internal sealed class SharedRows(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>Adds those that are missing, with their slugs.</summary>
    public async Task AddMissingAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var slugs = new SlugRegistry(db);
        foreach (var study in await MissingAsync(db.Studies, rows.Studies, cancel))
        {
            var facts = rows.StudyReleases.First(s => s.StudyId == study.Id);
            var wanted = Slug.Of(facts.Title ?? (facts.Doi is null ? rows.Release.Slug : facts.Doi));
            study.Slug = await slugs.SlugOfAsync("study", study.Key, wanted, cancel);
            db.Studies.Add(study);
        }

        foreach (var marker in await MissingAsync(db.Markers, rows.Markers, cancel))
        {
            marker.Slug = await slugs.SlugOfAsync("marker", marker.Key, marker.Symbol ?? Slug.Of(marker.Name), cancel);
            db.Markers.Add(marker);
            db.MarkerAliases.AddRange(LexiconAliases.Of(marker, lexicon));
        }

        foreach (var pathway in await MissingAsync(db.Pathways, rows.Pathways, cancel))
        {
            db.Pathways.Add(pathway);
            db.PathwayAliases.AddRange(LexiconAliases.Of(pathway, lexicon));
        }

        foreach (var context in await MissingAsync(db.Contexts, rows.Contexts, cancel))
        {
            var key = NameFolding.Fold(context.Name);
            context.Slug = await slugs.SlugOfAsync("context", key, Slug.Of(context.Name), cancel);
            db.Contexts.Add(context);
        }

        foreach (var institution in await MissingAsync(db.Institutions, rows.Institutions, cancel))
        {
            institution.Slug = await slugs.SlugOfAsync(
                "institution",
                institution.Key,
                Slug.Of(institution.Name),
                cancel
            );
            db.Institutions.Add(institution);
        }

        foreach (var person in await MissingAsync(db.People, rows.People, cancel))
        {
            person.Slug = await slugs.SlugOfAsync("person", person.Key, Slug.Of(person.Name), cancel);
            db.People.Add(person);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Makes the fields and counters of these rows again, and removes those that no release names any more.</summary>
    public async Task RefreshAsync(SharedIds ids, CancellationToken cancel)
    {
        await new StudyMerge(db).RefreshAsync(ids.Studies, cancel);
        await new InstitutionMerge(db).RefreshAsync(ids.Institutions, cancel);
        await new PersonMerge(db).RefreshAsync(ids.People, cancel);
        await new SubjectCounters(db).RefreshAsync(ids, cancel);
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

/// <summary>Numbers of the shared rows that a publish or a withdrawal touches.</summary>
internal sealed record SharedIds(
    IReadOnlyCollection<long> Studies,
    IReadOnlyCollection<long> Markers,
    IReadOnlyCollection<long> Pathways,
    IReadOnlyCollection<long> Contexts,
    IReadOnlyCollection<long> Institutions,
    IReadOnlyCollection<long> People
);
