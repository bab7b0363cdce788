using UglyToad.PdfPig.Core;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>A letter where it stands. A text at the limit has a quarter of a million of them, so it holds what is used.</summary>
/// <param name="Value">What it is; more than one letter for a ligature.</param>
/// <param name="Start">Where its base line begins, in points from left and below.</param>
/// <param name="End">Where its base line ends.</param>
/// <param name="Size">Size in points, at least one.</param>
/// <param name="IsBold">Whether its font is bold.</param>
internal readonly record struct PdfLetter(string Value, PdfPoint Start, PdfPoint End, double Size, bool IsBold)
{
    // Where rounding may put the end of a level line, in points.
    private const double Level = 0.0001;

    /// <summary>Whether it stands upright; what is turned is a stamp or a margin's note.</summary>
    public bool IsUpright => Math.Abs(Start.Y - End.Y) < Level && End.X > Start.X - Level;

    /// <summary>Whether its font says which letter it is.</summary>
    public bool IsReadable =>
        Value is { Length: > 0 } value
        && value[0] is not ('\uFFFD' or '\0' or (>= '\uE000' and <= '\uF8FF'))
        && (!char.IsControl(value[0]) || char.IsWhiteSpace(value[0]));
}
