using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

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
