namespace DormancyPortal.Extraction.Funders;

/// <summary>The stretches of a text that list who paid, in order, to be asked about by position.</summary>
internal sealed class FundingSpans(IReadOnlyList<TextSpan> spans)
{
    /// <summary>Whether one of them holds all of a stretch.</summary>
    public bool Hold(int start, int end)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start <= start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && spans[low - 1].Start + spans[low - 1].Length >= end;
    }
}
