using System.Globalization;
using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>Numbers with their noun: <c>1 finding</c>, <c>12 findings</c>, <c>no findings</c>.</summary>
public static class CountWords
{
    /// <summary>The number and the noun, its plural made by an s unless given.</summary>
    public static string Of(int count, string one, string? many = null) =>
        count switch
        {
            0 => $"no {many ?? one + "s"}",
            1 => $"1 {one}",
            _ => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many ?? one + "s"}",
        };

    /// <summary>Names in a row: <c>A, B and C</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) => ClaimWords.Listed(names);
}
