using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Storage;

/// <summary>Reads what people did to the lexicon by hand.</summary>
public static class LexiconActReading
{
    /// <summary>All acts on the lexicon, and what they say together.</summary>
    public static async Task<CuratedNames> LexiconActsAsync(this PortalDbContext db, CancellationToken cancel) =>
        CuratedNames.Of(await db.CuratedNames.AsNoTracking().ToListAsync(cancel));
}
