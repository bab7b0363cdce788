using System.Data.Common;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DormancyPortal.Core.Importing;

/// <summary>
/// Reads and writes entries by the ten thousand, past the change tracking of EF Core, which takes ten times as long for
/// them.
/// </summary>
internal sealed class ReferenceEntries(PortalDbContext db)
{
    /// <summary>The entries of a kind that hold, with their numbers.</summary>
    public async Task<Dictionary<string, (long Id, ReferenceRow Row)>> HoldingAsync(
        ReferenceKind kind,
        CancellationToken cancel
    )
    {
        var held = new Dictionary<string, (long, ReferenceRow)>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(
                "SELECT Id, Key, Label, IsCurrent, Cells FROM ReferenceEntries WHERE EndedById IS NULL AND Kind = $kind"
            );
            Add(command, "$kind", kind.ToString());
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                held.Add(reader.GetString(1), (reader.GetInt64(0), RowAt(reader, 1)));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return held;
    }

    /// <summary>Appends entries that an import brings; part of the transaction that is open.</summary>
    public async Task AppendAsync(
        ReferenceKind kind,
        long importId,
        IReadOnlyList<ReferenceRow> rows,
        Action<double>? progress,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "INSERT INTO ReferenceEntries (Kind, Key, Label, IsCurrent, Cells, ImportId) VALUES ($kind, $key, $label, $current, $cells, $import)"
        );
        Add(command, "$kind", kind.ToString());
        Add(command, "$import", importId);
        var (key, label, current, cells) = (
            Add(command, "$key", ""),
            Add(command, "$label", ""),
            Add(command, "$current", 0),
            Add(command, "$cells", "")
        );
        await command.PrepareAsync(cancel);
        foreach (var (i, row) in rows.Index())
        {
            (key.Value, label.Value, current.Value, cells.Value) = (row.Key, row.Label, row.IsCurrent, row.Cells);
            await command.ExecuteNonQueryAsync(cancel);
            if (i % 1000 == 0)
            {
                progress?.Invoke((double)i / rows.Count);
            }
        }
    }

    /// <summary>Ends entries that an import says otherwise of; part of the transaction that is open.</summary>
    public async Task EndAsync(long importId, IEnumerable<long> ids, CancellationToken cancel)
    {
        await using var command = Command("UPDATE ReferenceEntries SET EndedById = $import WHERE Id = $id");
        Add(command, "$import", importId);
        var id = Add(command, "$id", 0L);
        await command.PrepareAsync(cancel);
        foreach (var ended in ids)
        {
            id.Value = ended;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>The row that begins at a column of a query: key, label, whether it holds, cells.</summary>
    public static ReferenceRow RowAt(DbDataReader reader, int column) =>
        new(
            reader.GetString(column),
            reader.GetString(column + 1),
            reader.GetBoolean(column + 2),
            reader.GetString(column + 3)
        );

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
