using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Gives every entity a permanent slug: the one it has, else a new one that no other entity of its kind has.</summary>
internal sealed class SlugRegistry(PortalDbContext db)
{
    /// <summary>The slug of an entity.</summary>
    /// <param name="kind">What sort of entity.</param>
    /// <param name="entityKey">What it stands for.</param>
    /// <param name="wanted">The slug it gets when it is free.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<string> SlugOfAsync(string kind, string entityKey, string wanted, CancellationToken cancel)
    {
        var given = await db
            .SlugAssignments.Where(s => s.Kind == kind && s.EntityKey == entityKey)
            .OrderByDescending(s => s.Id)
            .Select(s => s.Slug)
            .FirstOrDefaultAsync(cancel);
        if (given is not null)
        {
            return given;
        }

        var slug = wanted;
        for (var n = 2; await db.SlugAssignments.AnyAsync(s => s.Kind == kind && s.Slug == slug, cancel); n++)
        {
            slug = $"{wanted}-{n}";
        }

        db.SlugAssignments.Add(
            new SlugAssignment
            {
                Kind = kind,
                Slug = slug,
                EntityKey = entityKey,
            }
        );
        await db.SaveChangesAsync(cancel);
        return slug;
    }
}
