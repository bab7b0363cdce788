using DiffPlex;
using DiffPlex.Chunkers;

namespace DormancyPortal.Core.Review;

/// <summary>Words of a text beside another text.</summary>
public enum TextChange
{
    /// <summary>Both have them.</summary>
    Same,

    /// <summary>Only the older has them.</summary>
    Went,

    /// <summary>Only the newer has them.</summary>
    Came,
}

/// <summary>Some words of a paragraph.</summary>
/// <param name="Change">Which text has them.</param>
/// <param name="Text">The words, with the white space around them.</param>
public sealed record TextRun(TextChange Change, string Text);

/// <summary>What two texts say differently, word by word.</summary>
public static class TextDifference
{
    private static readonly DelimiterChunker Words = new([
        ' ',
        '\n',
        '\t',
        '.',
        ',',
        ';',
        ':',
        '(',
        ')',
        '“',
        '”',
        '"',
    ]);

    /// <summary>The paragraphs of both, in order, each in runs; a paragraph that is as it was has one run.</summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Between(string before, string after)
    {
        var paragraphs = new List<List<TextRun>> { new() };
        foreach (var run in Runs(before, after))
        {
            foreach (var (i, part) in run.Text.Split('\n').Index())
            {
                if (i > 0 && paragraphs[^1].Count > 0)
                {
                    paragraphs.Add([]);
                }

                if (part.Length > 0)
                {
                    paragraphs[^1].Add(run with { Text = part });
                }
            }
        }

        return [.. paragraphs.Where(p => p.Count > 0)];
    }

    private static IEnumerable<TextRun> Runs(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            yield return Run(TextChange.Same, diff.PiecesNew, at, block.InsertStartB - at);
            yield return Run(TextChange.Went, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            yield return Run(TextChange.Came, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        yield return Run(TextChange.Same, diff.PiecesNew, at, diff.PiecesNew.Count - at);
    }

    private static TextRun Run(TextChange change, IReadOnlyList<string> pieces, int start, int count) =>
        new(change, string.Concat(pieces.Skip(start).Take(count)));
}
