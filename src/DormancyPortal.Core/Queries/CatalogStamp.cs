using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>What every answer of the catalog depends on in the store: while it stays the same, so do they.</summary>
/// <param name="Catalog">Version of the catalog, advanced by every publish and withdrawal.</param>
/// <param name="Lexicon">Advanced by every import of reference data and every change of the lexicon by hand; 0 before any.</param>
public sealed record CatalogStamp(long Catalog, long Lexicon)
{
    /// <summary>Reads it. By hand, because every request asks.</summary>
    public static async Task<CatalogStamp> ReadAsync(PortalDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = """
                SELECT coalesce((SELECT max("Number") FROM "CatalogVersions"), 0),
                       coalesce((SELECT max("Id") FROM "ReferenceImports"), 0)
                       + coalesce((SELECT max("Id") FROM "CuratedNames" WHERE "Kind" IN ('Adopt', 'Undo')), 0)
                """;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            await reader.ReadAsync(cancel);
            return new CatalogStamp(reader.GetInt64(0), reader.GetInt64(1));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
