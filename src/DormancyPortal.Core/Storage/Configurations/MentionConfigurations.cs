using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

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
        // The releases that name something, without a look at the mentions themselves.
        mention.HasIndex(m => new
        {
            m.MarkerId,
            m.ReleaseId,
            m.SentenceOrdinal,
        });
        mention.HasIndex(m => new
        {
            m.PathwayId,
            m.ReleaseId,
            m.SentenceOrdinal,
        });
        mention.HasIndex(m => new
        {
            m.ContextId,
            m.ReleaseId,
            m.SentenceOrdinal,
        });
        mention.HasIndex(m => new { m.MarkerId, m.Text });
    }
}
