using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Which findings a list shows. Null asks nothing.</summary>
public sealed record FindingFilter
{
    /// <summary>It is about this marker, by number.</summary>
    public long? MarkerId { get; init; }

    /// <summary>It is about this pathway, by number.</summary>
    public long? PathwayId { get; init; }

    /// <summary>It is about this context or was seen in it, by number.</summary>
    public long? ContextId { get; init; }

    /// <summary>It is of this study, by number.</summary>
    public long? StudyId { get; init; }

    /// <summary>It is of a study that this institution has a part in, by number.</summary>
    public long? InstitutionId { get; init; }

    /// <summary>Direction of the outcome.</summary>
    public FindingDirection? Direction { get; init; }

    /// <summary>How strong a claim it makes.</summary>
    public ClaimStrength? Strength { get; init; }

    /// <summary>In what it was seen.</summary>
    public FindingModel? Model { get; init; }

    /// <summary>The findings it lets through.</summary>
    internal IQueryable<Finding> Apply(PortalDbContext db)
    {
        var findings = OfRecord(db);
        if (Direction is { } direction)
        {
            findings = findings.Where(f => f.Direction == direction);
        }

        if (Strength is { } strength)
        {
            findings = findings.Where(f => f.Strength == strength);
        }

        return Model is { } model ? findings.Where(f => f.Models.Any(m => m.Model == model)) : findings;
    }

    private IQueryable<Finding> OfRecord(PortalDbContext db)
    {
        IQueryable<Finding> findings = db.Findings;
        if (MarkerId is { } marker)
        {
            findings = findings.Where(f => f.Markers.Any(l => l.MarkerId == marker));
        }

        if (PathwayId is { } pathway)
        {
            findings = findings.Where(f => f.Pathways.Any(l => l.PathwayId == pathway));
        }

        if (ContextId is { } context)
        {
            findings = findings.Where(f => f.Contexts.Any(l => l.ContextId == context));
        }

        if (StudyId is { } study)
        {
            findings = findings.Where(f => f.StudyId == study);
        }

        return InstitutionId is { } institution
            ? findings.Where(f =>
                db.ReleaseInstitutions.Any(i => i.ReleaseId == f.ReleaseId && i.InstitutionId == institution)
            )
            : findings;
    }
}
