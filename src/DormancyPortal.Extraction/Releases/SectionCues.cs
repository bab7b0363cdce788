using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Releases;

/// <summary>How paragraphs around the story announce themselves.</summary>
internal static partial class SectionCues
{
    /// <summary>End marks, rules, share bars, navigation: never part of the story.</summary>
    public static bool IsDebris(string words) => IsEndMark(words) || DebrisPattern().IsMatch(words);

    /// <summary>The mark below the story.</summary>
    public static bool IsEndMark(string words) => EndMarkPattern().IsMatch(words);

    /// <summary>The part that a paragraph opens or is by itself; null for the story.</summary>
    public static SectionKind? PartOf(string words)
    {
        if (BoilerplatePattern().IsMatch(words))
        {
            return SectionKind.Boilerplate;
        }

        if (AboutPattern().IsMatch(words))
        {
            return SectionKind.About;
        }

        if (ReferencePattern().IsMatch(words))
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
    public static bool IsMailLink(string words) => words.Length < 40 && MailLinkPattern().IsMatch(words);

    /// <summary>The headline in its paragraph: without a label before it, or credits and bylines glued behind it.</summary>
    public static string HeadlineIn(string words)
    {
        var start = LeadingLabel().Match(words).Length;
        var tail = GluedTail().Match(words, start);
        return words[start..(tail.Success ? tail.Index : words.Length)].Trim();
    }

    /// <summary>A paragraph of two citations or more: years with volumes, or authors "et al.".</summary>
    public static bool ListsCitations(string words) => CitationMark().Count(words) > 1;

    [GeneratedRegex(@"\d{4};\s?\d+|\bet al\.|\bAccessed \d", RegexOptions.CultureInvariant)]
    private static partial Regex CitationMark();

    /// <summary>A paragraph in which an institution tells what it is.</summary>
    public static bool PraisesItself(string words) => PraisePattern().IsMatch(words);

    [GeneratedRegex(
        @"^(?:[#*\-_=~.\s]{2,}|-?\s*(?:30|ends|end)\s*-?|XXX|\|)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EndMarkPattern();

    [GeneratedRegex(
        @"^(?:share|tweet|print|e-?mail|facebook|twitter|linkedin|X|whatsapp|home|menu|search|read more|related(?: links| stories)?|skip to (?:main )?content|back to top|for immediate release|news release|press release|email us here|visit us on social media:?|summary|full article)$"
            + @"|^(?:category|source|publisher|published|scraped(?: \(utc\))?|tags?|keywords?|section|topics?)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DebrisPattern();

    [GeneratedRegex(
        @"^(?:this (?:press|news) release (?:can be viewed|was)|visit us on|follow (?:us|the)|subscribe|sign up|copyright|©|\(c\) \d{4}|all rights reserved|disclaimer|content (?:scraped|provided)|auto-generated|SOURCE\s|to view the original|view original|logo\s*-|photo\s*-|EIN Presswire|EurekAlert!? is not|legal disclaimer|cookies?\b|for more news|news provided by)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BoilerplatePattern();

    [GeneratedRegex(
        @"^(?:about\s+(?:the\s+|us\b)?[\p{L}“""].{0,120}$|about\s+(?:the\s+)?(?-i:\p{Lu}).{0,100}[:–—]\s|notes? to editors?|background(?: information)?:?$|editor'?s notes?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AboutPattern();

    [GeneratedRegex(
        @"^(?:(?:media|press|news|public relations|author|further)?\s*(?:contacts?|inquiries|enquiries|information)\b\s*(?:information|details|:|$)|for (?:more|further|additional) information[, ]|contact:|to (?:arrange|schedule) an? interview|for (?:media|interview))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactPattern();

    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+\.\w|\b(?:tel|phone|fax|mobile)\b|(?<![\w/.-])\+?\d[\d\s().-]{8,}\d$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AddressPattern();

    [GeneratedRegex(
        @"^(?:references?|journal references?|article|articles?|publications?|original publication|original paper|paper|citation|bibliography|doi|journal|title of original paper|story source|the paper|study|source article|sources?|more information|read the (?:paper|study))\s*(?::|$)"
            + @"|^(?:more information|reference|citation|paper|article|journal reference|source)\s*:"
            + @"|^(?:this|the) (?:study|paper|article|research)\s*(?:--|—|–)"
            + @"|^.{0,400}\bdoi\s*[:.]?\s*(?:10\.|https?:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(
        @"^(?:funding(?: information| sources?| statement)?|acknowledge?ments?|financial support|grants?|support|sponsors?)\s*(?::|$)"
            + @"|^(?:this|the) (?:work|study|research|project|trial|publication)(?: described here| reported here)? (?:was|is|has been|were) (?:also )?(?:supported|funded|financed|sponsored|made possible)"
            + @"|^(?:funding|support|financial support) (?:for|was|came)",
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
        @"^.{0,160}\b(?:conducts and supports|is (?:a|an|one of|the) .{0,60}\b(?:universit(?:y|ies)|institutes?|hospitals?|organizations?|organisations?|compan(?:y|ies)|centers?|centres?|charit(?:y|ies)|foundations?|societ(?:y|ies)|associations?|agenc(?:y|ies)|journal|publisher|academ(?:y|ies)|laborator(?:y|ies))|was (?:founded|established)|founded in \d{4}|established in \d{4}|is dedicated to|is committed to|whose mission)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PraisePattern();

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
