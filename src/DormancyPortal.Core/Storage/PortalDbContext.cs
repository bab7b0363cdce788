using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Storage;

/// <summary>
/// The store. Records are the truth and only appended to; catalog tables are derived and only publishing writes them.
/// </summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : IdentityDbContext<PortalUser>(options)
{
    /// <summary>Record: uploaded releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Record: their bytes.</summary>
    public DbSet<ReleaseFile> ReleaseFiles => Set<ReleaseFile>();

    /// <summary>Record: what was read in them.</summary>
    public DbSet<Reading> Readings => Set<Reading>();

    /// <summary>Record: what people decided.</summary>
    public DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>Record: what those decisions made appear, go or change for readers.</summary>
    public DbSet<CatalogChange> CatalogChanges => Set<CatalogChange>();

    /// <summary>Record: what people decided on what releases share.</summary>
    public DbSet<EntityDecision> EntityDecisions => Set<EntityDecision>();

    /// <summary>Record: slugs once given.</summary>
    public DbSet<SlugAssignment> SlugAssignments => Set<SlugAssignment>();

    /// <summary>Record: imports of reference data.</summary>
    public DbSet<ReferenceImport> ReferenceImports => Set<ReferenceImport>();

    /// <summary>Record: what they said of each entry.</summary>
    public DbSet<ReferenceEntry> ReferenceEntries => Set<ReferenceEntry>();

    /// <summary>Record: what people did to the lexicon by hand.</summary>
    public DbSet<CuratedName> CuratedNames => Set<CuratedName>();

    /// <summary>Work: changes of the lexicon for which releases are read again.</summary>
    public DbSet<LexiconRereading> LexiconRereadings => Set<LexiconRereading>();

    /// <summary>Work: the releases that they touch.</summary>
    public DbSet<TouchedRelease> TouchedReleases => Set<TouchedRelease>();

    /// <summary>Work: what changes of the lexicon would change in all releases.</summary>
    public DbSet<LexiconTrial> LexiconTrials => Set<LexiconTrial>();

    /// <summary>Work: releases of such trials.</summary>
    public DbSet<TriedRelease> TriedReleases => Set<TriedRelease>();

    /// <summary>Files of reference data that wait to be confirmed.</summary>
    public DbSet<ReferenceUpload> ReferenceUploads => Set<ReferenceUpload>();

    /// <summary>Record: batches of files.</summary>
    public DbSet<Batch> Batches => Set<Batch>();

    /// <summary>Record: their files.</summary>
    public DbSet<BatchFile> BatchFiles => Set<BatchFile>();

    /// <summary>Bytes of files of batches that wait.</summary>
    public DbSet<BatchFileContent> BatchFileContents => Set<BatchFileContent>();

    /// <summary>What tells whether files of one batch resemble each other; goes with their bytes.</summary>
    public DbSet<BatchFileSketch> BatchFileSketches => Set<BatchFileSketch>();

    /// <summary>Record: what people did with batches.</summary>
    public DbSet<BatchAct> BatchActs => Set<BatchAct>();

    /// <summary>What tells whether a release resembles another; follows from the readings.</summary>
    public DbSet<ReleaseSketch> ReleaseSketches => Set<ReleaseSketch>();

    /// <summary>Record: links by which people choose a password.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Record: which browsers are signed in.</summary>
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    /// <summary>Record: sign-ins by passkeys.</summary>
    public DbSet<PasskeyUse> PasskeyUses => Set<PasskeyUse>();

    /// <summary>Record: what programs show the API.</summary>
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    /// <summary>Record: what happened to accounts.</summary>
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    /// <summary>Record: what readers say is wrong.</summary>
    public DbSet<ProblemReport> ProblemReports => Set<ProblemReport>();

    /// <summary>Catalog: published releases.</summary>
    public DbSet<PublishedRelease> PublishedReleases => Set<PublishedRelease>();

    /// <summary>Catalog: paragraphs of published releases.</summary>
    public DbSet<ReleaseSection> ReleaseSections => Set<ReleaseSection>();

    /// <summary>Catalog: sentences of published releases.</summary>
    public DbSet<Sentence> Sentences => Set<Sentence>();

    /// <summary>Catalog: studies.</summary>
    public DbSet<Study> Studies => Set<Study>();

    /// <summary>Catalog: which release reports which study.</summary>
    public DbSet<StudyRelease> StudyReleases => Set<StudyRelease>();

    /// <summary>Catalog: markers.</summary>
    public DbSet<Marker> Markers => Set<Marker>();

    /// <summary>Catalog: names of markers.</summary>
    public DbSet<MarkerAlias> MarkerAliases => Set<MarkerAlias>();

    /// <summary>Catalog: pathways.</summary>
    public DbSet<Pathway> Pathways => Set<Pathway>();

    /// <summary>Catalog: names of pathways.</summary>
    public DbSet<PathwayAlias> PathwayAliases => Set<PathwayAlias>();

    /// <summary>Catalog: contexts.</summary>
    public DbSet<Context> Contexts => Set<Context>();

    /// <summary>Catalog: findings.</summary>
    public DbSet<Finding> Findings => Set<Finding>();

    /// <summary>Catalog: what findings were seen in.</summary>
    public DbSet<FindingInModel> FindingModels => Set<FindingInModel>();

    /// <summary>Catalog: markers of findings.</summary>
    public DbSet<FindingMarker> FindingMarkers => Set<FindingMarker>();

    /// <summary>Catalog: pathways of findings.</summary>
    public DbSet<FindingPathway> FindingPathways => Set<FindingPathway>();

    /// <summary>Catalog: contexts of findings.</summary>
    public DbSet<FindingContext> FindingContexts => Set<FindingContext>();

    /// <summary>Catalog: institutions.</summary>
    public DbSet<Institution> Institutions => Set<Institution>();

    /// <summary>Catalog: forms of institutions' names.</summary>
    public DbSet<InstitutionAlias> InstitutionAliases => Set<InstitutionAlias>();

    /// <summary>Catalog: roles of institutions.</summary>
    public DbSet<ReleaseInstitution> ReleaseInstitutions => Set<ReleaseInstitution>();

    /// <summary>Catalog: money.</summary>
    public DbSet<Funding> Funding => Set<Funding>();

    /// <summary>Catalog: people.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Catalog: forms of people's names.</summary>
    public DbSet<PersonAlias> PersonAliases => Set<PersonAlias>();

    /// <summary>Catalog: roles of people.</summary>
    public DbSet<ReleasePerson> ReleasePeople => Set<ReleasePerson>();

    /// <summary>Catalog: fields that people set.</summary>
    public DbSet<Correction> Corrections => Set<Correction>();

    /// <summary>Catalog: places in texts.</summary>
    public DbSet<Mention> Mentions => Set<Mention>();

    /// <summary>Catalog: its version.</summary>
    public DbSet<CatalogVersion> CatalogVersions => Set<CatalogVersion>();

    /// <summary>Records whose counters wait; catalog.</summary>
    public DbSet<UncountedRecord> UncountedRecords => Set<UncountedRecord>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
