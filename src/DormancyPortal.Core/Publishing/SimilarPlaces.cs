using System.Text.Json;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Finds where the same name was read as the same marker, pathway, institution, person or funder, in all releases, and nobody decided
/// on it: what a reviewer who found it wrong once wants to decide everywhere.
/// </summary>
public sealed class SimilarPlaces(PortalDbContext db)
{
    /// <summary>The places of one name.</summary>
    /// <param name="kind">What sort of thing was read.</param>
    /// <param name="label">What the engine calls it.</param>
    /// <param name="name">The words in the text, letter by letter.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>By release, in their order; releases that were withdrawn or put away are left out.</returns>
    public async Task<IReadOnlyList<SimilarPlace>> FindAsync(
        ItemKind kind,
        string label,
        string name,
        CancellationToken cancel
    )
    {
        var found = new List<SimilarPlace>();
        foreach (var id in await ReleasesAsync(kind, label, name, cancel))
        {
            var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
            var reading = await db
                .Readings.AsNoTracking()
                .Where(r => r.ReleaseId == id)
                .OrderByDescending(r => r.Id)
                .FirstAsync(cancel);
            var decisions = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == id).ToListAsync(cancel);
            var sheet = ReviewSheet.Of(ReadingRecord.Extraction(reading), decisions);
            if (Open(sheet, kind, label, name) is { Count: > 0 } items)
            {
                found.Add(new SimilarPlace(release, sheet.Read, items, Places(sheet, items, name)));
            }
        }

        return found;
    }

    /// <summary>
    /// What to decide on in a release: the thing where it goes by this name alone, else each place that has the name. Nothing
    /// where a person decided on the thing or on one of these places.
    /// </summary>
    private static List<ReviewItem> Open(ReviewSheet sheet, ItemKind kind, string label, string name)
    {
        var open = new List<ReviewItem>();
        var wholes = sheet.Items.Where(i => i.Kind == kind && i.Read is not null && i.Name == label);
        foreach (var whole in wholes.Where(m => m.IsOpen))
        {
            var places = sheet.Items.Where(i => i.PartOf == whole.Id).ToList();
            var named = places.FindAll(p => p.Quote == name);
            if (named.Count > 0 && named.Count == places.Count && places.TrueForAll(p => p.IsOpen))
            {
                open.Add(whole);
            }
            else
            {
                open.AddRange(named.Where(p => p.IsOpen));
            }
        }

        return open;
    }

    private static List<ReviewItem> Places(ReviewSheet sheet, List<ReviewItem> items, string name) =>
        [
            .. items.SelectMany(i =>
                i.PartOf is not null ? [i] : sheet.Items.Where(p => p.PartOf == i.Id && p.Quote == name)
            ),
        ];

    private async Task<List<long>> ReleasesAsync(ItemKind kind, string label, string name, CancellationToken cancel)
    {
        // A hot marker has the most places by far: those have an index of their own.
        var markers = await db.Markers.Where(m => m.Label == label).Select(m => m.Id).ToListAsync(cancel);
        var mentions = db.Mentions.Where(m => m.Text == name);
        var published = kind switch
        {
            ItemKind.Marker => mentions
                .Where(m => m.MarkerId != null && markers.Contains(m.MarkerId.Value))
                .Select(m => m.ReleaseId),
            ItemKind.Pathway => mentions.Where(m => m.PathwayId != null).Select(m => m.ReleaseId),
            ItemKind.Institution => mentions.Where(m => m.InstitutionId != null).Select(m => m.ReleaseId),
            // Where the words that name a funder name an institution too, the catalog keeps them as that.
            ItemKind.Funding => db
                .Funding.Where(f =>
                    db.ReleaseInstitutions.Any(i => i.InstitutionId == f.InstitutionId && i.Name == label)
                )
                .Select(f => f.ReleaseId),
            _ => mentions.Where(m => m.PersonId != null).Select(m => m.ReleaseId),
        };
        // Drafts are in no catalog: their readings are searched for the name as the extraction writes it.
        var written = $"\"text\":{JsonSerializer.Serialize(name, ExtractionJson.Options)}";
        var drafts = db
            .Readings.Where(r =>
                r.ExtractionJson.Contains(written)
                && db.Releases.Any(x => x.Id == r.ReleaseId && x.State == ReleaseState.Draft)
            )
            .Select(r => r.ReleaseId);
        return await published.Union(drafts).OrderBy(r => r).ToListAsync(cancel);
    }
}

/// <summary>A release in which a name was read as one thing, and nobody decided on that.</summary>
/// <param name="Release">The release.</param>
/// <param name="Read">What was read in it.</param>
/// <param name="Items">What a decision would be about: the thing, or single places of it.</param>
/// <param name="Places">The places that have the name.</param>
public sealed record SimilarPlace(
    Release Release,
    ReleaseExtraction Read,
    IReadOnlyList<ReviewItem> Items,
    IReadOnlyList<ReviewItem> Places
);
