using UglyToad.PdfPig.Content;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>What stands on a page.</summary>
/// <param name="Pieces">The pieces of its lines.</param>
/// <param name="Number">Its number.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Readable">How many of its letters say what they are.</param>
internal sealed record PdfPageText(List<PdfLine> Pieces, int Number, double Height, int Readable)
{
    public static PdfPageText Of(Page page) =>
        new(PdfPieces.Of(page.Letters), page.Number, page.Height, page.Letters.Count(IsReadable));

    private static bool IsReadable(Letter letter) =>
        letter.Value is { Length: > 0 } value
        && value[0] is not ('\uFFFD' or '\0' or (>= '\uE000' and <= '\uF8FF'))
        && (!char.IsControl(value[0]) || char.IsWhiteSpace(value[0]));
}
