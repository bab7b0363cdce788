using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.HasIndex(p => p.Key).IsUnique();
        person.Property(p => p.Slug).UseCollation("NOCASE");
        person.HasIndex(p => p.Slug).IsUnique();
        person.HasIndex(p => new { p.Name, p.Slug });
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
        link.HasIndex(l => new { l.Role, l.PersonId });
        link.HasOne(l => l.Release).WithMany().HasForeignKey(l => l.ReleaseId);
        link.HasOne(l => l.Person).WithMany(p => p.Releases).HasForeignKey(l => l.PersonId);
        link.HasOne(l => l.Affiliation).WithMany().HasForeignKey(l => l.AffiliationId);
    }
}
