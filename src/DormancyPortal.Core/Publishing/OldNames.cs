using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Records in the catalog that are called as an older lexicon called them. To call them as it does now takes no release to be published
/// again: their names, ids and aliases are in their own rows alone.
/// </summary>
public sealed class OldNames(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>How many markers and pathways would get another name, id or alias.</summary>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        var names = new RecordNames(
            db,
            lexicon,
            EntityMerges.Of(await db.EntityDecisions.AsNoTracking().ToListAsync(cancel))
        );
        return (await names.MarkersAsync(null, cancel)).Count + (await names.PathwaysAsync(null, cancel)).Count;
    }

    /// <summary>Gives some of them what the lexicon says now, in one transaction with the catalog version.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Undoes this step.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RenewAsync(int most, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWithinAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        if (await writer.RenewNamesAsync(most, cancel) == 0)
        {
            return false;
        }

        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitWithinAsync(cancel);

        db.ChangeTracker.Clear();
        return true;
    }
}
