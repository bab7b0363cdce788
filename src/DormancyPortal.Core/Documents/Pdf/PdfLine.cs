namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>A line of a page, or a piece of one: letters that stand on one base line without a wide gap between them.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="FirstWord">How wide its first word is, in points.</param>
/// <param name="Base">Its base line, in points from below.</param>
/// <param name="Size">Size of most of its letters, in points.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
internal sealed record PdfLine(
    string Text,
    double Left,
    double Right,
    double FirstWord,
    double Base,
    double Size,
    bool IsBold
)
{
    /// <summary>Whether another piece stands beside this one, on the same base line or raised or lowered from it.</summary>
    public bool IsBeside(PdfLine other) => Math.Abs(Base - other.Base) < 0.45 * Math.Max(Size, other.Size);
}

/// <summary>Lines that stand below each other in one column.</summary>
/// <param name="Lines">From above.</param>
/// <param name="Page">Number of its page.</param>
internal sealed record PdfColumn(IReadOnlyList<PdfLine> Lines, int Page)
{
    /// <summary>Base line of its first line.</summary>
    public double Head => Lines[0].Base;

    /// <summary>Base line of its last line.</summary>
    public double Foot => Lines[^1].Base;

    /// <summary>Where its longest lines end; an address in one of them may stick out.</summary>
    public double Right { get; } =
        Lines.Select(l => l.Right).OrderDescending().Skip(Lines.Count / 10).DefaultIfEmpty().First();

    /// <summary>Where most of its lines begin.</summary>
    public double Left { get; } = Lines.Select(l => l.Left).Order().Skip(Lines.Count / 20).DefaultIfEmpty().First();
}
