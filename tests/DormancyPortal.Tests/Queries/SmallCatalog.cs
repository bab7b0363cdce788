using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Queries;

/// <summary>
/// A catalog small enough to count by hand, in a real SQLite file. Two releases about one study, one about another that
/// disagrees with it, one that says nothing about any marker.
/// </summary>
public sealed class SmallCatalog : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"small-catalog-{Guid.NewGuid():N}.db");

    /// <summary>Counts what the queries ask of the store.</summary>
    public CommandCounter Commands { get; } = new();

    /// <summary>What the engine knows: TEK and NOTCH2 of the catalog, BRCA1 and BRCA2 that no release names.</summary>
    public static Lexicon Lexicon { get; } =
        new()
        {
            Version = "test",
            Markers =
            [
                new MarkerEntry("HGNC:7882", "NOTCH2", "notch receptor 2", [], [], "4853", null, null, null),
                new MarkerEntry(
                    "HGNC:11724",
                    "TEK",
                    "TEK receptor tyrosine kinase",
                    ["TIE2"],
                    ["VMCM"],
                    "7010",
                    "ENSG00000120156",
                    "Q02763",
                    null
                ),
                new MarkerEntry(
                    "HGNC:1100",
                    "BRCA1",
                    "BRCA1 DNA repair associated",
                    ["RNF53", "SHARED1"],
                    [],
                    "672",
                    "ENSG00000012048",
                    "P38398",
                    null
                ),
                new MarkerEntry(
                    "HGNC:1101",
                    "BRCA2",
                    "BRCA2 DNA repair associated",
                    ["SHARED1"],
                    [],
                    "675",
                    null,
                    null,
                    null
                ),
            ],
            Families = [new FamilyEntry("Notch", MarkerKind.Family, [], ["NOTCH1", "NOTCH2"], null)],
            Pathways =
            [
                new PathwayEntry(
                    "Notch signaling",
                    "notch-signaling",
                    [],
                    [],
                    [],
                    [],
                    null,
                    ["NOTCH1", "NOTCH2", "JAG1"]
                ),
            ],
        };

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

    private static void AddNames(PortalDbContext db)
    {
        db.AddRange(
            Marker(1, "HGNC:7882", "NOTCH2", MarkerKind.Gene, findings: 4, studies: 2, "notch 2"),
            Marker(2, "HGNC:11724", "TEK", MarkerKind.Gene, findings: 2, studies: 1, "TIE2"),
            Marker(3, "unlinked:xyz1", "XYZ1", MarkerKind.Unlinked, findings: 0, studies: 0),
            Marker(4, "family:notch", "Notch", MarkerKind.Family, findings: 0, studies: 0)
        );
        db.Add(Said(2, 2, "TIE2", sentence: 4, marker: 2));
        db.Add(Said(3, 1, "TIE2", sentence: 9, marker: 2));
        db.Add(Said(4, 1, "TIE2", sentence: 3, marker: 2));
        var pathway = new Pathway
        {
            Id = 1,
            Slug = "notch-signaling",
            Name = "Notch signaling",
            Ids = ["GO:0007219"],
            FindingCount = 2,
            StudyCount = 2,
        };
        pathway.Aliases.Add(new PathwayAlias { Alias = "Notch pathway", Folded = "notchpathway" });
        db.Add(pathway);
        db.Add(
            new Context
            {
                Id = 1,
                Slug = "bone-marrow",
                Name = "Bone marrow",
                Kind = ContextKind.Tissue,
                FindingCount = 1,
            }
        );
        db.Add(
            new Context
            {
                Id = 2,
                Slug = "leukemia",
                Name = "Leukemia",
                Kind = ContextKind.Disease,
            }
        );
    }

    private static Marker Marker(
        long id,
        string key,
        string label,
        MarkerKind kind,
        int findings,
        int studies,
        string? written = null
    )
    {
        var marker = new Marker
        {
            Id = id,
            Key = key,
            Slug = label,
            Symbol = kind == MarkerKind.Gene ? label : null,
            HgncId = kind == MarkerKind.Gene ? key : null,
            Label = label,
            Name = label,
            Kind = kind,
            FindingCount = findings,
            StudyCount = studies,
            ReleaseCount = findings,
        };
        foreach (var (name, source) in new[] { (label, "symbol"), (written, "alias") })
        {
            if (name is not null)
            {
                marker.Aliases.Add(
                    new MarkerAlias
                    {
                        Alias = name,
                        Folded = NameFolding.Fold(name),
                        Source = source,
                    }
                );
            }
        }

        return marker;
    }

    private static void AddFindings(PortalDbContext db)
    {
        AddFinding(
            db,
            "a",
            1,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Causal,
            FindingModel.Mouse,
            [1, 2],
            [1],
            [1]
        );
        AddFinding(
            db,
            "b",
            1,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Correlational,
            FindingModel.HumanPatient,
            [1],
            [],
            []
        );
        AddFinding(
            db,
            "c",
            2,
            1,
            FindingDirection.Decrease,
            ClaimStrength.Correlational,
            FindingModel.HumanPatient,
            [1],
            [],
            []
        );
        AddFinding(db, "d", 2, 1, FindingDirection.NoEffect, ClaimStrength.None, FindingModel.CellLine, [2], [], []);
        AddFinding(db, "e", 3, 2, FindingDirection.Increase, ClaimStrength.Causal, FindingModel.Mouse, [1], [1], []);
    }

    private static void AddFinding(
        PortalDbContext db,
        string id,
        long release,
        long study,
        FindingDirection direction,
        ClaimStrength strength,
        FindingModel model,
        long[] markers,
        long[] pathways,
        long[] contexts
    )
    {
        db.Add(
            new Finding
            {
                Id = id,
                ReleaseId = release,
                StudyId = study,
                Evidence = $"Sentence {id}.",
                Direction = direction,
                Strength = strength,
                Reason = "test",
                Speaker = id == "b" ? "Ada Muster" : null,
                Models = [new FindingInModel { FindingId = id, Model = model }],
                Markers = [.. markers.Select(m => new FindingMarker { FindingId = id, MarkerId = m })],
                Pathways = [.. pathways.Select(p => new FindingPathway { FindingId = id, PathwayId = p })],
                Contexts = [.. contexts.Select(c => new FindingContext { FindingId = id, ContextId = c })],
            }
        );
    }

    private static void AddPeopleAndInstitutions(PortalDbContext db)
    {
        db.AddRange(
            Institution(1, "University of Somewhere", "Italy", parent: null),
            Institution(2, "Institute of Bone", "Italy", parent: 1),
            Institution(3, "Research Council", "Spain", parent: null)
        );
        foreach (
            var (release, institution, role) in new[]
            {
                (1, 1, InstitutionRole.Author),
                (1, 2, InstitutionRole.Author),
                (1, 3, InstitutionRole.Funder),
                (2, 1, InstitutionRole.Author),
                (3, 2, InstitutionRole.Publisher),
            }
        )
        {
            db.Add(
                new ReleaseInstitution
                {
                    ReleaseId = release,
                    InstitutionId = institution,
                    Role = role,
                    Name = "",
                }
            );
        }

        db.Add(Said(5, 1, "Research Council", sentence: 12, institution: 3));
        db.Add(
            new Funding
            {
                ReleaseId = 1,
                InstitutionId = 3,
                Grants = ["20116", "2332923"],
            }
        );
        db.AddRange(Person(1, "Ada Muster", "A. Muster"), Person(2, "Ben Beispiel"), Person(3, "Press Desk"));
        db.Add(
            new ReleasePerson
            {
                ReleaseId = 1,
                PersonId = 1,
                Role = PersonRole.Researcher,
                Name = "",
                AffiliationId = 1,
            }
        );
        db.Add(
            new ReleasePerson
            {
                ReleaseId = 2,
                PersonId = 1,
                Role = PersonRole.Researcher,
                Name = "",
                AffiliationId = 1,
            }
        );
        db.Add(
            new ReleasePerson
            {
                Name = "",
                ReleaseId = 1,
                PersonId = 2,
                Role = PersonRole.Researcher,
            }
        );
        db.Add(
            new ReleasePerson
            {
                Name = "",
                ReleaseId = 1,
                PersonId = 3,
                Role = PersonRole.Contact,
            }
        );
        db.Add(Said(6, 1, "Ada Muster", sentence: 5, person: 1));
    }

    private static Institution Institution(long id, string name, string country, long? parent)
    {
        var institution = new Institution
        {
            Id = id,
            Key = $"name:{id}",
            Slug = Slug.Of(name),
            Name = name,
            Country = country,
            ParentId = parent,
            ParentName = parent is null ? null : "University of Somewhere",
            StudyCount = 1,
            ReleaseCount = 1,
        };
        institution.Aliases.Add(new InstitutionAlias { Alias = name, Folded = NameFolding.Fold(name) });
        return institution;
    }

    private static Person Person(long id, string name, string? written = null)
    {
        var person = new Person
        {
            Id = id,
            Key = $"name:{id}",
            Slug = Slug.Of(name),
            Name = name,
            ReleaseCount = 1,
        };
        foreach (var form in new[] { name, written })
        {
            if (form is not null)
            {
                person.Aliases.Add(new PersonAlias { Alias = form, Folded = NameFolding.Fold(form) });
            }
        }

        return person;
    }

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
