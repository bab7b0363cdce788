using System.Globalization;
using System.Text.Json;
using DormancyPortal.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>The state of a list, all of which is in its URL: filters, sort and page.</summary>
public sealed class ListState(HttpRequest request)
{
    /// <summary>The parameter of the page number.</summary>
    public const string PageParameter = "page";

    /// <summary>The parameter that says which name led to a record; it belongs to one visit and not to the list.</summary>
    public const string FromParameter = "from";

    private const int RowsOfAPage = 50;
    private const int LongestText = 200;

    /// <summary>The page that is asked for, the first when none is.</summary>
    public PageRequest Page => new(Math.Clamp(Number(PageParameter) ?? 1, 1, 100_000), RowsOfAPage);

    /// <summary>A text, trimmed; null when it is absent or empty.</summary>
    public string? Text(string parameter)
    {
        var text = request.Query[parameter].ToString().Trim();
        return text.Length == 0 ? null : TypedText.Cut(text, LongestText);
    }

    /// <summary>A whole number; null when it is absent or none.</summary>
    public int? Number(string parameter) =>
        int.TryParse(Text(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value of a vocabulary by its name in kebab-case; null when it is absent or none of them.</summary>
    public T? Value<T>(string parameter)
        where T : struct, Enum
    {
        var name = Text(parameter);
        return name is null ? null : Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => NameOf(v!.Value) == name);
    }

    /// <summary>The name of a value in URLs: <c>no-effect</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

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
