using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// Compares the wording: the strongest claim of headline, standfirst and lead beside the strongest of the findings below.
/// Exaggeration begins mostly above (Sumner et al., BMJ 2014), so a reviewer sees both sentences.
/// </summary>
internal static class WordingReader
{
    public static WordingCheck Read(ReleaseLayout layout, IReadOnlyList<ExtractedFinding> findings, LexiconIndex index)
    {
        var above = findings.Where(f => f.SaidIn == SaidIn.Lead).Select(Claim).Concat(Headlines(layout, index));
        var below = findings.Where(f => f.SaidIn is SaidIn.Body or SaidIn.Quotation).Select(Claim);
        return new WordingCheck(Strongest(above), Strongest(below));
    }

    private static WordingClaim? Strongest(IEnumerable<WordingClaim> claims) =>
        claims.OrderByDescending(c => c.Strength).ThenBy(c => c.Start).FirstOrDefault();

    private static WordingClaim Claim(ExtractedFinding finding) =>
        new(
            finding.Start,
            finding.Length,
            finding.Evidence,
            finding.SaidIn,
            finding.Strength,
            finding.StrengthConfidence,
            finding.Cues
        );

    private static IEnumerable<WordingClaim> Headlines(ReleaseLayout layout, LexiconIndex index)
    {
        foreach (var section in layout.Sections)
        {
            if (section.Kind is not (SectionKind.Headline or SectionKind.Standfirst))
            {
                continue;
            }

            var words = layout.TextOf(section);
            var line = section.Kind == SectionKind.Headline ? SectionCues.HeadlineIn(words) : words;
            var start = section.Start + words.IndexOf(line, StringComparison.Ordinal);
            var read = StrengthReader.Read(ClaimText.Of(line, index));
            yield return new WordingClaim(
                start,
                line.Length,
                line,
                SaidIn.Headline,
                read.Strength,
                read.Confidence,
                [.. read.Cues.Select(c => c with { Start = c.Start + start })]
            );
        }
    }
}
