using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace DormancyPortal.Tests.Storage;

/// <summary>
/// A store of any older version becomes one of now with every row that it had. SQLite makes a table anew, and drops the one of before,
/// for most changes of it, so each migration may lose rows.
/// </summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Every migration but the newest.</summary>
    public static TheoryData<string> Older
    {
        get
        {
            using var db = new PortalDbContext(
                (
                    (DbContextOptionsBuilder<PortalDbContext>)
                        PortalStore.Configure(new DbContextOptionsBuilder<PortalDbContext>(), ":memory:")
                ).Options
            );
            return [.. db.Database.GetMigrations().SkipLast(1)];
        }
    }

    [Theory]
    [MemberData(nameof(Older))]
    public async Task Migrate_FromAnOlderStoreWithRowsInEveryTable_KeepsThemAll(string migration)
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
        var before = new FilledStore(db);
        await before.FillAsync();
        Assert.Empty(await before.EmptyTablesAsync());

        await PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);

        Assert.Empty(await before.LostAsync());
        Assert.Empty(await RowsAsync(db, "PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], await RowsAsync(db, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task RereadingsOfImports_CarriesOverWhichReleasesAnActTouches_AndHowFarTheyAreRead()
    {
        await using var db = Open();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("20261126140042_PathwayParts", TestContext.Current.CancellationToken);
        await RowsAsync(
            db,
            """
            INSERT INTO Releases (Id, Sha256, FileName, MediaType, Size, Slug, State, UploadedBy, UploadedAt) VALUES
              (1, 'a', 'a.txt', 'text/plain', 1, 'a', 'Draft', 'ada', '2026-05-03'), (2, 'b', 'b.txt', 'text/plain', 1, 'b', 'Draft', 'ada', '2026-05-03');
            INSERT INTO CuratedNames (Id, Kind, Marker, Text, Adopts, By, At) VALUES
              (5, 'Alias', 'HGNC:11724', 'snoozin', '[]', 'ada', '2026-05-03'), (6, 'Adopt', NULL, NULL, '[5]', 'ada', '2026-05-03'),
              (9, 'Undo', NULL, NULL, '[]', 'ada', '2026-05-04');
            INSERT INTO LexiconRereadings (ActId, FoundAt, EndedAt, Owner, LeaseUntil, Attempts) VALUES
              (6, '2026-05-03 10:00:00', '2026-05-03 11:00:00', NULL, NULL, 0),
              (9, '2026-05-04 10:00:00', NULL, 'killed', '2026-05-04 10:05:00', 2);
            INSERT INTO TouchedReleases (ActId, ReleaseId, IsRead) VALUES (6, 1, 1), (9, 1, 1), (9, 2, 0);
            """
        );

        await PortalStore.PrepareAsync(db, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "6|6||2026-05-03 10:00:00|2026-05-03 11:00:00||||0",
                "9|9||2026-05-04 10:00:00|||killed|2026-05-04 10:05:00|2",
            ],
            await RowsAsync(
                db,
                """
                SELECT Id, ActId, ImportId, FoundAt, EndedAt, PublishedBy, Owner, LeaseUntil, Attempts
                FROM LexiconRereadings ORDER BY Id
                """
            )
        );
        Assert.Equal(
            ["6|1|Other||", "9|1|Other||", "9|2|Waiting||"],
            await RowsAsync(
                db,
                "SELECT RereadingId, ReleaseId, State, LexiconVersion, ReadingId FROM TouchedReleases ORDER BY 1, 2"
            )
        );
        // The next one gets a number of its own.
        await RowsAsync(db, "INSERT INTO LexiconRereadings (ActId, Attempts) VALUES (5, 0)");
        Assert.Equal(["10"], await RowsAsync(db, "SELECT max(Id) FROM LexiconRereadings"));
    }

    public void Dispose() => _folder.Dispose();

    private PortalDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalStore.Configure(options, _folder.Database);
        return new PortalDbContext(options.Options);
    }

    private static Task<List<string>> RowsAsync(PortalDbContext db, string sql) => FilledStore.RowsAsync(db, sql);
}
