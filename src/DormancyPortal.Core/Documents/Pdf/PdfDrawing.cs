using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Draws a page for its letters; lines, colours and pictures are passed over.</summary>
internal sealed class PdfDrawing(
    PdfWork work,
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions
)
    : BaseStreamProcessor<IReadOnlyList<PdfLetter>>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        initialMatrix,
        parsingOptions
    )
{
    // Each holds a copy of all that may be set. Readers promise 28.
    private const int MostStates = 512;

    // Operators that a part of a page, and a set of all that may be set, take the time of.
    private const int CostOfForm = 50;
    private const int CostOfState = 10;

    private readonly List<PdfLetter> _letters = [];
    private int _sequence;

    /// <summary>How many pictures were passed over.</summary>
    public int Pictures { get; private set; }

    /// <inheritdoc />
    public override IReadOnlyList<PdfLetter> Process(
        int pageNumberCurrent,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _letters;
    }

    /// <inheritdoc />
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        work.CountLetter();
        if (_sequence == TextSequence && currentOffset > 0 && CombinesWithTheLast(unicode))
        {
            return;
        }

        var (text, page) = (textMatrix, transformationMatrix);
        var start = page.Transform(text.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = page.Transform(
            text.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0)))
        );
        var details = font.Details;
        var isBold = details.IsBold || (details.Name?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false);
        _letters.Add(new PdfLetter(unicode, start, end, Math.Max(1, pointSize), isBold));
        _sequence = TextSequence;
    }

    /// <summary>An accent drawn over a letter makes one letter with it.</summary>
    private bool CombinesWithTheLast(string unicode)
    {
        if (
            _letters.Count == 0
            || !Diacritics.IsInCombiningDiacriticRange(unicode)
            || !Diacritics.TryCombineDiacriticWithPreviousLetter(unicode, _letters[^1].Value, out var combined)
        )
        {
            return false;
        }

        _letters[^1] = _letters[^1] with { Value = combined };
        return true;
    }

    /// <inheritdoc />
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            work.CountOperators();
            operation.Run(this);
        }
    }

    /// <inheritdoc />
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        work.CountOperators(CostOfForm);
        base.ProcessFormXObject(formStream, xObjectName);
    }

    /// <inheritdoc />
    public override void SetNamedGraphicsState(NameToken stateName)
    {
        work.CountOperators(CostOfState);
        base.SetNamedGraphicsState(stateName);
    }

    /// <inheritdoc />
    public override void PushState()
    {
        if (StackSize > MostStates)
        {
            throw new PdfBudgetException();
        }

        base.PushState();
    }

    /// <inheritdoc />
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => Pictures++;

    /// <inheritdoc />
    protected override void RenderInlineImage(InlineImage inlineImage) => Pictures++;

    /// <inheritdoc />
    public override void BeginSubpath() { }

    /// <inheritdoc />
    public override PdfPoint? CloseSubpath() => null;

    /// <inheritdoc />
    public override void StrokePath(bool close) { }

    /// <inheritdoc />
    public override void FillPath(FillingRule fillingRule, bool close) { }

    /// <inheritdoc />
    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    /// <inheritdoc />
    public override void MoveTo(double x, double y) { }

    /// <inheritdoc />
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    /// <inheritdoc />
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    /// <inheritdoc />
    public override void LineTo(double x, double y) { }

    /// <inheritdoc />
    public override void Rectangle(double x, double y, double width, double height) { }

    /// <inheritdoc />
    public override void EndPath() { }

    /// <inheritdoc />
    public override void ClosePath() { }

    /// <inheritdoc />
    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    /// <inheritdoc />
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    /// <inheritdoc />
    public override void BeginMarkedContent(
        NameToken name,
        NameToken? propertyDictionaryName,
        DictionaryToken? properties
    ) { }

    /// <inheritdoc />
    public override void EndMarkedContent() { }

    /// <inheritdoc />
    public override void PaintShading(NameToken shadingName) { }
}
