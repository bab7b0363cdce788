using System.Data.Common;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Importing;

/// <summary>
/// The lexicon of the portal: the built-in tables and what the store holds of reference data. Every use asks the store
/// which import is the newest, so an import by any process takes effect in all of them without a restart.
/// </summary>
public sealed partial class PortalLexicon(string tables, ILogger<PortalLexicon> log)
{
    private readonly Lock _loading = new();
    private readonly Lazy<Lexicon> _builtIn = new(() => LexiconFolder.Read(tables));
    private volatile Loaded? _loaded;

    /// <summary>The lexicon of now. While a newer one is loaded, others go on with the one before.</summary>
    /// <param name="db">The store.</param>
    public Lexicon Current(PortalDbContext db)
    {
        var newest = Newest(db);
        if (_loaded is { } kept && kept.Import == newest)
        {
            return kept.Lexicon;
        }

        if (_loaded is not { } before)
        {
            _loading.Enter();
        }
        else if (!_loading.TryEnter())
        {
            return before.Lexicon;
        }

        try
        {
            if (_loaded?.Import != newest)
            {
                _loaded = new Loaded(newest, newest == 0 ? _builtIn.Value : Load(db));
            }

            return _loaded!.Lexicon;
        }
        finally
        {
            _loading.Exit();
        }
    }

    /// <summary>Whether the store holds reference data; without them the lexicon is read when it is first needed.</summary>
    /// <param name="db">The store.</param>
    public static bool HasImports(PortalDbContext db) => Newest(db) > 0;

    private Lexicon Load(PortalDbContext db)
    {
        var imports = db.ReferenceImports.AsNoTracking().ToList();
        var hashes = imports
            .GroupBy(i => i.Kind)
            .ToDictionary(g => g.Key, g => g.MaxBy(i => i.Id)!.RowsHash, StringComparer.Ordinal);
        var earlier = Earlier(db, imports);
        var sets = new List<ReferenceSet>();
        foreach (var (kind, rows) in Rows(db))
        {
            if (LexiconVersion.OfRows(rows) != hashes.GetValueOrDefault(kind))
            {
                LogDamaged(kind);
                continue;
            }

            // A name that holds again, because the import that changed it was taken back, is no earlier one.
            var ended = earlier[kind].Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            var now = rows.Where(r => ended.Contains(r.Key)).Select(r => (r.Key, r.Label)).ToHashSet();
            var names = earlier[kind]
                .Where(e => !now.Contains((e.Key, e.Label)))
                .ToLookup(e => e.Key, e => e.Label, StringComparer.Ordinal);
            sets.Add(new ReferenceSet(Enum.Parse<ReferenceKind>(kind), hashes[kind], rows, names));
        }

        return _builtIn.Value.WithReferenceData(sets);
    }

    /// <summary>What entries were called once, by kind. What only an import said that was taken back never was a name.</summary>
    private static ILookup<string, (string Key, string Label)> Earlier(
        PortalDbContext db,
        IReadOnlyList<ReferenceImport> imports
    )
    {
        var holding = HoldingDecisions.Among(imports.Select(i => (i.Id, i.UndoesId)));
        return db
            .ReferenceEntries.AsNoTracking()
            .Where(e => e.EndedById != null && e.IsCurrent)
            .Select(e => new
            {
                e.Kind,
                e.Key,
                e.Label,
                e.ImportId,
            })
            .AsEnumerable()
            .Where(e => holding.Contains(e.ImportId))
            .Select(e => (e.Kind, Name: (e.Key, e.Label)))
            .Distinct()
            .ToLookup(e => e.Kind, e => e.Name);
    }

    private static Dictionary<string, List<ReferenceRow>> Rows(PortalDbContext db)
    {
        var rows = new Dictionary<string, List<ReferenceRow>>(StringComparer.Ordinal);
        Read(
            db,
            "SELECT Kind, Key, Label, IsCurrent, Cells FROM ReferenceEntries WHERE EndedById IS NULL",
            reader =>
            {
                var kind = reader.GetString(0);
                if (!rows.TryGetValue(kind, out var list))
                {
                    rows[kind] = list = [];
                }

                list.Add(ReferenceEntries.RowAt(reader, 1));
            }
        );
        return rows;
    }

    /// <summary>Number of the newest import; 0 when there is none. By hand, because every request that names things asks.</summary>
    private static long Newest(PortalDbContext db)
    {
        var newest = 0L;
        Read(db, "SELECT coalesce(max(Id), 0) FROM ReferenceImports", reader => newest = reader.GetInt64(0));
        return newest;
    }

    private static void Read(PortalDbContext db, string sql, Action<DbDataReader> row)
    {
        db.Database.OpenConnection();
        try
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction is { } transaction
                ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
                : null;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                row(reader);
            }
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The imported reference data {Kind} do not match their hash and are left out of the lexicon: import them again"
    )]
    private partial void LogDamaged(string kind);

    private sealed record Loaded(long Import, Lexicon Lexicon);
}
