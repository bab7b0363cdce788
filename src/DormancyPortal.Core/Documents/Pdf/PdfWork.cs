namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Counts what the pages of a PDF are drawn by. A page of a release has some thousand operators; a file of a megabyte may have
/// millions, or a few that draw each other without end.
/// </summary>
internal sealed class PdfWork
{
    private const long MostContent = 6 * 1024 * 1024;
    private const int MostOperators = 800_000;
    private const int MostLetters = 3 * DocumentReader.LongestText / 2;

    // Steps of the parser, which looks back over the operators of a text whenever it does not understand one.
    private const long MostSearching = 50_000_000;

    private long _content;
    private long _searching;
    private int _operators;
    private int _letters;

    /// <summary>Counts the bytes that a page or a part of it is drawn by.</summary>
    public void CountContent(long bytes) => Limit((_content += bytes) > MostContent);

    /// <summary>Counts operators that are read or run.</summary>
    public void CountOperators(int number = 1) => Limit((_operators += number) > MostOperators);

    /// <summary>Counts a search for what belongs to an operator.</summary>
    /// <param name="steps">Over how much.</param>
    public void CountSearch(long steps) => Limit((_searching += steps) > MostSearching);

    /// <summary>Counts a letter.</summary>
    public void CountLetter()
    {
        if (++_letters > MostLetters)
        {
            throw new PdfBudgetException(isTooLong: true);
        }
    }

    private static void Limit(bool isBeyond)
    {
        if (isBeyond)
        {
            throw new PdfBudgetException();
        }
    }
}
