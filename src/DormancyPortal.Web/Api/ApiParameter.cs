using System.Globalization;
using DormancyPortal.Core.Queries;

namespace DormancyPortal.Web.Api;

/// <summary>A parameter of an endpoint: what the reference says of it, and what is refused.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="What">What it asks for, in a sentence.</param>
internal sealed record ApiParameter(string Name, string What)
{
    /// <summary>Rows of a page at most.</summary>
    public const int MostRows = 200;

    /// <summary>Rows of a page when nothing is asked.</summary>
    public const int RowsOfAPage = 50;

    private const int LongestValue = 2000;

    /// <summary>Where the page begins.</summary>
    public static ApiParameter Cursor { get; } =
        new(
            "cursor",
            "Where the page begins: the `cursor` of the `next` of the page before. Opaque, and good until the catalog changes."
        );

    /// <summary>How many rows a page has.</summary>
    public static ApiParameter Limit { get; } =
        new("limit", $"Rows of a page, {RowsOfAPage} when left out.") { Range = (1, MostRows), Example = "20" };

    /// <summary>The only values it takes; null when it takes others.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The least and the most of a whole number; null when it is a text.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>Whether it is a part of the path.</summary>
    public bool InPath { get; init; }

    /// <summary>Whether nothing is answered without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A value that answers something on the seed catalog.</summary>
    public string? Example { get; init; }

    /// <summary>A parameter that takes the values of a vocabulary.</summary>
    public static ApiParameter Of<T>(string name, string what)
        where T : struct, Enum => new(name, what) { Allowed = [.. Enum.GetValues<T>().Select(ListParameters.NameOf)] };

    /// <summary>The order of a list.</summary>
    public static ApiParameter Sort<T>()
        where T : struct, Enum =>
        Of<T>("sort", $"The order, `{ListParameters.NameOf(Enum.GetValues<T>()[0])}` when left out.");

    /// <summary>A year.</summary>
    public static ApiParameter Year(string what) => new("year", what) { Range = (1000, 9999), Example = "2026" };

    /// <summary>What is wrong with a value, in words; null when it is taken.</summary>
    public string? Wrong(string value) =>
        Allowed is { } allowed && !allowed.Contains(value) ? $"{Name} must be one of {string.Join(", ", allowed)}."
        : Range is { } range && !IsWithin(value, range)
            ? $"{Name} must be a whole number from {range.Least} to {range.Most}."
        : value.Length > LongestValue ? $"{Name} is longer than {LongestValue} characters."
        : null;

    private static bool IsWithin(string value, (int Least, int Most) range) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= range.Least
        && number <= range.Most;
}

/// <summary>The parameters of an endpoint, among its metadata.</summary>
/// <param name="All">All it takes; any other is refused.</param>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All);
