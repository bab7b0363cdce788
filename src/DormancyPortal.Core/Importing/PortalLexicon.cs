using System.Data.Common;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Importing;

/// <summary>
/// The lexicon of the portal: the built-in tables, what the store holds of reference data, and what people adopted by hand.
/// Every use asks the store which import and which adoption are the newest, so each by any process takes effect in all of them
/// without a restart.
/// </summary>
public sealed partial class PortalLexicon(string tables, ILogger<PortalLexicon> log)
{
    private readonly Lock _loading = new();
    private readonly Lazy<Lexicon> _builtIn = new(() => LexiconFolder.Read(tables));
    private volatile Loaded? _loaded;

    /// <summary>The lexicon of now. While a newer one is loaded, others go on with the one before.</summary>
    /// <param name="db">The store.</param>
    public Lexicon Current(PortalDbContext db) => Now(db).Lexicon;

    /// <summary>The lexicon of now without what people adopted by hand.</summary>
    /// <param name="db">The store.</param>
    public Lexicon Imported(PortalDbContext db) => Now(db).Imported;

    private Loaded Now(PortalDbContext db)
    {
        var newest = Newest(db);
        if (_loaded is { } kept && kept.Stamp == newest)
        {
            return kept;
        }

        if (_loaded is not { } before)
        {
            _loading.Enter();
        }
        else if (!_loading.TryEnter())
        {
            return before;
        }

        try
        {
            if (_loaded?.Stamp != newest)
            {
                _loaded = Load(db, newest, _loaded);
            }

            return _loaded!;
        }
        finally
        {
            _loading.Exit();
        }
    }

    /// <summary>Whether the store holds reference data; without them the lexicon is read when it is first needed.</summary>
    /// <param name="db">The store.</param>
    public static bool HasImports(PortalDbContext db) => Newest(db).Import > 0;

    private Loaded Load(PortalDbContext db, (long Import, long Curated) newest, Loaded? before)
    {
        var imported =
            before?.Stamp.Import == newest.Import ? before.Imported
            : newest.Import == 0 ? _builtIn.Value
            : LoadImported(db);
        var curated =
            newest.Curated == 0
                ? imported
                : CuratedLexicon.With(imported, CuratedNames.Of(db.CuratedNames.AsNoTracking()).Adopted);
        // The same names are the same lexicon, whose index is built already.
        return new Loaded(newest, imported, curated.Version == before?.Lexicon.Version ? before.Lexicon : curated);
    }

    private Lexicon LoadImported(PortalDbContext db)
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

    /// <summary>
    /// Numbers of the newest import and of the newest act that may have changed what is adopted; 0 when there is none. By hand,
    /// because every request that names things asks.
    /// </summary>
    private static (long Import, long Curated) Newest(PortalDbContext db)
    {
        var newest = (0L, 0L);
        Read(
            db,
            """
            SELECT coalesce((SELECT max(Id) FROM ReferenceImports), 0),
                   coalesce((SELECT max(Id) FROM CuratedNames WHERE Kind IN ('Adopt', 'Undo')), 0)
            """,
            reader => newest = (reader.GetInt64(0), reader.GetInt64(1))
        );
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

    private sealed record Loaded((long Import, long Curated) Stamp, Lexicon Imported, Lexicon Lexicon);
}
