using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Contexts;

/// <summary>One page of the list of contexts, with what else can be chosen.</summary>
/// <param name="Page">The contexts of the page.</param>
/// <param name="Kinds">Kinds.</param>
public sealed record ContextList(PagedList<ContextRow> Page, IReadOnlyList<FacetCount<ContextKind>> Kinds);

/// <summary>A context in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What sort of context it is.</param>
/// <param name="Findings">Findings about it or seen in it.</param>
/// <param name="Releases">Releases that name it.</param>
public sealed record ContextRow(string Slug, string Name, ContextKind Kind, int Findings, int Releases)
{
    /// <summary>CURIE, when known.</summary>
    public string? Curie { get; init; }
}

/// <summary>In what order contexts are listed.</summary>
public enum ContextSort
{
    /// <summary>By name, A to Z.</summary>
    Name,

    /// <summary>Most findings first.</summary>
    Findings,
}
