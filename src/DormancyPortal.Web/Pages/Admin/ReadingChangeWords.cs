using System.Text.RegularExpressions;
using DormancyPortal.Core.Review;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What differs between two readings of a release, in words.</summary>
public static partial class ReadingChangeWords
{
    /// <summary>One difference in one line: <c>finding “…”: direction from no effect to decrease</c>.</summary>
    public static string Line(ExtractionChange change)
    {
        var name = change.What == "finding" ? $"“{change.Name}”" : change.Name;
        return $"{change.What}{(change.Name.Length == 0 ? "" : $" {name}")}{(change.Field is null ? "" : $": {Field(change)}")}";
    }

    /// <summary>What is said otherwise: <c>direction from no effect to decrease</c>.</summary>
    public static string Field(ExtractionChange change)
    {
        var field = change.Field switch
        {
            "hgncId" => "HGNC ID",
            "ror" => "ROR id",
            "ids" => "ids",
            "doi" => "DOI",
            "published" => "paper date",
            "url" => "address of the original",
            "saidIn" => "where it is said",
            "models" => "seen in",
            _ => change.Field!,
        };
        return $"{field} from {Value(change.Field, change.Before)} to {Value(change.Field, change.After)}";
    }

    private static string Value(string? field, string? value) =>
        string.IsNullOrEmpty(value) ? "nothing"
        : field is "direction" or "strength" or "models" or "saidIn" or "kind" or "role"
            ? Words().Replace(value, " ").ToLowerInvariant()
        : value;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Words();
}
