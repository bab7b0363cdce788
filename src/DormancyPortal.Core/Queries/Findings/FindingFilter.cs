using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The findings it lets through, and what they may be narrowed to.</summary>
    internal async Task<FindingSelection> SelectAsync(
        PortalDbContext db,
        FindingColumns columns,
        CancellationToken cancel
    ) => new(columns, this, await RowsOfRecordAsync(db, columns, cancel));

    /// <summary>Rows of the record whose findings are asked for, ascending; null when all are.</summary>
    private async Task<int[]?> RowsOfRecordAsync(PortalDbContext db, FindingColumns columns, CancellationToken cancel)
    {
        List<int[]> asked = [];
        if (MarkerId is { } marker)
        {
            asked.Add(columns.Markers.About(columns.Markers.Place(marker)).ToArray());
        }

        if (PathwayId is { } pathway)
        {
            asked.Add(columns.Pathways.About(columns.Pathways.Place(pathway)).ToArray());
        }

        if (ContextId is { } context)
        {
            asked.Add(columns.Contexts.About(columns.Contexts.Place(context)).ToArray());
        }

        if (StudyId is { } study)
        {
            asked.Add(columns.ByStudy.GetValueOrDefault(study, []));
        }

        if (Release is { } release)
        {
            asked.Add(columns.ReleaseIds.TryGetValue(release, out var id) ? columns.RowsOf([id]) : []);
        }

        if (await ReleasesAsync(db, cancel) is { } releases)
        {
            asked.Add(columns.RowsOf(releases));
        }

        return asked switch
        {
            [] => null,
            [var only] => only,
            _ => [.. asked.Skip(1).Aggregate(asked[0].AsEnumerable(), (one, other) => one.Intersect(other)).Order()],
        };
    }

    /// <summary>The releases of the institution, person or funder that is asked for; null when none is.</summary>
    private async Task<IReadOnlyList<long>?> ReleasesAsync(PortalDbContext db, CancellationToken cancel)
    {
        if (InstitutionId is { } institution)
        {
            return await db
                .ReleaseInstitutions.Where(i => i.InstitutionId == institution)
                .Select(i => i.ReleaseId)
                .Distinct()
                .ToListAsync(cancel);
        }

        if (PersonId is { } person)
        {
            return await db
                .ReleasePeople.Where(p => p.PersonId == person && p.Role == PersonRole.Researcher)
                .Select(p => p.ReleaseId)
                .Distinct()
                .ToListAsync(cancel);
        }

        return Funder is { } funder
            ? await db
                .Funding.Where(p => p.Institution.Slug == funder)
                .Select(p => p.ReleaseId)
                .Distinct()
                .ToListAsync(cancel)
            : null;
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
