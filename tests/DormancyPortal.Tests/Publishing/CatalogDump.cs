using System.Globalization;
using System.Text;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Tests.Publishing;

/// <summary>Every row of every catalog table as text, so that two catalogs can be compared row for row.</summary>
internal static class CatalogDump
{
    /// <summary>What is no catalog: records, accounts, bookkeeping, and the insides of the full-text index.</summary>
    private static readonly string[] Others =
    [
        "Releases",
        "ReleaseFiles",
        "Readings",
        "Decisions",
        "CatalogChanges",
        "EntityDecisions",
        "ReleaseSketches",
        "Batches",
        "BatchFiles",
        "BatchFileContents",
        "BatchFileSketches",
        "BatchActs",
        "AccessTokens",
        "AccountEvents",
        "AccountSessions",
        "Invitations",
        "PasskeyUses",
        "ProblemReports",
        "SlugAssignments",
        "CuratedNames",
        "LexiconRereadings",
        "TouchedReleases",
        "LexiconTrials",
        "TriedReleases",
        "ReferenceImports",
        "ReferenceEntries",
        "ReferenceUploads",
        "CatalogVersions",
        "UncountedRecords",
        "SentenceIndex",
    ];

    /// <summary>The catalog's tables; a table that is new is taken for catalog until it is listed as something else.</summary>
    public static async Task<IReadOnlyList<string>> TablesAsync(PortalDbContext db) =>
        (
            await db
                .Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'")
                .ToListAsync()
        )
            .Where(t => !Others.Contains(t) && !t.StartsWith("SentenceIndex_", StringComparison.Ordinal))
            .Where(t =>
                !t.StartsWith("AspNet", StringComparison.Ordinal) && !t.StartsWith("__", StringComparison.Ordinal)
            )
            .Where(t => !t.StartsWith("sqlite_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>One line a row, tables and rows in order, the full-text index with them.</summary>
    public static async Task<string> OfAsync(PortalDbContext db)
    {
        var dump = new StringBuilder();
        foreach (var table in await TablesAsync(db))
        {
            await AddAsync(dump, db, table, $"SELECT * FROM \"{table}\"");
        }

        await AddAsync(dump, db, "SentenceIndex", "SELECT rowid, Words FROM SentenceIndex");
        return dump.ToString();
    }

    private static async Task AddAsync(StringBuilder dump, PortalDbContext db, string table, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            var cells = Enumerable
                .Range(0, rows.FieldCount)
                .Select(i => $"{rows.GetName(i)}={Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture)}");
            lines.Add($"{table}: {string.Join(" | ", cells)}");
        }

        dump.AppendJoin('\n', lines.Order(StringComparer.Ordinal)).Append('\n');
    }
}
