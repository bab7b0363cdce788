using System.Buffers;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Studies;

/// <summary>Reads the title of the announced paper: labelled, in quotation marks, or in a citation of the reference part.</summary>
internal static partial class PaperTitleReader
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“\"‘'");

    /// <summary>The ways to a title; the first that finds one tells.</summary>
    private static readonly (Func<ReleaseLayout, TextSpan?> Find, ReadingRule Rule)[] Ways =
    [
        (Below, StudyRules.TitleLine),
        (Labelled, StudyRules.TitleLabel),
        (Dashed, StudyRules.TitleBetweenDashes),
        (l => Citation.Of(l)?.Title, StudyRules.TitleOfCitation),
        (Cited, StudyRules.TitleOfReference),
        (Quoted, StudyRules.QuotedTitle),
    ];

    public static string? Read(
        ReleaseLayout layout,
        Lexicon lexicon,
        string? headline,
        List<FieldEvidence> evidence,
        List<RejectedReading> notTaken
    )
    {
        _ = lexicon;
        var (found, rule) = Ways.Select(w => (w.Find(layout), w.Rule)).FirstOrDefault(w => w.Item1 is not null);
        if (found is not { } whole)
        {
            return null;
        }

        var title = Citation.WithoutJournal(layout.Text, whole);

        var words = layout.Text.Substring(title.Start, title.Length);
        if (words == headline)
        {
            const string why = "It is the headline of the release, not the title of a paper.";
            notTaken.Add(rule.NotTaken(layout.Text, title.Start, title.Length, words, why));
            return null;
        }

        evidence.Add(rule.At(layout.Text, title.Start, title.Length));
        return words;
    }

    private static TextSpan? Below(ReleaseLayout layout) =>
        LabelledLines.Below(layout, "Article title") is { Length: > 15 and < 400 } section
            ? new TextSpan(section.Start, layout.TextOf(section).TrimEnd(' ', '.').Length)
            : null;

    private static TextSpan? Labelled(ReleaseLayout layout) =>
        First(layout, LabelPattern(), s => s.Kind is not SectionKind.Boilerplate);

    private static TextSpan? Cited(ReleaseLayout layout) =>
        First(layout, CitationPattern(), s => s.Kind == SectionKind.Reference);

    private static TextSpan? Dashed(ReleaseLayout layout) =>
        First(
            layout,
            DashedPattern(),
            s => s.Kind is not (SectionKind.About or SectionKind.Boilerplate or SectionKind.Contact)
        );

    private static TextSpan? Quoted(ReleaseLayout layout) =>
        First(
            layout,
            QuotedPattern(),
            s =>
                s.Kind is SectionKind.Lead or SectionKind.Body or SectionKind.Reference or SectionKind.Standfirst
                && layout.WordsOf(s).ContainsAny(Quotes)
        );

    private static TextSpan? First(ReleaseLayout layout, Regex pattern, Func<ExtractedSection, bool> where)
    {
        foreach (var section in layout.Sections.Where(where))
        {
            // Most sections hold none; only of the others a copy is made.
            if (
                pattern.IsMatch(layout.WordsOf(section)) && pattern.Match(layout.TextOf(section)) is { Success: true } m
            )
            {
                var title = m.Groups["title"];
                var trimmed = title.Value.TrimEnd(' ', '.', ',', ';');
                if (trimmed.Count(c => c == ' ') >= 3 && !NoTitle().IsMatch(trimmed))
                {
                    return new TextSpan(section.Start + title.Index, trimmed.Length);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:title(?: of (?:the )?(?:original )?(?:paper|article|study))?|(?:paper|article|study) title|original paper)\s*:\s*[“""]?(?<title>[^\n”""]{15,400}?)(?=\s+(?:journal|volume|issue|doi|authors?|link|published)\s*:|[\n”""]|$)"
            + @"|^(?:paper|article|study|publication|reference)\s*:\s*(?:[“""](?<title>[^”""\n]{15,400})[”""]|[‘'](?<title>[^\n‘]{15,400}?)[’'](?=[\s,.;]|$))"
            + @"|^(?:paper|article|study)\s*:\s*(?<title>(?-i:\p{Lu})[^.\n“”""]{40,300}?)(?=\s+(?:link|doi|url|journal|authors?)\s*:|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LabelPattern();

    // Authors end at "et al." or at initials and a full stop; the title runs to the next full stop, the journal follows.
    [GeneratedRegex(
        @"(?:\bet al\.?,?|\b[A-Z]{1,3}\.|\(\d{4}\)\.?,?)\s+[“""]?(?<title>(?-i:\p{Lu})[^.?“”""]{20,350}[?.]?)[”""]?(?=[.?,]?\s|$)"
            + @"|^(?:(?:reference|paper|article|citation|source|study|publication|journal reference|story source|original (?:paper|publication))\s*[:.]\s*)?[“""]?(?<title>(?!(?:the|this|these|their|our|an?) (?:new |full )?(?:study|paper|research|work|article|findings|results?)\b)(?-i:\p{Lu})[^.?“”""\n]{30,350}[?.]?)[”""]?[.,]\s+(?=(?-i:\p{Lu}))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex CitationPattern();

    [GeneratedRegex(
        @"^(?:this|the) (?:study|paper|article)\s*(?:--|—|–|,|:)\s*[“""‘']?(?<title>(?-i:\p{Lu})[^\n”""]{20,300}?)[,.]?[”""’']?\s*(?:--|—|–|,?\s+(?:was|is|has been|will be|appears|appeared)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DashedPattern();

    /// <summary>Names of authors, or a note of the site, are no title.</summary>
    [GeneratedRegex(
        @"^(?:materials provided|content provided|available at|see |the (?:study|paper|article|trial|work|research) )|\b(?:supported|funded) by\b|\bet al$|^(?:\p{Lu}\p{L}+ \p{Lu}{1,3}, ){2}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoTitle();

    [GeneratedRegex(
        @"\b(?:in|titled|entitled|paper|article|study|called|et al\.?)[,:]?\s(?:[“""](?<title>(?-i:\p{Lu})[^“”""\n]{25,350}?)[,.]?[”""]|[‘'](?<title>(?-i:\p{Lu})[^‘\n”“""]{25,350}?)[,.]?[’'](?=[\s,.;]))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex QuotedPattern();
}
