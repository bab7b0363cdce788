using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> batch)
    {
        batch.Property(b => b.Step).HasConversion<string>();
        batch.HasMany(b => b.Files).WithOne().HasForeignKey(f => f.BatchId);
    }
}

internal sealed class BatchFileConfiguration : IEntityTypeConfiguration<BatchFile>
{
    public void Configure(EntityTypeBuilder<BatchFile> file)
    {
        file.Property(f => f.State).HasConversion<string>();
        file.Property(f => f.Verdict).HasConversion<string>();
        file.HasOne<Release>().WithMany().HasForeignKey(f => f.RelatedReleaseId);
        file.HasOne<Release>().WithMany().HasForeignKey(f => f.ReleaseId);
        file.HasOne<Decision>().WithMany().HasForeignKey(f => f.UndoneById);
        file.HasOne(f => f.Content).WithOne().HasForeignKey<BatchFileContent>(c => c.BatchFileId);
        // Who looks for work asks for files that wait.
        file.HasIndex(f => f.State);
        file.HasIndex(f => f.Sha256);
        file.HasIndex(f => f.Doi);
    }
}

internal sealed class BatchFileContentConfiguration : IEntityTypeConfiguration<BatchFileContent>
{
    public void Configure(EntityTypeBuilder<BatchFileContent> content) => content.HasKey(c => c.BatchFileId);
}
