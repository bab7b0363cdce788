using UglyToad.PdfPig.Content;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>What stands on a page.</summary>
/// <param name="Columns">Its columns in the order in which they are read.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Readable">How many of its letters say what they are.</param>
internal sealed record PdfPageText(IReadOnlyList<PdfColumn> Columns, double Height, int Readable)
{
    public static PdfPageText Of(Page page) =>
        new(PdfColumns.Of(PdfPieces.Of(page.Letters), page.Number), page.Height, page.Letters.Count(IsReadable));

    private static bool IsReadable(Letter letter) =>
        letter.Value is { Length: > 0 } value
        && value[0] is not ('\uFFFD' or '\0' or (>= '\uE000' and <= '\uF8FF'))
        && (!char.IsControl(value[0]) || char.IsWhiteSpace(value[0]));
}
