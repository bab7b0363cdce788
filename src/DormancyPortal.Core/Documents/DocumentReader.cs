using System.Diagnostics.CodeAnalysis;

namespace DormancyPortal.Core.Documents;

/// <summary>Bytes to canonical text. Any bytes end in a text or in an error that says what to do; nothing throws.</summary>
public static class DocumentReader
{
    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 5 * 1024 * 1024;

    /// <summary>What is read, in words for people.</summary>
    public const string AcceptedFormats = "plain text (.txt), Markdown (.md) and HTML (.html)";

    private static readonly Dictionary<string, DocumentFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.Text,
        [".text"] = DocumentFormat.Text,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
        [".xhtml"] = DocumentFormat.Html,
    };

    /// <summary>Whether a file of this name is taken from a folder.</summary>
    public static bool IsDocument(string fileName) => Extensions.ContainsKey(Path.GetExtension(fileName));

    /// <summary>Media type of a format, as it is stored and served.</summary>
    public static string MediaTypeOf(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Html => "text/html",
            DocumentFormat.Markdown => "text/markdown",
            _ => "text/plain",
        };

    /// <summary>Reads a document.</summary>
    /// <param name="fileName">Its name; the ending tells the format unless the content plainly says otherwise.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="format">The format, when the caller knows it.</param>
    public static DocumentOutcome Read(string fileName, ReadOnlySpan<byte> bytes, DocumentFormat? format = null)
    {
        if (Refuse(fileName, bytes, out var refusal))
        {
            return refusal;
        }

        var decoded = TextDecoding.Decode(bytes);
        if (decoded is null)
        {
            return DocumentOutcome.Unreadable(
                "unknown-encoding",
                "The file's characters could not be decoded. Save it as UTF-8 and try again."
            );
        }

        var readAs = format ?? FormatOf(fileName, decoded);
        var text = readAs switch
        {
            DocumentFormat.Html => HtmlDocument.Read(decoded),
            DocumentFormat.Markdown => MarkdownDocument.Read(decoded),
            _ => PlainTextDocument.Read(decoded),
        };
        if (text is null)
        {
            return DocumentOutcome.Unreadable(
                "too-complex",
                "The page is built of too many elements to be read. Copy its text into the form instead."
            );
        }

        return text.Paragraphs.Count == 0
            ? DocumentOutcome.Unreadable(
                "no-text",
                "No text was found in the file. Send one that holds the release's words."
            )
            : DocumentOutcome.Read(text, readAs);
    }

    private static bool Refuse(
        string fileName,
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DocumentOutcome? refusal
    )
    {
        refusal =
            bytes.Length == 0
                ? DocumentOutcome.Unreadable("empty", "The file is empty. Choose the file that holds the release.")
            : bytes.Length > LargestDocument
                ? DocumentOutcome.Unreadable(
                    "too-large",
                    $"The file is larger than the {LargestDocument / 1048576} MB that are read. "
                        + "Send the release alone, without pictures."
                )
            : BinaryContent.NameOf(bytes) is { } kind
                ? DocumentOutcome.Unreadable(
                    kind.IsKnown ? "unsupported-format" : "binary",
                    $"{Path.GetFileName(fileName)} is {kind.Words}. The portal reads {AcceptedFormats}."
                )
            : null;
        return refusal is not null;
    }

    private static DocumentFormat FormatOf(string fileName, string decoded)
    {
        if (Extensions.TryGetValue(Path.GetExtension(fileName), out var known) && known != DocumentFormat.Text)
        {
            return known;
        }

        var start = decoded.AsSpan().TrimStart();
        return
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? DocumentFormat.Html
            : DocumentFormat.Text;
    }
}
