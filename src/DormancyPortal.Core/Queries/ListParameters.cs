using System.Globalization;
using System.Text.Json;

namespace DormancyPortal.Core.Queries;

/// <summary>
/// What an address asks of a list: its filters, sort and page, by the same names for page, export and feed.
/// </summary>
/// <param name="value">The value of a parameter as it came; null when it is absent.</param>
public sealed class ListParameters(Func<string, string?> value)
{
    /// <summary>The parameter of the page number.</summary>
    public const string PageParameter = "page";

    /// <summary>An address that asks for nothing: all rows in their first order.</summary>
    public static ListParameters None { get; } = new(_ => null);

    private const int RowsOfAPage = 50;
    private const int LongestText = 200;

    /// <summary>The page that is asked for, the first when none is.</summary>
    public PageRequest Page => new(Math.Clamp(Number(PageParameter) ?? 1, 1, 100_000), RowsOfAPage);

    /// <summary>A text, trimmed; null when it is absent or empty.</summary>
    public string? Text(string parameter)
    {
        var text = (value(parameter) ?? "").Trim();
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
}
