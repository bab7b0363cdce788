using System.Collections.Frozen;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokens;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Takes what a page is drawn by apart, counting it; lines and colours are left out.</summary>
internal sealed class PdfContent(PdfWork work, int deepest) : IPageContentParser
{
    /// <inheritdoc />
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        work.CountContent(inputBytes.Length);
        var operators = new Operators(work);
        return new PageContentParser(operators, new StackDepthGuard(deepest), useLenientParsing: true).Parse(
            pageNumber,
            inputBytes,
            new Complaints(work, operators, inputBytes)
        );
    }

    private sealed class Operators(PdfWork work) : IGraphicsStateOperationFactory
    {
        // Paths and their painting, colours, and how lines look.
        private static readonly FrozenSet<string> Drawing = (
            "m l c v y h re S s f F f* B B* b b* n W W* w J j M d ri i CS cs SC SCN sc scn G g RG rg K k sh"
        )
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

        // One that is read is held in memory until the page is drawn, with all that it is given.
        private const int CostOfReading = 2;

        public int Count { get; private set; }

        public IGraphicsStateOperation? Create(OperatorToken op, IReadOnlyList<IToken> operands)
        {
            Count++;
            work.CountOperators(CostOfReading);
            return Drawing.Contains(op.Data)
                ? EndPath.Value
                : ReflectionGraphicsStateOperationFactory.Instance.Create(op, operands);
        }
    }

    /// <summary>
    /// The parser says so whenever it does not understand an operator, and then looks back over those before it, or copies the
    /// picture before it.
    /// </summary>
    private sealed class Complaints(PdfWork work, Operators operators, IInputBytes input) : ILog
    {
        private const int BytesCopiedAtAStep = 16;

        public void Debug(string message) { }

        public void Debug(string message, Exception ex) { }

        public void Warn(string message) => Count();

        public void Error(string message) => Count();

        public void Error(string message, Exception ex)
        {
            if (ex is PdfBudgetException)
            {
                throw new PdfBudgetException();
            }

            Count();
        }

        private void Count() => work.CountSearch(100 + operators.Count + (input.CurrentOffset / BytesCopiedAtAStep));
    }
}
