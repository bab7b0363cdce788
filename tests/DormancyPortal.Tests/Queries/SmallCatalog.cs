using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Queries;

/// <summary>
/// A catalog small enough to count by hand, in a real SQLite file. Two releases about one study, one about another that
/// disagrees with it, one that says nothing about any marker.
/// </summary>
public sealed partial class SmallCatalog : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"small-catalog-{Guid.NewGuid():N}.db");

    /// <summary>Counts what the queries ask of the store.</summary>
    public CommandCounter Commands { get; } = new();

    /// <summary>A context on the store.</summary>
    public PortalDbContext Open() =>
        new(
            new DbContextOptionsBuilder<PortalDbContext>()
                .UseSqlite($"Data Source={_file};Pooling=False")
                .AddInterceptors(Commands)
                .Options
        );

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.EnsureCreatedAsync();
        await FillAsync(db);
    }

    /// <summary>Puts the catalog into an empty store.</summary>
    internal static async Task FillAsync(PortalDbContext db)
    {
        db.Add(new CatalogVersion { Id = 1, Number = 1 });
        AddReleases(db);
        AddNames(db);
        AddFindings(db);
        AddPeopleAndInstitutions(db);
        await db.SaveChangesAsync();
        await db.MarkerAliases.ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.Count, a => db.Mentions.Count(m => m.MarkerId == a.MarkerId && m.Text == a.Alias))
        );
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }

    private static void AddReleases(PortalDbContext db)
    {
        foreach (var (id, day) in new[] { (1, 4), (2, 9), (3, 20), (4, 25) })
        {
            db.Add(
                new Release
                {
                    Id = id,
                    Sha256 = $"hash-{id}",
                    Slug = $"release-{id}",
                    MediaType = "text/plain",
                    FileName = $"{id}.txt",
                    Size = 1,
                    UploadedBy = "test",
                    UploadedAt = DateTime.UnixEpoch,
                }
            );
            db.Add(
                new Reading
                {
                    Id = id,
                    ReleaseId = id,
                    Text = "",
                    EngineVersion = "1",
                    LexiconVersion = "1",
                    ExtractionJson = "{}",
                    Sha256 = $"{id}",
                    ReadAt = DateTime.UnixEpoch,
                }
            );
            db.Add(
                new PublishedRelease
                {
                    ReleaseId = id,
                    ReadingId = id,
                    Slug = $"release-{id}",
                    Headline = $"Headline {id}",
                    Date = new DateOnly(id == 3 ? 2025 : 2026, 6, day),
                }
            );
        }

        db.Add(Study(1, "Notch2 keeps cells dormant", "Bone Research", new DateOnly(2026, 5, 14)));
        db.Add(Study(2, "Notch2 wakes cells", "Leukemia", new DateOnly(2025, 6, 1)));
        foreach (var (study, release) in new[] { (1, 1), (1, 2), (2, 3) })
        {
            db.Add(new StudyRelease { StudyId = study, ReleaseId = release });
        }

        db.Add(Said(1, 1, "doi", sentence: 7, study: 1));
    }

    private static Study Study(long id, string title, string journal, DateOnly published) =>
        new()
        {
            Id = id,
            Key = $"doi:10.1000/{id}",
            Slug = $"study-{id}",
            Title = title,
            DisplayTitle = title,
            Journal = journal,
            Doi = $"10.1000/{id}",
            Published = published,
            FindingCount = id == 1 ? 4 : 1,
            MarkerCount = 2,
        };

    private static Mention Said(
        long id,
        long release,
        string text,
        int sentence,
        long? marker = null,
        long? study = null,
        long? institution = null,
        long? person = null
    ) =>
        new()
        {
            Id = id,
            ReleaseId = release,
            Text = text,
            Length = text.Length,
            SentenceOrdinal = sentence,
            MarkerId = marker,
            StudyId = study,
            InstitutionId = institution,
            PersonId = person,
            Field = study is null ? null : text,
        };
}
