using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Where the quoted words of a release are.</summary>
internal sealed class Quotations
{
    private readonly List<(int Start, int End)> spans = [];

    public static Quotations Of(ReleaseLayout layout)
    {
        var quotations = new Quotations();
        foreach (var section in layout.Sections)
        {
            quotations.Read(layout.Text, section.Start, section.Start + section.Length);
        }

        return quotations;
    }

    /// <summary>The quotation a place lies in, or null.</summary>
    public (int Start, int End)? At(int place)
    {
        var low = 0;
        var high = spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (place < spans[middle].Start)
            {
                high = middle - 1;
            }
            else if (place >= spans[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return spans[middle];
            }
        }

        return null;
    }

    /// <summary>Whether a sentence is a person's words; a quoted term of a few words does not make it so.</summary>
    public bool IsQuoted(Sentence sentence) =>
        At(sentence.Start) is { } span && Math.Min(span.End, sentence.End) - sentence.Start > sentence.Length / 3;

    /// <summary>The end of the words that state the claim: before <c>," said Dr X</c>.</summary>
    public int EndOfClaim(Sentence sentence) =>
        IsQuoted(sentence) && At(sentence.Start) is { } span && span.End < sentence.End ? span.End : sentence.End;

    private void Read(string text, int start, int end)
    {
        var open = -1;
        for (var i = start; i < end; i++)
        {
            var opens = text[i] == '“' || (text[i] == '"' && open < 0);
            var closes = text[i] == '”' || (text[i] == '"' && open >= 0);
            if (opens && open < 0)
            {
                open = i;
            }
            else if (closes && open >= 0)
            {
                spans.Add((open, i + 1));
                open = -1;
            }
        }

        // A quotation that runs on in the next paragraph opens there again.
        if (open >= 0)
        {
            spans.Add((open, end));
        }
    }
}
