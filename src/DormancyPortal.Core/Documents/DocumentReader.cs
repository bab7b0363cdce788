using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DormancyPortal.Core.Documents.Pdf;
using DormancyPortal.Core.Documents.Word;

namespace DormancyPortal.Core.Documents;

/// <summary>Bytes to canonical text. Any bytes end in a text or in an error that says what to do; nothing throws.</summary>
public static class DocumentReader
{
    /// <summary>Largest document, in bytes.</summary>
    public const int LargestDocument = 5 * 1024 * 1024;

    /// <summary>
    /// Longest canonical text, in UTF-16 units: some forty times a release. What is longer is no release, and reading it
    /// would take longer than people wait (decision 3).
    /// </summary>
    public const int LongestText = 256 * 1024;

    /// <summary>What is read, in words for people.</summary>
    public const string AcceptedFormats =
        "plain text (.txt), Markdown (.md), HTML (.html), PDF (.pdf), Word (.docx) and e-mail (.eml)";

    /// <summary>Whether the ending of a name is a document's.</summary>
    public static bool IsDocument(string fileName) => FileFormats.Of(fileName) is not null;

    /// <summary>
    /// Whether a file of this name is taken in, alone, in a folder or in an archive: its ending is a document's, or it has none.
    /// </summary>
    public static bool MayBeDocument(string fileName) => IsDocument(fileName) || !FileFormats.HasEnding(fileName);

    /// <summary>Media type of a format, as it is stored and served.</summary>
    public static string MediaTypeOf(FileFormat format) => FileFormats.MediaTypeOf(format);

    /// <summary>Reads a document.</summary>
    /// <param name="fileName">Its name; the ending tells the format unless the content plainly says otherwise.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="format">The format, when the caller knows it. A file that is plainly binary is never read as text.</param>
    public static DocumentOutcome Read(string fileName, ReadOnlySpan<byte> bytes, FileFormat? format = null)
    {
        var outcome = ReadAny(fileName, bytes, format);
        return outcome.Text switch
        {
            null => outcome,
            { Paragraphs.Count: 0 } => DocumentOutcome.Unreadable(
                "no-text",
                "No text was found in the file. Send one that holds the release's words."
            ),
            { Text.Length: > LongestText } => TooLong(),
            _ => outcome,
        };
    }

    /// <summary>The error of a text that is longer than any release.</summary>
    internal static DocumentOutcome TooLong() =>
        DocumentOutcome.Unreadable(
            "too-long",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The text is longer than the {LongestText:N0} characters that are read at once, and a release has some "
            ) + "six thousand. Send each release alone."
        );

    /// <summary>
    /// Whether a text holds more than is read, before it is taken apart: lines and paragraphs of five million characters take
    /// more memory than a reader may. Of pages nothing is known before they are parsed, and what they hold is bounded there.
    /// </summary>
    internal static bool IsTooLong(string text)
    {
        var (seen, left) = (0, text.Length - LongestText);
        for (var i = 0; left > 0 && i < text.Length && seen <= LongestText; i++)
        {
            seen += char.IsWhiteSpace(text[i]) || CanonicalTextBuilder.IsInvisible(text[i]) ? 0 : 1;
        }

        return seen > LongestText;
    }

    private static DocumentOutcome ReadAny(string fileName, ReadOnlySpan<byte> bytes, FileFormat? format)
    {
        if (bytes.Length is 0 or > LargestDocument)
        {
            return WrongSize(bytes.Length);
        }

        return FileSignatures.Of(bytes) switch
        {
            FileSignature.Pdf => PdfFile.Read(bytes.ToArray()),
            FileSignature.Zip => WordFile.Read(bytes.ToArray()),
            FileSignature.OldOffice => OldOffice(fileName, bytes),
            _ => (format ?? FileFormats.Of(fileName)) switch
            {
                FileFormat.Pdf => Broken(fileName, "a PDF"),
                FileFormat.Docx => Broken(fileName, "a Word document"),
                _ => ReadWords(fileName, bytes, format),
            },
        };
    }

    private static DocumentOutcome WrongSize(int size) =>
        size == 0
            ? DocumentOutcome.Unreadable("empty", "The file is empty. Choose the file that holds the release.")
            : DocumentOutcome.Unreadable(
                "too-large",
                $"The file is larger than the {LargestDocument / 1048576} MB that are read. "
                    + "Send the release alone, without pictures."
            );

    private static DocumentOutcome OldOffice(string fileName, ReadOnlySpan<byte> bytes) =>
        FileSignatures.IsProtected(bytes)
            ? DocumentOutcome.Unreadable(
                "protected",
                "The document is protected with a password. Save it without one and send it again."
            )
            : DocumentOutcome.Unreadable(
                "unsupported-format",
                $"{Path.GetFileName(fileName)} is an Office document of before 2007 or an Outlook message, which is not read. "
                    + $"Save it as a Word document (.docx) or as plain text. The portal reads {AcceptedFormats}."
            );

    /// <summary>Its name or its sender says what it is, and its first bytes say that it is not.</summary>
    private static DocumentOutcome Broken(string fileName, string what) =>
        DocumentOutcome.Unreadable(
            "broken",
            $"{Path.GetFileName(fileName)} should be {what}, but it does not begin like one. It may have been damaged on its "
                + "way: save it again, or copy its text into the form."
        );

    private static DocumentOutcome ReadWords(string fileName, ReadOnlySpan<byte> bytes, FileFormat? format)
    {
        if ((format ?? FileFormats.Of(fileName)) == FileFormat.Eml || (format is null && EmailFile.IsOne(bytes)))
        {
            return EmailFile.Read(bytes.ToArray());
        }

        if (RefuseBinary(fileName, bytes, out var refusal))
        {
            return refusal;
        }

        if (TextDecoding.Decode(bytes) is not { } decoded)
        {
            return DocumentOutcome.Unreadable(
                "unknown-encoding",
                "The file's characters could not be decoded. Save it as UTF-8 and try again."
            );
        }

        var readAs = format ?? FormatOf(fileName, decoded);
        return readAs switch
        {
            FileFormat.Html => HtmlDocument.Read(decoded) is { } page
                ? DocumentOutcome.Read(page, readAs)
                : TooComplex(),
            not FileFormat.Html when IsTooLong(decoded) => TooLong(),
            FileFormat.Markdown => DocumentOutcome.Read(MarkdownDocument.Read(decoded), readAs),
            _ => DocumentOutcome.Read(PlainTextDocument.Read(decoded), readAs),
        };
    }

    /// <summary>The error of a page that is no page of a release.</summary>
    internal static DocumentOutcome TooComplex() =>
        DocumentOutcome.Unreadable(
            "too-complex",
            "The page is built of too many elements to be read. Copy its text into the form instead."
        );

    private static bool RefuseBinary(
        string fileName,
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DocumentOutcome? refusal
    )
    {
        refusal = BinaryContent.NameOf(bytes) is { } kind
            ? DocumentOutcome.Unreadable(
                kind.IsKnown ? "unsupported-format" : "binary",
                $"{Path.GetFileName(fileName)} is {kind.Words}. The portal reads {AcceptedFormats}."
            )
            : null;
        return refusal is not null;
    }

    private static FileFormat FormatOf(string fileName, string decoded)
    {
        if (FileFormats.Of(fileName) is { } known and not FileFormat.Text)
        {
            return known;
        }

        var start = decoded.AsSpan().TrimStart();
        return
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? FileFormat.Html
            : FileFormat.Text;
    }
}
