using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class StudyConfiguration : IEntityTypeConfiguration<Study>
{
    public void Configure(EntityTypeBuilder<Study> study)
    {
        study.Property(s => s.Id).ValueGeneratedNever();
        study.HasIndex(s => s.Key).IsUnique();
        study.Property(s => s.Slug).UseCollation("NOCASE");
        study.HasIndex(s => s.Slug).IsUnique();
        study.HasIndex(s => s.Doi);
        study.Property(s => s.Design).HasConversion<string>();
    }
}

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Fault).HasConversion<string>();
        correction.HasOne(c => c.Release).WithMany(r => r.Corrections).HasForeignKey(c => c.ReleaseId);
        correction.HasOne(c => c.Study).WithMany().HasForeignKey(c => c.StudyId);
    }
}

internal sealed class StudyReleaseConfiguration : IEntityTypeConfiguration<StudyRelease>
{
    public void Configure(EntityTypeBuilder<StudyRelease> link)
    {
        link.HasKey(l => new { l.StudyId, l.ReleaseId });
        link.Property(l => l.Design).HasConversion<string>();
        link.HasOne(l => l.Study).WithMany(s => s.Releases).HasForeignKey(l => l.StudyId);
        link.HasOne(l => l.Release).WithMany(r => r.Studies).HasForeignKey(l => l.ReleaseId);
    }
}
