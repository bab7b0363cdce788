using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.People;

/// <summary>One page of the list of people, with what else can be chosen.</summary>
/// <param name="Page">The people of the page.</param>
/// <param name="Roles">What they are to a release.</param>
public sealed record PersonList(PagedList<PersonRow> Page, IReadOnlyList<FacetCount<PersonRole>> Roles);

/// <summary>A person in a list.</summary>
/// <param name="Slug">Permanent part of their URL.</param>
/// <param name="Name">Fullest form of the name.</param>
/// <param name="Releases">Releases that name the person.</param>
/// <param name="Roles">What they are to those releases.</param>
/// <param name="Affiliation">An institution that a release gives them, the newest first.</param>
public sealed record PersonRow(
    string Slug,
    string Name,
    int Releases,
    IReadOnlyList<PersonRole> Roles,
    NamedRecord? Affiliation
)
{
    /// <summary>ORCID, only when stated.</summary>
    public string? Orcid { get; init; }
}

/// <summary>Which people a list shows. Null asks nothing.</summary>
public sealed record PersonFilter
{
    /// <summary>Part of any form of the name, folded.</summary>
    public string? Name { get; init; }

    /// <summary>What they are to any release.</summary>
    public PersonRole? Role { get; init; }

    /// <summary>The filter that an address asks for.</summary>
    public static PersonFilter Of(ListParameters asked) =>
        new() { Name = asked.Text("name"), Role = asked.Value<PersonRole>("role") };
}

/// <summary>In what order people are listed.</summary>
public enum PersonSort
{
    /// <summary>By name as written, A to Z.</summary>
    Name,

    /// <summary>Most releases first.</summary>
    Releases,
}
