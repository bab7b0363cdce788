using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents;

/// <summary>Titles in the properties of office documents and PDFs, which programs fill in when people do not.</summary>
internal static partial class DocumentTitle
{
    /// <summary>Whether it names a file, a template or a program instead of what the document is about.</summary>
    public static bool IsOfAProgram(string title) => OfAProgram().IsMatch(title);

    [GeneratedRegex(
        @"^(?:microsoft|untitled|document\d*\b|press release$|news release$|template)|\.(?:docx?|pdf|indd|rtf|odt|dotx?|pages|qxd)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfAProgram();
}
