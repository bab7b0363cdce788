using System.Globalization;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Tests.Storage;

/// <summary>
/// A store of any version with two rows in every table, whatever its columns are: numbers and names are made up, references lead to
/// the row of the same place. The model of now knows no older tables, so all is asked of SQLite.
/// </summary>
internal sealed class FilledStore(PortalDbContext db)
{
    private const int Rows = 2;

    private readonly Dictionary<string, List<Column>> _tables = new(StringComparer.Ordinal);

    /// <summary>Puts the rows in.</summary>
    public async Task FillAsync()
    {
        foreach (var name in await TablesAsync())
        {
            _tables[name] = await ColumnsAsync(name);
        }

        // References run in circles, so that all rows come before any is looked at.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RowsAsync(db, "PRAGMA defer_foreign_keys = ON");
        foreach (var (name, columns) in _tables)
        {
            var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
            for (var row = 1; row <= Rows; row++)
            {
                var values = string.Join(", ", columns.Select(c => Value(name, c.Name, row)));
                await RowsAsync(db, $"INSERT INTO \"{name}\" ({names}) VALUES ({values})");
            }
        }

        await transaction.CommitAsync();
    }

    /// <summary>Tables without those rows, which were forgotten or are filled otherwise.</summary>
    public async Task<IReadOnlyList<string>> EmptyTablesAsync()
    {
        var empty = new List<string>();
        foreach (var name in _tables.Keys)
        {
            if ((await RowsAsync(db, $"SELECT count(*) FROM \"{name}\""))[0] != $"{Rows}")
            {
                empty.Add(name);
            }
        }

        return empty;
    }

    /// <summary>Tables and columns that do not hold any more what was put in, of those that are still there.</summary>
    public async Task<IReadOnlyList<string>> LostAsync()
    {
        var lost = new List<string>();
        var now = await TablesAsync();
        foreach (var (name, columns) in _tables)
        {
            var there = now.Contains(name) ? await ColumnsAsync(name) : [];
            if (there.Count == 0)
            {
                lost.Add(name);
                continue;
            }

            foreach (var column in columns.Where(c => there.Exists(t => t.Name == c.Name)))
            {
                var held = await RowsAsync(db, $"SELECT quote(\"{column.Name}\") FROM \"{name}\"");
                var put = Enumerable.Range(1, Rows).Select(row => Value(name, column.Name, row));
                if (!held.Order(StringComparer.Ordinal).SequenceEqual(put.Order(StringComparer.Ordinal)))
                {
                    lost.Add($"{name}.{column.Name}");
                }
            }
        }

        return lost;
    }

    /// <summary>Answers of a question, a row a line, cells parted by bars.</summary>
    public static async Task<List<string>> RowsAsync(PortalDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction is { } transaction
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
            : null;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var cells = Enumerable
                .Range(0, reader.FieldCount)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
            rows.Add(string.Join('|', cells));
        }

        return rows;
    }

    /// <summary>All but those of SQLite, of the full-text index and of the migrations themselves.</summary>
    private async Task<List<string>> TablesAsync() =>
        await RowsAsync(
            db,
            """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\_\_EF%' ESCAPE '\'
              AND name NOT LIKE 'SentenceIndex%'
            """
        );

    private async Task<List<Column>> ColumnsAsync(string table)
    {
        var references = (
            await RowsAsync(db, $"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('{table}')")
        )
            .Select(row => row.Split('|'))
            .ToLookup(cells => cells[0], cells => (cells[1], cells[2]));
        return
        [
            .. (await RowsAsync(db, $"SELECT name, type FROM pragma_table_info('{table}')")).Select(row =>
            {
                var cells = row.Split('|');
                return new Column(
                    cells[0],
                    cells[1],
                    references[cells[0]].Select(r => ((string, string)?)r).FirstOrDefault()
                );
            }),
        ];
    }

    /// <summary>What a row has in a column, as SQLite writes it.</summary>
    private string Value(string table, string name, int row)
    {
        var column = _tables[table].Single(c => c.Name == name);
        return column.LeadsTo is { } to && to != (table, name) ? Value(to.Table, to.Column, row)
            : column.Type == "INTEGER" ? $"{row}"
            : column.Type == "REAL" ? $"{row}.5"
            : column.Type == "BLOB" ? $"X'0{row}'"
            : $"'{name} {row}'";
    }

    private sealed record Column(string Name, string Type, (string Table, string Column)? LeadsTo);
}
