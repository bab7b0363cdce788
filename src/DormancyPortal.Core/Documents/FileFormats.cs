namespace DormancyPortal.Core.Documents;

/// <summary>A format that the portal reads.</summary>
public enum FileFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page as a publisher serves it.</summary>
    Html,

    /// <summary>PDF with text in it.</summary>
    Pdf,

    /// <summary>A Word document of 2007 or later (Office Open XML).</summary>
    Docx,

    /// <summary>An e-mail as it was sent (MIME).</summary>
    Eml,
}

/// <summary>Names of the formats: endings of files and media types.</summary>
public static class FileFormats
{
    // With its dot.
    private const int LongestEnding = 6;

    private static readonly (FileFormat Format, string MediaType, string[] Endings)[] Known =
    [
        (FileFormat.Text, "text/plain", [".txt", ".text"]),
        (FileFormat.Markdown, "text/markdown", [".md", ".markdown"]),
        (FileFormat.Html, "text/html", [".html", ".htm", ".xhtml"]),
        (FileFormat.Pdf, "application/pdf", [".pdf"]),
        (
            FileFormat.Docx,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            [".docx", ".docm", ".dotx"]
        ),
        (FileFormat.Eml, "message/rfc822", [".eml"]),
    ];

    private static readonly Dictionary<string, FileFormat> ByEnding = Known
        .SelectMany(k => k.Endings.Select(e => (e, k.Format)))
        .ToDictionary(p => p.e, p => p.Format, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a form's file field accepts: the endings and the media types, separated by commas.</summary>
    public static string Accept { get; } =
        string.Join(',', Known.SelectMany(k => k.Endings).Concat(Known.Select(k => k.MediaType)));

    /// <summary>The format that the ending of a file's name says; null when it says none.</summary>
    public static FileFormat? Of(string fileName) =>
        ByEnding.TryGetValue(Path.GetExtension(fileName), out var format) ? format : null;

    /// <summary>Whether a name has an ending that tells what is in the file, as <c>.exe</c>; a dot in a title is none.</summary>
    public static bool HasEnding(string fileName) =>
        Path.GetExtension(fileName) is { Length: > 1 and <= LongestEnding } ending
        && ending.AsSpan(1).ContainsAnyExceptInRange('0', '9')
        && ending.Skip(1).All(char.IsAsciiLetterOrDigit);

    /// <summary>Registered media type of a format.</summary>
    public static string MediaTypeOf(FileFormat format) => Known.First(k => k.Format == format).MediaType;
}
