using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Ingestion;

/// <summary>The number that an outlet gives an article, read from its address: it stays when the text is corrected.</summary>
public static partial class ArticleNumber
{
    /// <summary>
    /// Host and number of an address, e.g. <c>eurekalert.org 1136789</c> of
    /// <c>https://www.eurekalert.org/news-releases/1136789</c>.
    /// </summary>
    /// <param name="url">Address of an article.</param>
    /// <returns>Null when there is no address, or none with a number of five digits or more in its path.</returns>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme.StartsWith("http", StringComparison.Ordinal)
        && Number().Match(address.AbsolutePath) is { Success: true } number
            ? $"{Host(address)} {number.Value}"
            : null;

    private static string Host(Uri address) =>
        address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;

    // The last one: what stands before it is a date or a section. Outlets count in numbers of five digits and more.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{5,12}(?![0-9A-Za-z])", RegexOptions.RightToLeft)]
    private static partial Regex Number();
}
