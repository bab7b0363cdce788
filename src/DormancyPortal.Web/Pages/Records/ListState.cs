using System.Globalization;
using DormancyPortal.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The state of a list, all of which is in its URL: filters, sort and page.</summary>
public sealed class ListState(HttpRequest request)
{
    /// <summary>The parameter of the page number.</summary>
    public const string PageParameter = ListParameters.PageParameter;

    /// <summary>The parameter that says which name led to a record; it belongs to one visit and not to the list.</summary>
    public const string FromParameter = "from";

    /// <summary>What the URL asks of the list.</summary>
    public ListParameters Asked { get; } = new(parameter => request.Query[parameter].ToString());

    /// <inheritdoc cref="ListParameters.Page" />
    public PageRequest Page => Asked.Page;

    /// <inheritdoc cref="ListParameters.Text" />
    public string? Text(string parameter) => Asked.Text(parameter);

    /// <inheritdoc cref="ListParameters.Value{T}" />
    public T? Value<T>(string parameter)
        where T : struct, Enum => Asked.Value<T>(parameter);

    /// <inheritdoc cref="ListParameters.NameOf{T}" />
    public static string NameOf<T>(T value)
        where T : struct, Enum => ListParameters.NameOf(value);

    /// <summary>The same list with one parameter changed, or, by null, without it; back on its first page.</summary>
    public string With(string parameter, string? value)
    {
        var others = Others(parameter);
        var query = value is null ? others : others.Append(new(parameter, value));
        return QueryHelpers.AddQueryString(request.Path, query);
    }

    /// <summary>The same list, on the same page, with another number in a parameter.</summary>
    public string WithKeptPage(string parameter, int number)
    {
        var kept = request.Query.Where(p =>
            p.Key != parameter && p.Key != FromParameter && !StringValues.IsNullOrEmpty(p.Value)
        );
        var text = number.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(request.Path, kept.Append(new(parameter, text)));
    }

    /// <summary>All parameters but one and the page, for a form that sets that one.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Others(string parameter) =>
        request.Query.Where(p =>
            p.Key != parameter && p.Key is not (PageParameter or FromParameter) && !StringValues.IsNullOrEmpty(p.Value)
        );

    /// <summary>Values to narrow the list to, one of them perhaps chosen.</summary>
    public FacetGroup Facet<T>(
        string heading,
        string parameter,
        IEnumerable<FacetCount<T>> counts,
        Func<T, string> value,
        Func<T, string> label
    )
    {
        var chosen = Text(parameter);
        return new FacetGroup(
            heading,
            parameter,
            [
                .. counts.Select(c =>
                {
                    var name = value(c.Value);
                    return new FacetOption(
                        label(c.Value),
                        c.Count,
                        With(parameter, name == chosen ? null : name),
                        name == chosen
                    );
                }),
            ]
        );
    }

    /// <summary>Values of a vocabulary to narrow the list to.</summary>
    public FacetGroup Facet<T>(
        string heading,
        string parameter,
        IEnumerable<FacetCount<T>> counts,
        Func<T, string> label
    )
        where T : struct, Enum => Facet(heading, parameter, counts, NameOf, label);
}

/// <summary>Values that a list may be narrowed to.</summary>
/// <param name="Heading">What they are values of.</param>
/// <param name="Parameter">Their parameter in the URL.</param>
/// <param name="Options">The values.</param>
public sealed record FacetGroup(string Heading, string Parameter, IReadOnlyList<FacetOption> Options);

/// <summary>A value that a list may be narrowed to.</summary>
/// <param name="Label">The value in words.</param>
/// <param name="Count">Rows that it leaves.</param>
/// <param name="Url">The list so narrowed; of the chosen value, the list without it.</param>
/// <param name="IsChosen">Whether the list is narrowed to it.</param>
public sealed record FacetOption(string Label, int Count, string Url, bool IsChosen);
