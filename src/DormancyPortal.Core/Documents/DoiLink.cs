namespace DormancyPortal.Core.Documents;

/// <summary>
/// A link that only says "DOI" and leads to one: the number is what readers get of it, so it is written out. Links within
/// sentences keep their words alone.
/// </summary>
internal static class DoiLink
{
    /// <summary>What to write behind the words of a link; mostly nothing.</summary>
    public static string Written(string? url, ReadOnlySpan<char> words) =>
        url is not null
        && words.Trim(" :").Equals("doi", StringComparison.OrdinalIgnoreCase)
        && url.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase)
        && !url.Any(char.IsWhiteSpace)
            ? $" {url}"
            : "";
}
