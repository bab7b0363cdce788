using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

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
