namespace DormancyPortal.Core.Queries.Pathways;

/// <summary>A pathway in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Definition">What it is, in our words.</param>
/// <param name="Findings">Findings about it.</param>
/// <param name="Studies">Independent studies that name it.</param>
/// <param name="Releases">Releases that name it.</param>
public sealed record PathwayRow(string Slug, string Name, string? Definition, int Findings, int Studies, int Releases)
{
    /// <summary>Reactome, GO and WikiPathways ids.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Name of the pathway it is a part of, as people decided.</summary>
    public string? Parent { get; init; }
}

/// <summary>In what order pathways are listed.</summary>
public enum PathwaySort
{
    /// <summary>By name, A to Z.</summary>
    Name,

    /// <summary>Most findings first.</summary>
    Findings,

    /// <summary>Most independent studies first.</summary>
    Studies,
}
