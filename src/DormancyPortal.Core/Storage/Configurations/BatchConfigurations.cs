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
        // RelatedFileId has no foreign key: SQLite would build the table anew for it, outside of the migration's transaction.
        // Who looks for work asks for files that wait.
        file.HasIndex(f => f.State);
        file.HasIndex(f => f.Sha256);
    }
}

internal sealed class BatchFileContentConfiguration : IEntityTypeConfiguration<BatchFileContent>
{
    public void Configure(EntityTypeBuilder<BatchFileContent> content) => content.HasKey(c => c.BatchFileId);
}

internal sealed class BatchFileSketchConfiguration : IEntityTypeConfiguration<BatchFileSketch>
{
    public void Configure(EntityTypeBuilder<BatchFileSketch> sketch)
    {
        sketch.HasKey(s => s.BatchFileId);
        sketch.Property(s => s.BatchFileId).ValueGeneratedNever();
        sketch.HasOne<BatchFileContent>().WithOne().HasForeignKey<BatchFileSketch>(s => s.BatchFileId);
        // The files of a batch, from the last that is known.
        sketch.HasIndex(s => new { s.BatchId, s.BatchFileId });
    }
}

internal sealed class BatchActConfiguration : IEntityTypeConfiguration<BatchAct>
{
    public void Configure(EntityTypeBuilder<BatchAct> act)
    {
        act.Property(a => a.Kind).HasConversion<string>();
        act.HasOne<Batch>().WithMany().HasForeignKey(a => a.BatchId);
        act.HasOne<BatchAct>().WithMany().HasForeignKey(a => a.UndoesId).OnDelete(DeleteBehavior.Cascade);
        // Which decisions are a part of an act on a batch.
        act.HasIndex(a => a.GroupId).IsUnique();
    }
}
