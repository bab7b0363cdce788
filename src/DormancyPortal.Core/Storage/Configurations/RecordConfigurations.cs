using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.HasIndex(r => r.Sha256).IsUnique();
        release.HasIndex(r => r.Slug).IsUnique();
        release.Property(r => r.Slug).UseCollation("NOCASE");
        release.Property(r => r.State).HasConversion<string>();
        release.HasOne(r => r.File).WithOne().HasForeignKey<ReleaseFile>(f => f.ReleaseId);
        release.HasMany(r => r.Readings).WithOne().HasForeignKey(r => r.ReleaseId);
    }
}

internal sealed class ReleaseFileConfiguration : IEntityTypeConfiguration<ReleaseFile>
{
    public void Configure(EntityTypeBuilder<ReleaseFile> file) => file.HasKey(f => f.ReleaseId);
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasOne<Release>().WithMany().HasForeignKey(d => d.ReleaseId);
        decision.HasOne<Decision>().WithMany().HasForeignKey(d => d.UndoesId);
        decision.HasIndex(d => d.GroupId).HasFilter("GroupId IS NOT NULL");
        decision.Property(d => d.Kind).HasConversion<string>();
        decision.Property(d => d.Item).HasConversion<string>();
        decision.Property(d => d.Fault).HasConversion<string>();
    }
}

internal sealed class SlugAssignmentConfiguration : IEntityTypeConfiguration<SlugAssignment>
{
    public void Configure(EntityTypeBuilder<SlugAssignment> slug)
    {
        slug.Property(s => s.Slug).UseCollation("NOCASE");
        slug.HasIndex(s => new { s.Kind, s.Slug }).IsUnique();
        slug.HasIndex(s => new { s.Kind, s.EntityKey });
    }
}

internal sealed class EntityDecisionConfiguration : IEntityTypeConfiguration<EntityDecision>
{
    public void Configure(EntityTypeBuilder<EntityDecision> decision)
    {
        decision.HasOne<EntityDecision>().WithMany().HasForeignKey(d => d.UndoesId).OnDelete(DeleteBehavior.Restrict);
        decision.Property(d => d.Kind).HasConversion<string>();
        decision.Property(d => d.Entity).HasConversion<string>();
    }
}

internal sealed class ReleaseSketchConfiguration : IEntityTypeConfiguration<ReleaseSketch>
{
    public void Configure(EntityTypeBuilder<ReleaseSketch> sketch)
    {
        sketch.HasKey(s => s.ReleaseId);
        sketch.HasOne<Release>().WithOne().HasForeignKey<ReleaseSketch>(s => s.ReleaseId);
    }
}
