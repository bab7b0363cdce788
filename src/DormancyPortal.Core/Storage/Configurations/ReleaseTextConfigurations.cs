using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

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
