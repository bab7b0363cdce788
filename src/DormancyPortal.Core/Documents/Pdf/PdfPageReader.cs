using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Makes pages of their letters alone and counts the work that it takes. The parser's own pages hold lines, colours and
/// pictures as well, in memory that grows without a limit.
/// </summary>
/// <remarks>The parser makes it, with these parameters; the options bring the budget.</remarks>
internal sealed class PdfPageReader(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
)
    : BasePageFactory<PdfPageText>(
        pdfScanner,
        resourceStore,
        filterProvider,
        new PdfContent(((PdfBudget)parsingOptions.FilterProvider!).Work, parsingOptions.MaxStackDepth),
        parsingOptions
    )
{
    // Asked for by the parser; the one that counts stands in its place.
    private readonly IPageContentParser _uncounted = pageContentParser;

    /// <inheritdoc />
    protected override PdfPageText ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var drawing = new PdfDrawing(
            ((PdfBudget)ParsingOptions.FilterProvider!).Work,
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions
        );
        var letters = drawing.Process(pageNumber, operations);
        return new PdfPageText(
            PdfPieces.Of(letters),
            pageNumber,
            cropBox.GetVisibleBounds(rotation).Height,
            letters.Count,
            letters.Count(l => l.IsReadable),
            drawing.Pictures
        );
    }
}
