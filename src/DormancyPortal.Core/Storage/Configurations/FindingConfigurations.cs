using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DormancyPortal.Core.Storage.Configurations;

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.HasOne(f => f.Release).WithMany(r => r.Findings).HasForeignKey(f => f.ReleaseId);
        finding.HasOne(f => f.Study).WithMany(s => s.Findings).HasForeignKey(f => f.StudyId);
        finding.Property(f => f.Direction).HasConversion<string>();
        finding.Property(f => f.Strength).HasConversion<string>();
        finding.Property(f => f.OnBiology).HasConversion<string>();
        finding.Property(f => f.OnOutcome).HasConversion<string>();
        // What older readings do not tell counts as sure.
        finding.Property(f => f.StrengthConfidence).HasDefaultValue(1.0).ValueGeneratedNever();
        finding.Property(f => f.SaidIn).HasConversion<string>();
        finding
            .Property(f => f.Review)
            .HasConversion<string>()
            .HasDefaultValue(FindingReview.None)
            .ValueGeneratedNever();
        finding
            .Property(f => f.Cues)
            .HasConversion(
                new ValueConverter<IReadOnlyList<Cue>, string>(
                    cues => JsonSerializer.Serialize(cues, ExtractionJson.Options),
                    json => JsonSerializer.Deserialize<List<Cue>>(json, ExtractionJson.Options)!
                ),
                new ValueComparer<IReadOnlyList<Cue>>(
                    (a, b) => SameCues(a, b),
                    cues => cues.Count,
                    cues => cues.ToList()
                )
            );
    }

    // Named, because the compiled model writes expressions out as code and forgets parentheses around an operator.
    internal static bool SameCues(IReadOnlyList<Cue>? a, IReadOnlyList<Cue>? b) => (a ?? []).SequenceEqual(b ?? []);
}

internal sealed class FindingInModelConfiguration : IEntityTypeConfiguration<FindingInModel>
{
    public void Configure(EntityTypeBuilder<FindingInModel> model)
    {
        model.HasKey(m => new { m.FindingId, m.Model });
        model.Property(m => m.Model).HasConversion<string>();
        model.HasOne<Finding>().WithMany(f => f.Models).HasForeignKey(m => m.FindingId);
    }
}

internal sealed class FindingMarkerConfiguration : IEntityTypeConfiguration<FindingMarker>
{
    public void Configure(EntityTypeBuilder<FindingMarker> link)
    {
        link.HasKey(l => new { l.FindingId, l.MarkerId });
        link.HasOne(l => l.Finding).WithMany(f => f.Markers).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Marker).WithMany(m => m.Findings).HasForeignKey(l => l.MarkerId);
    }
}

internal sealed class FindingPathwayConfiguration : IEntityTypeConfiguration<FindingPathway>
{
    public void Configure(EntityTypeBuilder<FindingPathway> link)
    {
        link.HasKey(l => new { l.FindingId, l.PathwayId });
        link.HasOne(l => l.Finding).WithMany(f => f.Pathways).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Pathway).WithMany(p => p.Findings).HasForeignKey(l => l.PathwayId);
    }
}

internal sealed class FindingContextConfiguration : IEntityTypeConfiguration<FindingContext>
{
    public void Configure(EntityTypeBuilder<FindingContext> link)
    {
        link.HasKey(l => new { l.FindingId, l.ContextId });
        link.HasOne(l => l.Finding).WithMany(f => f.Contexts).HasForeignKey(l => l.FindingId);
        link.HasOne(l => l.Context).WithMany(c => c.Findings).HasForeignKey(l => l.ContextId);
    }
}
