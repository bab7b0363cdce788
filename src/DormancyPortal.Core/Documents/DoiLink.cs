namespace DormancyPortal.Core.Documents;

/// <summary>
/// A link to a DOI behind other words ("DOI", "the paper"): the number is a part of what readers get, so it is written out.
/// </summary>
internal static class DoiLink
{
    /// <summary>What to write behind the words of a link; empty when they say the number, or when it leads elsewhere.</summary>
    public static string Written(string? url, ReadOnlySpan<char> words) =>
        url is not null
        && url.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase)
        && !url.Any(char.IsWhiteSpace)
        && !words.Contains("10.", StringComparison.Ordinal)
            ? $" {url}"
            : "";
}
