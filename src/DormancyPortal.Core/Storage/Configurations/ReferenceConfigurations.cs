using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class ReferenceEntryConfiguration : IEntityTypeConfiguration<ReferenceEntry>
{
    public void Configure(EntityTypeBuilder<ReferenceEntry> entry)
    {
        entry.HasOne<ReferenceImport>().WithMany().HasForeignKey(e => e.ImportId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ReferenceImport>().WithMany().HasForeignKey(e => e.EndedById).OnDelete(DeleteBehavior.Restrict);
        // One entry of a key holds at a time.
        entry.HasIndex(e => new { e.Kind, e.Key }).IsUnique().HasFilter("EndedById IS NULL");
    }
}

internal sealed class CuratedNameConfiguration : IEntityTypeConfiguration<CuratedName>
{
    public void Configure(EntityTypeBuilder<CuratedName> name)
    {
        name.HasOne<CuratedName>().WithMany().HasForeignKey(n => n.UndoesId).OnDelete(DeleteBehavior.Restrict);
        name.Property(n => n.Kind).HasConversion<string>();
        name.Ignore(n => n.IsProposal);
    }
}

internal sealed class LexiconRereadingConfiguration : IEntityTypeConfiguration<LexiconRereading>
{
    public void Configure(EntityTypeBuilder<LexiconRereading> work)
    {
        work.HasOne<CuratedName>().WithOne().HasForeignKey<LexiconRereading>(w => w.ActId);
        work.HasOne<ReferenceImport>().WithOne().HasForeignKey<LexiconRereading>(w => w.ImportId);
    }
}

internal sealed class TouchedReleaseConfiguration : IEntityTypeConfiguration<TouchedRelease>
{
    public void Configure(EntityTypeBuilder<TouchedRelease> touched)
    {
        touched.HasKey(t => new { t.RereadingId, t.ReleaseId });
        touched.HasOne<LexiconRereading>().WithMany().HasForeignKey(t => t.RereadingId);
        touched.HasOne<Release>().WithMany().HasForeignKey(t => t.ReleaseId);
        touched.Property(t => t.State).HasConversion<string>();
        // What waits, and what is read otherwise.
        touched.HasIndex(t => new
        {
            t.RereadingId,
            t.State,
            t.ReleaseId,
        });
    }
}

internal sealed class LexiconTrialConfiguration : IEntityTypeConfiguration<LexiconTrial>
{
    public void Configure(EntityTypeBuilder<LexiconTrial> trial) =>
        trial.HasOne<CuratedName>().WithMany().HasForeignKey(t => t.UndoesId);
}

internal sealed class TriedReleaseConfiguration : IEntityTypeConfiguration<TriedRelease>
{
    public void Configure(EntityTypeBuilder<TriedRelease> tried)
    {
        tried.HasKey(t => new { t.TrialId, t.ReleaseId });
        tried.HasOne<LexiconTrial>().WithMany().HasForeignKey(t => t.TrialId);
        tried.HasOne<Release>().WithMany().HasForeignKey(t => t.ReleaseId);
        tried.Property(t => t.State).HasConversion<string>();
        tried.ComplexProperty(t => t.Counts);
        // What waits, and what would be read otherwise, newest first.
        tried.HasIndex(t => new
        {
            t.TrialId,
            t.State,
            t.ReleaseId,
        });
    }
}
