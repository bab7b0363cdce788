using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Institutions;

/// <summary>One page of the list of institutions, with what else can be chosen.</summary>
/// <param name="Page">The institutions of the page.</param>
/// <param name="Countries">Countries, the most frequent.</param>
/// <param name="Roles">What they did.</param>
public sealed record InstitutionList(
    PagedList<InstitutionRow> Page,
    IReadOnlyList<FacetCount<string>> Countries,
    IReadOnlyList<FacetCount<InstitutionRole>> Roles
);

/// <summary>An institution in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Parent">Name of the institution it is a part of.</param>
/// <param name="Studies">Studies it has any role in.</param>
/// <param name="Releases">Releases that name it.</param>
/// <param name="Roles">What it did, by those releases.</param>
public sealed record InstitutionRow(
    string Slug,
    string Name,
    string? Country,
    string? Parent,
    int Studies,
    int Releases,
    IReadOnlyList<InstitutionRole> Roles
)
{
    /// <summary>ROR id.</summary>
    public string? Ror { get; init; }
}

/// <summary>Which institutions a list shows. Null asks nothing.</summary>
public sealed record InstitutionFilter
{
    /// <summary>Part of any of its names, folded.</summary>
    public string? Name { get; init; }

    /// <summary>Country in English.</summary>
    public string? Country { get; init; }

    /// <summary>What it did, by any release.</summary>
    public InstitutionRole? Role { get; init; }

    /// <summary>The filter that an address asks for.</summary>
    public static InstitutionFilter Of(ListParameters asked) =>
        new()
        {
            Name = asked.Text("name"),
            Country = asked.Text("country"),
            Role = asked.Value<InstitutionRole>("role"),
        };
}

/// <summary>In what order institutions are listed.</summary>
public enum InstitutionSort
{
    /// <summary>By name, A to Z.</summary>
    Name,

    /// <summary>Most studies first.</summary>
    Studies,
}
