using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>Names as people paste them: one a line, or with commas, semicolons or tabs between; each counts once.</summary>
/// <param name="Names">Those that are looked up.</param>
/// <param name="LeftOut">How many are past the limit.</param>
public sealed record TypedNames(IReadOnlyList<string> Names, int LeftOut)
{
    /// <summary>Most names at once.</summary>
    public const int Most = 500;

    private static readonly char[] Between = [',', ';', '\t', '\r', '\n', '|'];

    /// <summary>Reads what was pasted.</summary>
    public static TypedNames Of(string? pasted)
    {
        var names = (pasted ?? "")
            .Split(Between)
            .Select(name => TypedText.OneLine(name, PortalSearch.LongestQuery))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new TypedNames([.. names.Take(Most)], Math.Max(0, names.Count - Most));
    }
}
