namespace DormancyPortal.Extraction.Tests.Specs;

/// <summary>One example of a rule: an input, and what a projection of its extraction must say.</summary>
/// <param name="Rule">File, heading and line of the expectation.</param>
/// <param name="Input">The text of the <c>text</c> block.</param>
/// <param name="Projection">Info string of the expected block, a key of <see cref="Projections.All"/>.</param>
/// <param name="Expected">What the block says.</param>
internal sealed record SpecExample(string Rule, string Input, string Projection, string Expected);

/// <summary>
/// Reads a specification: Markdown in which a rule is a heading and a sentence, then a fenced <c>text</c> block with the
/// input, then one or more fenced blocks whose info string names the projection and whose lines are expected.
/// </summary>
internal static class SpecFile
{
    /// <summary>The examples of a file, in order.</summary>
    /// <exception cref="FormatException">A block is not closed, or expects something before any input.</exception>
    public static IEnumerable<SpecExample> Read(string name, string markdown)
    {
        var heading = "";
        string? input = null;
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var (fence, info) = (i, lines[i][3..].Trim());
                var close = Array.FindIndex(lines, i + 1, l => l == "```");
                i = close > 0 ? close : throw new FormatException($"{name}, line {fence + 1}: the block has no end.");
                var block = string.Join('\n', lines[(fence + 1)..close]);
                if (info == "text")
                {
                    input = block;
                    continue;
                }

                yield return new SpecExample(
                    $"{name}:{fence + 1} {heading}",
                    input ?? throw new FormatException($"{name}, line {fence + 1}: no text block above."),
                    info,
                    block
                );
            }
        }
    }
}
