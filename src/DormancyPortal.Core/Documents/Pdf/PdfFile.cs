using DormancyPortal.Extraction;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Reads a PDF by where its letters stand on the page: columns one after the other, lines joined to paragraphs, words
/// that were hyphenated whole again, running heads and page numbers left out.
/// </summary>
internal static class PdfFile
{
    private const int MostPages = 200;
    private const int DeepestObject = 128;

    // The limits of PdfBudget end what is made to harm; this is for what nobody has thought of. Ten times what the largest
    // file takes, since a busy machine is slow with honest files too.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Reads the document.</summary>
    public static DocumentOutcome Read(byte[] bytes)
    {
        DocumentOutcome? outcome = null;
        // A thread of its own: deep objects need its stack, and one that never ends can be left behind.
        var reading = new Thread(() => outcome = ReadOrRefuse(bytes), 16 * 1024 * 1024)
        {
            IsBackground = true,
            Name = "Reading a PDF",
        };
        reading.Start();
        return reading.Join(Longest) ? outcome! : TooComplex();
    }

    private static DocumentOutcome ReadOrRefuse(byte[] bytes)
    {
        try
        {
            return ReadPages(bytes);
        }
        catch (PdfBudgetException beyond)
        {
            return Beyond(beyond);
        }
        catch (PdfDocumentEncryptedException)
        {
            return DocumentOutcome.Unreadable(
                "protected",
                "The PDF is protected with a password. Save it without one, or copy its text into the form."
            );
        }
        // The package promises no kinds of exceptions for files that are cut, altered or made to harm.
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return damaged.InnerException is PdfBudgetException beyond
                ? Beyond(beyond)
                : DocumentOutcome.Unreadable(
                    "broken",
                    "The PDF is damaged and cannot be read. Save or print it to a new PDF, or copy its text into the form."
                );
        }
    }

    private static DocumentOutcome ReadPages(byte[] bytes)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = DeepestObject,
            FilterProvider = new PdfBudget(),
        };
        using var document = PdfDocument.Open(bytes, options);
        if (document.NumberOfPages > MostPages)
        {
            return DocumentReader.TooLong();
        }

        document.AddPageFactory<PdfPageText, PdfPageReader>();
        var pages = Enumerable.Range(1, document.NumberOfPages).Select(document.GetPage<PdfPageText>).ToList();
        var letters = pages.Sum(p => p.Letters);
        var readable = pages.Sum(p => p.Readable);
        if (readable * 2 < letters || readable == 0)
        {
            return NoText(letters, pages.Sum(p => p.Pictures));
        }

        var builder = new CanonicalTextBuilder();
        PdfParagraphs.Add(PdfColumns.Of(PdfMargins.WithoutRunningHeads(pages)), builder);
        return DocumentOutcome.Read(
            builder.ToText(DocumentMetadata.None with { Title = Title(document) }),
            FileFormat.Pdf
        );
    }

    private static DocumentOutcome NoText(int letters, int pictures) =>
        DocumentOutcome.Unreadable(
            "no-text",
            letters > 0 ? "The PDF's fonts do not say which letters its signs are. Copy its text into the form instead."
                : pictures > 0
                    ? "The PDF holds pictures of its pages and no text, as scanners make them. Run text recognition (OCR) on it, or "
                        + "copy its text into the form."
                : "No text was found in the PDF. Send one that holds the release's words."
        );

    private static DocumentOutcome Beyond(PdfBudgetException limit) =>
        limit.IsTooLong ? DocumentReader.TooLong() : TooComplex();

    private static DocumentOutcome TooComplex() =>
        DocumentOutcome.Unreadable(
            "too-complex",
            "The PDF is built of more than a release ever is and cannot be read. Copy its text into the form instead."
        );

    /// <summary>The title that somebody gave it; programs give the name of a file.</summary>
    private static string? Title(PdfDocument document) =>
        CanonicalTextBuilder.Clean(document.Information.Title).ToString() is { Length: > 0 } title
        && !DocumentTitle.IsOfAProgram(title)
            ? title
            : null;
}
