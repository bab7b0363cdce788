using System.Data.Common;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>Reads <see cref="FindingColumns"/> from the store, by hand: EF Core takes three times as long for a million rows.</summary>
internal static class FindingColumnsReader
{
    /// <summary>The columns, and the version of the catalog that they are of.</summary>
    public static async Task<(long Catalog, FindingColumns Columns)> ReadAsync(
        PortalDbContext db,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var store = (SqliteConnection)db.Database.GetDbConnection();
            // All of one moment, without waiting for whoever publishes.
            await using var moment = db.Database.CurrentTransaction is null
                ? store.BeginTransaction(deferred: true)
                : null;
            var stamp = await CatalogStamp.ReadAsync(db, cancel);
            return (stamp.Catalog, Read(store));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static FindingColumns Read(DbConnection store)
    {
        var studies = Rows(
                store,
                """SELECT "Id", "Slug", "DisplayTitle", "Journal", "Published" FROM "Studies" """,
                r => (Id: r.GetInt64(0), Study: new StudyEntry(r.GetString(1), r.GetString(2), Text(r, 3), Day(r, 4)))
            )
            .ToDictionary(s => s.Id, s => s.Study);
        var releases = Rows(
            store,
            """SELECT "ReleaseId", "Slug", "Date" FROM "PublishedReleases" """,
            r => (Id: r.GetInt64(0), Slug: r.GetString(1), Day: Day(r, 2))
        );
        var days = releases.ToDictionary(r => r.Id, r => r.Day);
        var entries = Entries(store, studies, days);
        var rows = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        foreach (var (row, entry) in entries.Index())
        {
            rows.Add(entry.Id, row);
        }

        LinkColumn Links(string links, string things) =>
            new(
                Rows(store, things, Thing),
                Rows(store, links, r => (Row: rows.GetValueOrDefault(r.GetString(0), -1), Id: r.GetInt64(1))),
                entries.Length
            );
        return new FindingColumns(entries, studies, days)
        {
            Markers = Links(
                """SELECT "FindingId", "MarkerId" FROM "FindingMarkers" """,
                """SELECT "Id", "Slug", "Label", "Kind" FROM "Markers" """
            ),
            Pathways = Links(
                """SELECT "FindingId", "PathwayId" FROM "FindingPathways" """,
                """SELECT "Id", "Slug", "Name" FROM "Pathways" """
            ),
            Contexts = Links(
                """SELECT "FindingId", "ContextId" FROM "FindingContexts" """,
                """SELECT "Id", "Slug", "Name" FROM "Contexts" """
            ),
            ReleaseIds = releases.ToDictionary(r => r.Slug, r => r.Id, StringComparer.OrdinalIgnoreCase),
        };
    }

    private static FindingEntry[] Entries(
        DbConnection store,
        Dictionary<long, StudyEntry> studies,
        Dictionary<long, DateOnly?> days
    )
    {
        var models = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var (id, model) in Rows(
                store,
                """SELECT "FindingId", "Model" FROM "FindingModels" """,
                r => (r.GetString(0), Enum.Parse<FindingModel>(r.GetString(1)))
            )
        )
        {
            models[id] = models.GetValueOrDefault(id) | (1 << (int)model);
        }

        var entries = Rows(
                store,
                """
                SELECT "Id", "ReleaseId", "StudyId", "Start", "Direction", "Strength", "SaidIn", "OnBiology", "OnOutcome",
                       "Confidence"
                FROM "Findings"
                """,
                r =>
                {
                    long? study = r.IsDBNull(2) ? null : r.GetInt64(2);
                    var day = days[r.GetInt64(1)] ?? (study is { } s ? studies[s].Published : null);
                    return new FindingEntry(
                        r.GetString(0),
                        r.GetInt64(1),
                        study,
                        r.GetInt32(3),
                        day,
                        Enum.Parse<FindingDirection>(r.GetString(4)),
                        Enum.Parse<ClaimStrength>(r.GetString(5)),
                        Enum.Parse<SaidIn>(r.GetString(6)),
                        Text(r, 7) is { } biology ? Enum.Parse<FindingDirection>(biology) : null,
                        Text(r, 8) is { } outcome ? Enum.Parse<FindingDirection>(outcome) : null,
                        r.GetDouble(9),
                        models.GetValueOrDefault(r.GetString(0))
                    );
                }
            )
            .ToArray();
        Array.Sort(entries);
        return entries;
    }

    private static LinkedThing Thing(DbDataReader row) =>
        new(
            row.GetInt64(0),
            new FindingSubject(row.GetString(1), row.GetString(2)),
            row.FieldCount > 3 ? Enum.Parse<MarkerKind>(row.GetString(3)) : default
        );

    private static List<T> Rows<T>(DbConnection store, string sql, Func<DbDataReader, T> row)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
