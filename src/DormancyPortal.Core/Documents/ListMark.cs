using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// The sign that somebody wrote before an item of a list. Formats that know lists keep it apart from the words, so where it
/// stands in the words it is left out.
/// </summary>
internal static partial class ListMark
{
    /// <summary>Whether a line begins with one.</summary>
    public static bool Begins(string line) => Mark().IsMatch(line);

    /// <summary>Whether it begins with a sign that nothing but an item begins with; a dash may also stand in a sentence.</summary>
    public static bool BeginsForSure(string line) =>
        Mark().Match(line) is { Success: true } mark && !mark.Groups[1].Success;

    /// <summary>The words without it.</summary>
    public static string Without(string paragraph, out bool isItem)
    {
        var mark = Mark().Match(paragraph);
        // "- 30 -", "- ENDS -" and "* * *" are lines of their own kind.
        isItem = mark.Success && !(mark.Groups[1].Success && paragraph[^1] == paragraph[0]);
        return isItem ? paragraph[mark.Length..] : paragraph;
    }

    [GeneratedRegex(@"^(?:[•‣▪◦●○■□\uE000-\uF8FF]|([*·o–-])(?=\s))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
