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
