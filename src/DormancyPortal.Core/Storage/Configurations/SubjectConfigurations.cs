using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class PathwayConfiguration : IEntityTypeConfiguration<Pathway>
{
    public void Configure(EntityTypeBuilder<Pathway> pathway)
    {
        pathway.Property(p => p.Id).ValueGeneratedNever();
        pathway.Property(p => p.Slug).UseCollation("NOCASE");
        pathway.HasIndex(p => p.Slug).IsUnique();
        pathway.HasOne(p => p.Parent).WithMany().HasForeignKey(p => p.ParentId);
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

internal sealed class UncountedRecordConfiguration : IEntityTypeConfiguration<UncountedRecord>
{
    public void Configure(EntityTypeBuilder<UncountedRecord> uncounted)
    {
        uncounted.HasKey(u => new { u.What, u.RecordId });
        uncounted.Property(u => u.What).HasConversion<string>();
    }
}
