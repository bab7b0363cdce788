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
    /// <param name="follows">
    /// Whether an entity gets a new slug when another is wanted than it ever had, as a gene does whose symbol changed; the
    /// old one then redirects. Others keep theirs for good.
    /// </param>
    public async Task<IReadOnlyDictionary<string, string>> GiveAsync(
        string kind,
        IReadOnlyDictionary<string, string> wanted,
        CancellationToken cancel,
        Predicate<string>? follows = null
    )
    {
        var keys = wanted.Keys.ToList();
        var given = (
            await db
                .SlugAssignments.AsNoTracking()
                .Where(s => s.Kind == kind && keys.Contains(s.EntityKey))
                .OrderBy(s => s.Id)
                .ToListAsync(cancel)
        ).ToLookup(s => s.EntityKey, s => s.Slug, StringComparer.Ordinal);
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, slug) in wanted)
        {
            var kept =
                follows?.Invoke(key) == true
                    ? given[key].LastOrDefault(s => IsFormOf(s, slug))
                    : given[key].LastOrDefault();
            slugs[key] = kept ?? await AssignAsync(kind, key, slug, cancel);
        }

        return slugs;
    }

    private async Task<string> AssignAsync(string kind, string key, string wanted, CancellationToken cancel)
    {
        var slug = await FreeAsync(kind, wanted, cancel);
        db.SlugAssignments.Add(
            new SlugAssignment
            {
                Kind = kind,
                Slug = slug,
                EntityKey = key,
            }
        );
        return slug;
    }

    /// <summary>Whether a slug is the wanted one, or that with a number because it was taken.</summary>
    private static bool IsFormOf(string slug, string wanted) =>
        slug == wanted
        || (
            slug.StartsWith($"{wanted}-", StringComparison.Ordinal)
            && slug.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0
        );

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
