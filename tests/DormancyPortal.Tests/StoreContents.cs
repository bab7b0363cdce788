using System.Globalization;
using System.Text;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests;

/// <summary>Every row of every table, records and catalog and bookkeeping, so that two moments of one store can be compared.</summary>
internal sealed class StoreContents
{
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);

    /// <summary>What is in a store now.</summary>
    /// <param name="db">The store.</param>
    /// <param name="except">Tables to leave out.</param>
    public static async Task<StoreContents> OfAsync(PortalDbContext db, params string[] except)
    {
        var contents = new StoreContents();
        var tables = await db
            .Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'")
            .ToListAsync();
        foreach (var table in tables.Except(except))
        {
            contents._tables[table] = await RowsAsync(db, table);
        }

        return contents;
    }

    /// <summary>Fails when a later moment has a row more, less or otherwise, and says in which tables.</summary>
    public void MustBe(StoreContents later)
    {
        var changed = _tables
            .Keys.Union(later._tables.Keys)
            .Where(t => _tables.GetValueOrDefault(t) != later._tables.GetValueOrDefault(t))
            .Order(StringComparer.Ordinal);

        Assert.Empty(changed);
    }

    private static async Task<string> RowsAsync(PortalDbContext db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        var text = new StringBuilder();
        while (await rows.ReadAsync())
        {
            for (var i = 0; i < rows.FieldCount; i++)
            {
                var cell = rows.GetValue(i);
                text.Append(
                        cell is byte[] bytes
                            ? Convert.ToHexString(bytes)
                            : Convert.ToString(cell, CultureInfo.InvariantCulture)
                    )
                    .Append('|');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
