using DormancyPortal.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace DormancyPortal.Tests.Storage;

public sealed class PortalStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "1")]
    [InlineData("wal_autocheckpoint", "16000")]
    public async Task Prepare_NewFile_SetsWhatKeepsItSafeAndQuick(string pragma, string value)
    {
        await using var db = Open();
        await PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);
        Assert.Equal(value, await ScalarAsync(db, $"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task Prepare_LockLeftByAKilledProcess_DoesNotWait()
    {
        await using var db = Open();
        await PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);
        await ScalarAsync(db, "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        var again = PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);
        await again.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Migrations_OfTheModel_AreComplete()
    {
        await using var db = Open();
        await PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);
        Assert.False(db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add <what changed>");
    }

    [Fact]
    public async Task CompiledModel_ComparedWithTheConfigurations_IsUpToDate()
    {
        await using var db = Open();
        var configured = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var compiled = db.Model.GetRelationalModel();
        Assert.NotSame(configured, compiled);
        Assert.True(
            Described(configured).SequenceEqual(Described(compiled)),
            "Make the compiled model again; docs/data-model.md says how."
        );
    }

    [Fact]
    public async Task SeededStore_EveryReference_LeadsSomewhere()
    {
        await SeededStore.CopyToAsync(_folder);
        await using var db = Open();
        Assert.Null(await ScalarAsync(db, "PRAGMA foreign_key_check"));
        Assert.Equal("ok", await ScalarAsync(db, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Transaction_OfAWriter_TakesTheWriteLockAtOnce()
    {
        await using var first = Open();
        await PortalStore.PrepareAsync(first, TestContext.Current.CancellationToken);
        await using var transaction = await first.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var second = new SqliteConnection($"Data Source={_folder.Database};Default Timeout=1");
        await second.OpenAsync(TestContext.Current.CancellationToken);
        await using var write = second.CreateCommand();
        write.CommandText = "BEGIN IMMEDIATE";
        var refused = await Assert.ThrowsAsync<SqliteException>(() =>
            write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(5, refused.SqliteErrorCode);
    }

    public void Dispose() => _folder.Dispose();

    private PortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalStore.Configure(options, _folder.Database);
        return new PortalDbContext(options.Options);
    }

    private static async Task<string?> ScalarAsync(PortalDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }

    // Every table with its columns, keys, foreign keys and indexes, in words.
    private static IEnumerable<string> Described(IRelationalModel model) =>
        from table in model.Tables
        orderby table.Name
        from line in table
            .Columns.Select(c => $"{c.Name} {c.StoreType} {c.IsNullable}")
            .Concat(table.UniqueConstraints.Select(k => $"unique {string.Join(',', k.Columns.Select(c => c.Name))}"))
            .Concat(table.ForeignKeyConstraints.Select(k => $"{k.Name} {k.OnDeleteAction}"))
            .Concat(
                table.Indexes.Select(i => $"{i.Name} {i.IsUnique} {string.Join(',', i.Columns.Select(c => c.Name))}")
            )
            .Order(StringComparer.Ordinal)
        select $"{table.Name} {line}";
}
