using System.Buffers;
using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Releases;

/// <summary>How paragraphs around the story announce themselves.</summary>
internal static partial class SectionCues
{
    /// <summary>Without one of these nothing is a letterhead, which the pattern is slow to find out.</summary>
    private static readonly SearchValues<string> LetterheadWords = SearchValues.Create(
        [
            "university",
            "institute",
            "hospital",
            "college",
            "center",
            "centre",
            "school",
            "foundation",
            "society",
            "newsroom",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>End marks, rules, share bars, navigation: never part of the story.</summary>
    public static bool IsDebris(ReadOnlySpan<char> words) => IsEndMark(words) || DebrisPattern().IsMatch(words);

    /// <summary>
    /// What stands above a headline: embargoes, dates, labels of the office, and a letterhead that is only an institution's name.
    /// </summary>
    public static bool IsAboveHeadline(ReadOnlySpan<char> words) =>
        words.Length < 160
        && (
            AbovePattern().IsMatch(words)
            || (words.Length < 80 && words.ContainsAny(LetterheadWords) && LetterheadPattern().IsMatch(words))
        );

    /// <summary>A line that is only a date, or only a label: <c>Date:</c>, <c>Full story</c>.</summary>
    public static bool IsLabelOrDate(ReadOnlySpan<char> words) =>
        words.Length < 60 && LabelOrDatePattern().IsMatch(words);

    /// <summary>The mark below the story.</summary>
    public static bool IsEndMark(ReadOnlySpan<char> words) => EndMarkPattern().IsMatch(words);

    /// <summary>The part that a paragraph opens or is by itself; null for the story.</summary>
    public static SectionKind? PartOf(ReadOnlySpan<char> words)
    {
        if (BoilerplatePattern().IsMatch(words))
        {
            return SectionKind.Boilerplate;
        }

        if (AboutPattern().IsMatch(words))
        {
            return SectionKind.About;
        }

        if (
            ReferencePattern().IsMatch(words)
            || (words.Contains("doi", StringComparison.OrdinalIgnoreCase) && DoiPattern().IsMatch(words))
        )
        {
            return SectionKind.Reference;
        }

        if (ContactPattern().IsMatch(words) || (words.Length < 120 && AddressPattern().IsMatch(words)))
        {
            return SectionKind.Contact;
        }

        return FundingPattern().IsMatch(words) ? SectionKind.Funding
            : DisclosurePattern().IsMatch(words) ? SectionKind.Disclosure
            : CaptionPattern().IsMatch(words) ? SectionKind.Caption
            : null;
    }

    /// <summary>The words of a link that opens a mail to the contact.</summary>
    public static bool IsMailLink(ReadOnlySpan<char> words) => words.Length < 40 && MailLinkPattern().IsMatch(words);

    /// <summary>The headline in its paragraph: without a label before it, or credits and bylines glued behind it.</summary>
    public static string HeadlineIn(string words)
    {
        var start = LeadingLabel().Match(words).Length;
        var tail = GluedTail().Match(words, start);
        return words[start..(tail.Success ? tail.Index : words.Length)].Trim();
    }

    /// <summary>A paragraph of two citations or more: years with volumes, or authors "et al.".</summary>
    public static bool ListsCitations(ReadOnlySpan<char> words) => CitationMark().Count(words) > 1;

    [GeneratedRegex(@"\d{4};\s?\d+|\bet al\.|\bAccessed \d", RegexOptions.CultureInvariant)]
    private static partial Regex CitationMark();

    /// <summary>A paragraph in which an institution tells what it is.</summary>
    public static bool PraisesItself(ReadOnlySpan<char> words) => PraisePattern().IsMatch(words);

    [GeneratedRegex(
        @"^(?:[#*\-_=~.\s]{2,}|-?\s*(?:30|ends|end)\s*-?|XXX|\|)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EndMarkPattern();

    [GeneratedRegex(
        @"^(?:share|tweet|print|e-?mail|facebook|twitter|linkedin|X|whatsapp|home|menu|search|read more|related(?: links| stories)?|skip to (?:main )?content|back to top|for immediate release|(?:news|press|media) releases?|media advisory|news|your source for the latest research news|science news(?: from research organizations)?|an official website of the .{3,60}|here['’]?s how you know|email us here|visit us on social media:?|summary|full article)$"
            + @"|^(?:category|source|publisher|published|scraped(?: \(utc\))?|tags?|keywords?|section|topics?)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DebrisPattern();

    [GeneratedRegex(
        @"^(?:this (?:press|news) release (?:can be viewed|was)|visit us on|follow (?:us|the)|subscribe|sign up|copyright|©|\(c\) \d{4}|all rights reserved|disclaimer|content (?:scraped|provided)|auto-generated|SOURCE\s|to view the original|view original|logo\s*-|photo\s*-|EIN Presswire|EurekAlert!? is not|legal disclaimer|cookies?\b|for more news|news provided by|materials provided by|note: (?:content|materials)|funders? had no role|the funders had no role|method of research$|subject of research$|coi statement$|forward[- ]looking statements?|cautionary (?:note|statement)|safe harbor)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BoilerplatePattern();

    [GeneratedRegex(
        @"^(?:about\s+(?:the\s+|us\b)?[\p{L}“""].{0,120}(?<![.!?])$|about\s+(?:the\s+)?(?-i:\p{Lu}).{0,100}[:–—]\s|notes? to editors?|background(?: information)?:?$|editor'?s notes?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AboutPattern();

    [GeneratedRegex(
        @"^(?:(?:media|press|news|public relations|author|further)?\s*(?:contacts?|inquiries|enquiries|information)\b\s*(?:information|details|:|$)|for (?:more|further|additional) information[, ]|contact:|to (?:arrange|schedule) an? interview|for (?:media|interview))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactPattern();

    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+\.\w|\b(?:tel|(?:tele)?phone|fax|mobile|cell)\b[.:]?\s*[+(]?\d|^(?:tel|(?:tele)?phone|fax|mobile|cell)\.?\s*:|(?<![\w/.-])\+?\d[\d\s().-]{8,}\d$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AddressPattern();

    [GeneratedRegex(
        @"^(?:references?|journal references?|article|articles?|publications?|original publication|original paper|paper|citation|bibliography|doi|journal|title of original paper|story source|the paper|study|source article|sources?|more information|read the (?:paper|study))\s*(?::|$)"
            + @"|^(?:more information|reference|citation|paper|article|journal reference|source)\s*:"
            + @"|^(?:this|the) (?:study|paper|article|research)\s*(?:--|—|–)\s*[“""‘]?(?-i:\p{Lu}).{0,300}\b(?:funded|supported|published|appears|available)\b"
            + @"|^(?:this|the) (?:study|paper|article|research) (?:is|was) (?:titled|entitled|called)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(
        @"^.{0,400}\bdoi\s*[:.]?\s*(?:10\.|https?:)\S*.{0,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DoiPattern();

    [GeneratedRegex(
        @"^(?:funding(?: information| sources?| statement)?|acknowledge?ments?|financial support|grants?|support|sponsors?)\s*(?::|$)"
            + @"|^(?:this|the) (?:work|study|research|project|trial|publication)(?: described here| reported here)? (?:was|is|has been|were) (?:also )?(?:supported|funded|financed|sponsored|made possible)"
            + @"|^(?:funding|financial support) (?:for|was|came)|^support (?:was provided|came from|for (?:this|the) (?:study|work|research))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FundingPattern();

    [GeneratedRegex(
        @"^(?:disclosures?|conflicts? of interests?|competing (?:financial )?interests?|declaration of interests?|ethics)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DisclosurePattern();

    [GeneratedRegex(
        @"^(?:image|photo|picture|video|figure|fig\.|caption|credit|illustration)\b[^.]{0,40}:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CaptionPattern();

    [GeneratedRegex(
        @"^.{0,160}\b(?:conducts and supports|is (?:a|an|one of|the) .{0,60}\b(?:universit(?:y|ies)|institutes?|hospitals?|organizations?|organisations?|compan(?:y|ies)|centers?|centres?|charit(?:y|ies)|foundations?|societ(?:y|ies)|associations?|agenc(?:y|ies)|journal|publisher|academ(?:y|ies)|laborator(?:y|ies))|was founded|founded in \d{4}|established in \d{4}|is dedicated to|is committed to|whose mission)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PraisePattern();

    [GeneratedRegex(
        @"^(?:(?:strictly\s+)?(?:under\s+)?embargo|not for (?:release|publication)|for (?:immediate )?release|immediate release|(?:for\s+|public\s+)?release(?: date| time)?\s*:|released\s*:|(?:public|press|media|news|research)[ -]?(?:release|news|note|statement|update)(?:\s+(?:issued|date|dated|published))?\s*(?:[:|/–—-]|\(?\d|\(?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|$)|(?:[\p{L}&.'’-]+\s+){1,6}(?:news|press|media)\s+release\b\s*(?:[:|–—-]\s*)?(?:\d[\d./-]*\d|$)|peer[- ]reviewed (?:publication$|[/|•])|(?:date|issued|published|posted|updated|last updated|issue date|contacts?|media contacts?|press contacts?|press office|media relations|communications office|source|from|category|topics?|tags?)\s*:|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*[ -]\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})\W*(?:\d{1,2}[:.]\d{2}.{0,12})?$|(?:tel|phone|e-?mail|fax)\b|\S+@\S+$|\+?\(?\d[\d\s().-]{6,}\d(?:\s*(?:x|ext\.?)\s*\d+)?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AbovePattern();

    // "University of X", "National Institutes of Health", "X Medical Center": capitals throughout, nothing said of it.
    [GeneratedRegex(
        @"^(?:The\s+)?(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|and|&|the|at|in),?\s+){0,8}(?:University|UNIVERSITY|Institutes?|INSTITUTES?|Hospital|HOSPITAL|College|COLLEGE|Cent(?:er|re)|CENT(?:ER|RE)|School|SCHOOL|Foundation|FOUNDATION|Society|SOCIETY|Newsroom|NEWSROOM)(?:,?\s+(?:of|OF|for|FOR|at|AT|–|-|—)\s+(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|and|&|the),?\s*){1,6})?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LetterheadPattern();

    [GeneratedRegex(
        @"^(?:[\p{L}][\p{L} ]{2,24}:|full story|summary|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*[ -]\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LabelOrDatePattern();

    [GeneratedRegex(@"^\[?e-?mail (?:us|the|me)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailLinkPattern();

    [GeneratedRegex(
        @"^(?:(?:news|press)(?: release)?\s*[/|:-]\s*)?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LeadingLabel();

    [GeneratedRegex(
        @"\s+(?:credit\s*:|image\s*:|photo\s*:|posted\s+\S|by\s+(?-i:\p{Lu})\p{L}+\s+(?-i:\p{Lu})\p{L}+\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex GluedTail();
}
