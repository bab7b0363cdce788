namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>What stands on a page.</summary>
/// <param name="Pieces">The pieces of its lines.</param>
/// <param name="Number">Its number.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="Readable">How many of its letters say what they are.</param>
/// <param name="Pictures">How many pictures are drawn on it.</param>
internal sealed record PdfPageText(
    List<PdfLine> Pieces,
    int Number,
    double Height,
    int Letters,
    int Readable,
    int Pictures
);
