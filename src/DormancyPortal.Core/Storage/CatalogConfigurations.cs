using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DormancyPortal.Core.Storage;

internal sealed class PublishedReleaseConfiguration : IEntityTypeConfiguration<PublishedRelease>
{
    public void Configure(EntityTypeBuilder<PublishedRelease> release)
    {
        release.HasKey(r => r.ReleaseId);
        release.Property(r => r.ReleaseId).ValueGeneratedNever();
        release.HasOne<Release>().WithOne().HasForeignKey<PublishedRelease>(r => r.ReleaseId);
        release.HasOne<Reading>().WithMany().HasForeignKey(r => r.ReadingId);
        release.Property(r => r.Slug).UseCollation("NOCASE");
        release.HasIndex(r => r.Slug).IsUnique();
        release.HasIndex(r => r.Date);
        release.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReleaseId);
    }
}

internal sealed class ReleaseSectionConfiguration : IEntityTypeConfiguration<ReleaseSection>
{
    public void Configure(EntityTypeBuilder<ReleaseSection> section)
    {
        section.HasKey(s => new { s.ReleaseId, s.Ordinal });
        section.Property(s => s.Kind).HasConversion<string>();
    }
}

internal sealed class SentenceConfiguration : IEntityTypeConfiguration<Sentence>
{
    public void Configure(EntityTypeBuilder<Sentence> sentence)
    {
        sentence.Property(s => s.Id).ValueGeneratedNever();
        sentence.HasOne(s => s.Release).WithMany(r => r.Sentences).HasForeignKey(s => s.ReleaseId);
        sentence.HasIndex(s => new { s.ReleaseId, s.Ordinal }).IsUnique();
    }
}

internal sealed class StudyConfiguration : IEntityTypeConfiguration<Study>
{
    public void Configure(EntityTypeBuilder<Study> study)
    {
        study.Property(s => s.Id).ValueGeneratedNever();
        study.HasIndex(s => s.Key).IsUnique();
        study.Property(s => s.Slug).UseCollation("NOCASE");
        study.HasIndex(s => s.Slug).IsUnique();
        study.HasIndex(s => s.Doi);
    }
}

internal sealed class StudyReleaseConfiguration : IEntityTypeConfiguration<StudyRelease>
{
    public void Configure(EntityTypeBuilder<StudyRelease> link)
    {
        link.HasKey(l => new { l.StudyId, l.ReleaseId });
        link.HasOne(l => l.Study).WithMany(s => s.Releases).HasForeignKey(l => l.StudyId);
        link.HasOne(l => l.Release).WithMany(r => r.Studies).HasForeignKey(l => l.ReleaseId);
    }
}

internal sealed class MarkerConfiguration : IEntityTypeConfiguration<Marker>
{
    public void Configure(EntityTypeBuilder<Marker> marker)
    {
        marker.Property(m => m.Id).ValueGeneratedNever();
        marker.HasIndex(m => m.Key).IsUnique();
        marker.Property(m => m.Slug).UseCollation("NOCASE");
        marker.HasIndex(m => m.Slug).IsUnique();
        marker.Property(m => m.Kind).HasConversion<string>();
    }
}

internal sealed class MarkerAliasConfiguration : IEntityTypeConfiguration<MarkerAlias>
{
    public void Configure(EntityTypeBuilder<MarkerAlias> alias)
    {
        alias.HasKey(a => new
        {
            a.MarkerId,
            a.Alias,
            a.Source,
        });
        alias.HasIndex(a => a.Folded);
        alias.HasOne(a => a.Marker).WithMany(m => m.Aliases).HasForeignKey(a => a.MarkerId);
    }
}

internal sealed class PathwayConfiguration : IEntityTypeConfiguration<Pathway>
{
    public void Configure(EntityTypeBuilder<Pathway> pathway)
    {
        pathway.Property(p => p.Id).ValueGeneratedNever();
        pathway.Property(p => p.Slug).UseCollation("NOCASE");
        pathway.HasIndex(p => p.Slug).IsUnique();
    }
}

internal sealed class PathwayAliasConfiguration : IEntityTypeConfiguration<PathwayAlias>
{
    public void Configure(EntityTypeBuilder<PathwayAlias> alias)
    {
        alias.HasKey(a => new { a.PathwayId, a.Alias });
        alias.HasIndex(a => a.Folded);
        alias.HasOne(a => a.Pathway).WithMany(p => p.Aliases).HasForeignKey(a => a.PathwayId);
    }
}

internal sealed class ContextConfiguration : IEntityTypeConfiguration<Context>
{
    public void Configure(EntityTypeBuilder<Context> context)
    {
        context.Property(c => c.Id).ValueGeneratedNever();
        context.Property(c => c.Slug).UseCollation("NOCASE");
        context.HasIndex(c => c.Slug).IsUnique();
        context.Property(c => c.Kind).HasConversion<string>();
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.HasOne(f => f.Release).WithMany(r => r.Findings).HasForeignKey(f => f.ReleaseId);
        finding.HasOne(f => f.Study).WithMany(s => s.Findings).HasForeignKey(f => f.StudyId);
        finding.Property(f => f.Direction).HasConversion<string>();
        finding.Property(f => f.Strength).HasConversion<string>();
        finding.Property(f => f.SaidIn).HasConversion<string>();
        finding
            .Property(f => f.Cues)
            .HasConversion(
                new ValueConverter<IReadOnlyList<Cue>, string>(
                    cues => JsonSerializer.Serialize(cues, ExtractionJson.Options),
                    json => JsonSerializer.Deserialize<List<Cue>>(json, ExtractionJson.Options)!
                ),
                new ValueComparer<IReadOnlyList<Cue>>(
                    (a, b) => (a ?? new List<Cue>()).SequenceEqual(b ?? new List<Cue>()),
                    cues => cues.Count,
                    cues => cues.ToList()
                )
            );
        finding.HasIndex(f => f.Direction);
        finding.HasIndex(f => f.Strength);
    }
}

internal sealed class FindingInModelConfiguration : IEntityTypeConfiguration<FindingInModel>
{
    public void Configure(EntityTypeBuilder<FindingInModel> model)
    {
        model.HasKey(m => new { m.FindingId, m.Model });
        model.Property(m => m.Model).HasConversion<string>();
        model.HasOne<Finding>().WithMany(f => f.Models).HasForeignKey(m => m.FindingId);
    }
}

internal sealed class FindingMarkerConfiguration : IEntityTypeConfiguration<FindingMarker>
{
    public void Configure(EntityTypeBuilder<FindingMarker> link)
    {
        link.HasKey(l => new { l.FindingId, l.MarkerId });
        link.HasOne(l => l.Finding).WithMany(f => f.Markers).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Marker).WithMany(m => m.Findings).HasForeignKey(l => l.MarkerId);
    }
}

internal sealed class FindingPathwayConfiguration : IEntityTypeConfiguration<FindingPathway>
{
    public void Configure(EntityTypeBuilder<FindingPathway> link)
    {
        link.HasKey(l => new { l.FindingId, l.PathwayId });
        link.HasOne(l => l.Finding).WithMany(f => f.Pathways).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Pathway).WithMany(p => p.Findings).HasForeignKey(l => l.PathwayId);
    }
}

internal sealed class FindingContextConfiguration : IEntityTypeConfiguration<FindingContext>
{
    public void Configure(EntityTypeBuilder<FindingContext> link)
    {
        link.HasKey(l => new { l.FindingId, l.ContextId });
        link.HasOne(l => l.Finding).WithMany(f => f.Contexts).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Context).WithMany(c => c.Findings).HasForeignKey(l => l.ContextId);
    }
}

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.Property(i => i.Id).ValueGeneratedNever();
        institution.HasIndex(i => i.Key).IsUnique();
        institution.Property(i => i.Slug).UseCollation("NOCASE");
        institution.HasIndex(i => i.Slug).IsUnique();
        institution.HasOne(i => i.Parent).WithMany().HasForeignKey(i => i.ParentId);
    }
}

internal sealed class InstitutionAliasConfiguration : IEntityTypeConfiguration<InstitutionAlias>
{
    public void Configure(EntityTypeBuilder<InstitutionAlias> alias)
    {
        alias.HasKey(a => new { a.InstitutionId, a.Alias });
        alias.HasIndex(a => a.Folded);
        alias.HasOne(a => a.Institution).WithMany(i => i.Aliases).HasForeignKey(a => a.InstitutionId);
    }
}

internal sealed class ReleaseInstitutionConfiguration : IEntityTypeConfiguration<ReleaseInstitution>
{
    public void Configure(EntityTypeBuilder<ReleaseInstitution> link)
    {
        link.HasKey(l => new { l.ReleaseId, l.InstitutionId });
        link.Property(l => l.Role).HasConversion<string>();
        link.HasOne(l => l.Release).WithMany().HasForeignKey(l => l.ReleaseId);
        link.HasOne(l => l.Institution).WithMany(i => i.Releases).HasForeignKey(l => l.InstitutionId);
    }
}

internal sealed class FundingConfiguration : IEntityTypeConfiguration<Funding>
{
    public void Configure(EntityTypeBuilder<Funding> funding)
    {
        funding.HasKey(f => new { f.ReleaseId, f.InstitutionId });
        funding.HasOne(f => f.Release).WithMany().HasForeignKey(f => f.ReleaseId);
        funding.HasOne(f => f.Institution).WithMany(i => i.Funding).HasForeignKey(f => f.InstitutionId);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.Key).IsUnique();
        person.Property(p => p.Slug).UseCollation("NOCASE");
        person.HasIndex(p => p.Slug).IsUnique();
    }
}

internal sealed class PersonAliasConfiguration : IEntityTypeConfiguration<PersonAlias>
{
    public void Configure(EntityTypeBuilder<PersonAlias> alias)
    {
        alias.HasKey(a => new { a.PersonId, a.Alias });
        alias.HasIndex(a => a.Folded);
        alias.HasOne(a => a.Person).WithMany(p => p.Aliases).HasForeignKey(a => a.PersonId);
    }
}

internal sealed class ReleasePersonConfiguration : IEntityTypeConfiguration<ReleasePerson>
{
    public void Configure(EntityTypeBuilder<ReleasePerson> link)
    {
        link.HasKey(l => new { l.ReleaseId, l.PersonId });
        link.Property(l => l.Role).HasConversion<string>();
        link.HasOne(l => l.Release).WithMany().HasForeignKey(l => l.ReleaseId);
        link.HasOne(l => l.Person).WithMany(p => p.Releases).HasForeignKey(l => l.PersonId);
        link.HasOne(l => l.Affiliation).WithMany().HasForeignKey(l => l.AffiliationId);
    }
}

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        mention.Property(m => m.Id).ValueGeneratedNever();
        mention.HasOne(m => m.Release).WithMany(r => r.Mentions).HasForeignKey(m => m.ReleaseId);
        mention.HasOne(m => m.Marker).WithMany().HasForeignKey(m => m.MarkerId);
        mention.HasOne(m => m.Pathway).WithMany().HasForeignKey(m => m.PathwayId);
        mention.HasOne(m => m.Context).WithMany().HasForeignKey(m => m.ContextId);
        mention.HasOne(m => m.Institution).WithMany().HasForeignKey(m => m.InstitutionId);
        mention.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        mention.HasOne(m => m.Study).WithMany().HasForeignKey(m => m.StudyId);
        mention.HasIndex(m => new { m.ReleaseId, m.Start });
    }
}
