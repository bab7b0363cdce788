using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Which findings a list shows; what is null narrows nothing.</summary>
public sealed record FindingFilter
{
    /// <summary>Direction of the outcome.</summary>
    public FindingDirection? Direction { get; init; }

    /// <summary>How strong a claim.</summary>
    public ClaimStrength? Strength { get; init; }

    /// <summary>What it was seen in.</summary>
    public FindingModel? Model { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public SaidIn? SaidIn { get; init; }

    /// <summary>Slug of a marker.</summary>
    public string? Marker { get; init; }

    /// <summary>Slug of a pathway.</summary>
    public string? Pathway { get; init; }

    /// <summary>Slug of a study.</summary>
    public string? Study { get; init; }

    /// <summary>What the sentence says became of the biology.</summary>
    public FindingDirection? OnBiology { get; init; }

    /// <summary>What it says became of people or animals.</summary>
    public FindingDirection? OnOutcome { get; init; }

    /// <summary>It is about some marker, whichever.</summary>
    public bool HasMarker { get; init; }

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

    /// <summary>A release that states it names this person as a researcher, by number.</summary>
    public long? PersonId { get; init; }

    /// <summary>A release that states it says that this institution paid, by slug.</summary>
    public string? Funder { get; init; }

    /// <summary>It stands in this release, by slug.</summary>
    public string? Release { get; init; }

    /// <summary>Year of the release, or, where it is unknown, of the paper.</summary>
    public int? Year { get; init; }

    /// <summary>The filter that an address asks for in the list of all findings.</summary>
    public static FindingFilter Of(ListParameters asked) =>
        new FindingFilter
        {
            SaidIn = asked.Value<SaidIn>("said"),
            Marker = asked.Text("marker"),
            Pathway = asked.Text("pathway"),
            Year = asked.Number("year"),
            Study = asked.Text("study"),
            OnBiology = asked.Value<FindingDirection>("biology"),
            OnOutcome = asked.Value<FindingDirection>("outcome"),
        }.And(asked);

    /// <summary>The same, narrowed to what an address asks for in the findings of a record.</summary>
    public FindingFilter And(ListParameters asked) =>
        this with
        {
            Direction = asked.Value<FindingDirection>("direction"),
            Strength = asked.Value<ClaimStrength>("strength"),
            Model = asked.Value<FindingModel>("model"),
        };

    /// <summary>The findings it lets through.</summary>
    internal IQueryable<Finding> Apply(PortalDbContext db)
    {
        var f = OfRecord(db);
        f = Direction is { } direction ? f.Where(x => x.Direction == direction) : f;
        f = Strength is { } strength ? f.Where(x => x.Strength == strength) : f;
        f = Model is { } model ? f.Where(x => x.Models.Any(m => m.Model == model)) : f;
        f = SaidIn is { } said ? f.Where(x => x.SaidIn == said) : f;
        f = Marker is { } marker ? f.Where(x => x.Markers.Any(m => m.Marker.Slug == marker)) : f;
        f = Pathway is { } pathway ? f.Where(x => x.Pathways.Any(p => p.Pathway.Slug == pathway)) : f;
        f = Study is { } study ? f.Where(x => x.Study!.Slug == study) : f;
        f = OnBiology is { } biology ? f.Where(x => x.OnBiology == biology) : f;
        f = OnOutcome is { } outcome ? f.Where(x => x.OnOutcome == outcome) : f;
        f = HasMarker ? f.Where(x => x.Markers.Any()) : f;
        return Year is { } year ? f.Where(x => (x.Release.Date ?? x.Study!.Published)!.Value.Year == year) : f;
    }

    private IQueryable<Finding> OfRecord(PortalDbContext db)
    {
        IQueryable<Finding> f = db.Findings;
        f = MarkerId is { } marker ? f.Where(x => x.Markers.Any(l => l.MarkerId == marker)) : f;
        f = PathwayId is { } pathway ? f.Where(x => x.Pathways.Any(l => l.PathwayId == pathway)) : f;
        f = ContextId is { } context ? f.Where(x => x.Contexts.Any(l => l.ContextId == context)) : f;
        f = StudyId is { } study ? f.Where(x => x.StudyId == study) : f;
        f = InstitutionId is { } institution
            ? f.Where(x =>
                db.ReleaseInstitutions.Any(i => i.ReleaseId == x.ReleaseId && i.InstitutionId == institution)
            )
            : f;
        f = PersonId is { } person
            ? f.Where(x =>
                db.ReleasePeople.Any(p =>
                    p.ReleaseId == x.ReleaseId && p.PersonId == person && p.Role == PersonRole.Researcher
                )
            )
            : f;
        f = Release is { } release ? f.Where(x => x.Release.Slug == release) : f;
        return Funder is { } funder
            ? f.Where(x => db.Funding.Any(p => p.ReleaseId == x.ReleaseId && p.Institution.Slug == funder))
            : f;
    }
}

/// <summary>How findings are sorted.</summary>
public enum FindingSort
{
    /// <summary>Newest release (or, without its date, paper) first, then as the release tells them.</summary>
    Newest,

    /// <summary>Those the engine is surest of first.</summary>
    Surest,

    /// <summary>The strongest wording first.</summary>
    Strongest,
}
