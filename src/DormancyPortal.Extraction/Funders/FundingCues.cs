using System.Buffers;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Funders;

/// <summary>A stretch of text that lists funders.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Rule">What tells that it lists them.</param>
internal readonly record struct FundingList(TextSpan Span, ReadingRule Rule);

/// <summary>Where a release says who paid for the announced work.</summary>
internal static partial class FundingCues
{
    /// <summary>Without one of these no sentence outside of a funding section tells of money.</summary>
    private static readonly SearchValues<string> Money = SearchValues.Create(
        ["fund", "support", "grant", "award", "financ", "sponsor", "underwritten", "made possible"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The stretches of text that list funders, in order: what stands behind "supported by", "grants from", ….</summary>
    public static IEnumerable<FundingList> In(ReleaseLayout layout)
    {
        foreach (var sentence in layout.Sentences)
        {
            if (
                sentence.Section is SectionKind.Boilerplate or SectionKind.About or SectionKind.Contact
                || (
                    sentence.Section is not SectionKind.Funding
                    && !layout.Text.AsSpan(sentence.Start, sentence.Length).ContainsAny(Money)
                )
            )
            {
                continue;
            }

            var words = layout.Text.Substring(sentence.Start, sentence.Length);
            if (ListIn(words, sentence) is { } list)
            {
                yield return list with
                {
                    Span = new TextSpan(sentence.Start + list.Span.Start, list.Span.Length),
                };
            }
        }
    }

    private static FundingList? ListIn(string words, Sentence sentence)
    {
        if (OtherWork().IsMatch(words))
        {
            return null;
        }

        if (sentence.Section == SectionKind.Funding && Label().Match(words) is { Success: true } label)
        {
            return new FundingList(new TextSpan(label.Length, words.Length - label.Length), NameRules.FundingLabel);
        }

        if (Passive().Match(words) is { Success: true } passive)
        {
            var start = passive.Index + passive.Length;
            var next = NextClause().Match(words, start);
            return new FundingList(
                new TextSpan(start, (next.Success ? next.Index : words.Length) - start),
                NameRules.PaidBy
            );
        }

        if (Active().Match(words) is { Success: true } active)
        {
            return Listed(active, NameRules.PaysFor);
        }

        if (Compound().Match(words) is { Success: true } compound)
        {
            return Listed(compound, NameRules.FundedStudy);
        }

        // Below a heading "Funding" a bare list says as much as a sentence.
        return sentence.Section == SectionKind.Funding
            ? new FundingList(new TextSpan(0, words.Length), NameRules.FundingPart)
            : null;
    }

    private static FundingList Listed(Match match, ReadingRule rule) =>
        new(new TextSpan(match.Groups["list"].Index, match.Groups["list"].Length), rule);

    [GeneratedRegex(
        @",? (?:and|but)(?: (?:is|was|were))? (?:designed|conducted|led|performed|carried out|coordinated|published|described|appears?|reported)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NextClause();

    [GeneratedRegex(
        @"\b(?:previous|earlier) (?:\w+ ){0,2}(?:study|work|research)|\bpilot study\b|\bproject which\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherWork();

    [GeneratedRegex(
        @"^(?:funding(?: information| sources?| statement)?|financial support|sponsors?|funders?|grants?|support)\s*:\s*(?!.{0,80}\b(?:supported|funded)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(?:(?:study|studies|work|research|trial|project|paper|publication|researchers?|scientists?|authors?|team|investigators?|also|was|were|been|is|are)\b(?:[^.;]{0,60}?\b)(?:supported|funded|financed|sponsored|underwritten|made possible)|(?:funding|support|financial support|funds)\b[^.;]{0,60}?\b(?:was|were|came|comes|is|has been)(?: also)?(?: provided| received| obtained)?)\b[^.;]{0,60}?\b(?:by|from)\s+|\b(?:received|receives?|acknowledges?)\b[^.;]{0,40}?\b(?:funding|support|grants?|awards?)\b[^.;]{0,20}?\bfrom\s+|\bwith (?:additional )?(?:funding|support|grants) from\s+|\bgrants? from\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Passive();

    [GeneratedRegex(
        @"^(?<list>\p{Lu}[^.;]{2,200}?)\s+(?:funded|supported|sponsored|financed|provided[^.;]{0,40}\b(?:funding|support)|(?:also )?provided (?:funding|support))\b(?!\s+by\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Active();

    [GeneratedRegex(
        @"\b(?<list>\p{Lu}[\p{L}&' -]{2,60}?)[ -](?:funded|supported|sponsored)\s+(?:study|research|trial|work)\b"
            + @"|\bsupported in part by (?<list>.{2,80}?) (?:funding )?awards?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compound();
}
