using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Gives every entity a permanent slug: the one it has, else a new one that no other entity of its kind has.</summary>
internal sealed class SlugRegistry(PortalDbContext db)
{
    /// <summary>The slugs of entities of one kind by what they stand for; new ones are kept with the next save.</summary>
    /// <param name="kind">What sort of entity.</param>
    /// <param name="wanted">What each stands for, and the slug it gets when that is free.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlyDictionary<string, string>> GiveAsync(
        string kind,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancel
    )
    {
        var keys = wanted.Keys.ToList();
        var given = await db
            .SlugAssignments.AsNoTracking()
            .Where(s => s.Kind == kind && keys.Contains(s.EntityKey))
            .OrderBy(s => s.Id)
            .ToListAsync(cancel);
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in given)
        {
            slugs[assignment.EntityKey] = assignment.Slug;
        }

        foreach (var (key, slug) in wanted.Where(w => !slugs.ContainsKey(w.Key)))
        {
            slugs[key] = await FreeAsync(kind, slug, cancel);
            db.SlugAssignments.Add(
                new SlugAssignment
                {
                    Kind = kind,
                    Slug = slugs[key],
                    EntityKey = key,
                }
            );
        }

        return slugs;
    }

    private async Task<string> FreeAsync(string kind, string wanted, CancellationToken cancel)
    {
        var slug = wanted;
        for (var n = 2; await IsTakenAsync(kind, slug, cancel); n++)
        {
            slug = $"{wanted}-{n}";
        }

        return slug;
    }

    private async Task<bool> IsTakenAsync(string kind, string slug, CancellationToken cancel) =>
        db.SlugAssignments.Local.Any(s =>
            s.Kind == kind && string.Equals(s.Slug, slug, StringComparison.OrdinalIgnoreCase)
        ) || await db.SlugAssignments.AnyAsync(s => s.Kind == kind && s.Slug == slug, cancel);
}
