using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Releases;

/// <summary>Reads what a release says of itself: headline, dateline, date, outlet, address, contact.</summary>
public static partial class ReleaseReader
{
    /// <summary>Reads the facts of the release itself.</summary>
    public static ReleaseFacts Read(ReleaseLayout layout, Lexicon lexicon)
    {
        var evidence = new List<FieldEvidence>();
        var headline = Headline(layout, evidence);
        var (date, place, wire) = DatelineOf(layout, evidence);
        var file = layout.Document.Metadata;
        date ??= LabelledDate(layout, evidence) ?? BesideTheText(file.Published, ReleaseRules.FileDate, evidence);
        var url = Url(layout, evidence) ?? BesideTheText(file.Url, ReleaseRules.FileAddress, evidence);
        var outlet = OutletReader.Read(layout, lexicon, wire, url, evidence);
        return new ReleaseFacts(headline, date, place, url, outlet, Contact(layout, evidence), evidence);
    }

    /// <summary>What the file says of itself, where its text says nothing.</summary>
    private static T BesideTheText<T>(T said, ReadingRule rule, List<FieldEvidence> evidence)
    {
        if (said is not null)
        {
            evidence.Add(rule.BesideTheText());
        }

        return said;
    }

    private static string? Headline(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        if (layout.First(SectionKind.Headline) is not { } section)
        {
            return BesideTheText(layout.Document.Metadata.Title, ReleaseRules.FileTitle, evidence);
        }

        var words = layout.TextOf(section);
        var headline = SectionCues.HeadlineIn(words);
        var isMarked = layout.Document.Paragraphs.Any(p => p.Start == section.Start && p.Kind == ParagraphKind.Title);
        Add(
            evidence,
            layout,
            isMarked ? ReleaseRules.MarkedTitle : ReleaseRules.FirstLine,
            section.Start + words.IndexOf(headline, StringComparison.Ordinal),
            headline.Length
        );
        return headline;
    }

    private static (DateOnly? Date, string? Place, TextSpan? Wire) DatelineOf(
        ReleaseLayout layout,
        List<FieldEvidence> evidence
    )
    {
        foreach (var section in layout.Sections.Take(12).Where(s => s.Kind is not SectionKind.Headline))
        {
            var line = Dateline.Match(layout.WordsOf(section));
            if (!line.Success)
            {
                continue;
            }

            var date = DateReading
                .In(layout.Text, section.Start + line.Groups["date"].Index, line.Groups["date"].Length)
                .FirstOrDefault();
            if (date.Length == 0 && line.Groups["date"].Success)
            {
                continue;
            }

            if (date.Length > 0)
            {
                Add(evidence, layout, ReleaseRules.DateOfDateline, date.Start, date.Length);
            }

            var place = line.Groups["place"];
            var isPlace = place.Success && !Newsroom().IsMatch(place.Value) && !NoPlace().IsMatch(place.Value);
            if (isPlace)
            {
                Add(evidence, layout, ReleaseRules.PlaceOfDateline, section.Start + place.Index, place.Length);
            }

            var wire =
                line.Groups["outlet"].Success ? line.Groups["outlet"]
                : place.Success && Newsroom().IsMatch(place.Value) ? place
                : null;
            return (
                date.Length > 0 ? date.Date : null,
                isPlace ? place.Value.Trim() : null,
                wire is null ? null : new TextSpan(section.Start + wire.Index, wire.Length)
            );
        }

        return default;
    }

    /// <summary>A date in a line of its own or behind a label, above or below the story.</summary>
    private static DateOnly? LabelledDate(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        foreach (var section in layout.Sections.Where(s => IsAroundTheStory(s.Kind)))
        {
            var isAlone = section.Length < 40 || BeginsWithDate().IsMatch(layout.WordsOf(section));
            if (!isAlone && !DateLabel().IsMatch(layout.WordsOf(section)))
            {
                continue;
            }

            var label = DateLabel().Match(layout.TextOf(section));
            var from = label.Success ? label.Index : 0;
            var found = DateReading
                .In(layout.Text, section.Start + from, Math.Min(section.Length - from, 120))
                .FirstOrDefault();
            if (
                found.Length > 0
                && (
                    label.Success || found.Length > section.Length - 18 || (found.Start < section.Start + 12 && isAlone)
                )
            )
            {
                var rule = label.Success ? ReleaseRules.DateLabel : ReleaseRules.DatedLine;
                Add(evidence, layout, rule, found.Start, found.Length);
                return found.Date;
            }
        }

        return ShortDate(layout, evidence) ?? DateOfDigits(layout, evidence);
    }

    /// <summary>
    /// A date in digits with four of the year above the story, where only one order is possible: <c>06/14/2021</c>, or with
    /// full stops, <c>14.6.2021</c>, which is day first.
    /// </summary>
    private static DateOnly? DateOfDigits(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        foreach (var section in layout.Sections.TakeWhile(s => s.Kind != SectionKind.Lead))
        {
            if (LongDigitDate().Match(layout.TextOf(section)) is not { Success: true } m)
            {
                continue;
            }

            var (first, second, year) = (Number(m, "a"), Number(m, "b"), Number(m, "y"));
            var dayFirst = m.Groups["by"].Value == "." || first > 12;
            var (day, month) = dayFirst ? (first, second) : (second, first);
            if (
                (!dayFirst && second <= 12)
                || month is < 1 or > 12
                || day < 1
                || day > DateTime.DaysInMonth(year, month)
            )
            {
                continue;
            }

            Add(evidence, layout, ReleaseRules.DateInDigits, section.Start + m.Index, m.Length);
            return new DateOnly(year, month, day);
        }

        return null;
    }

    /// <summary>A label inside the story or the reference dates the paper, not the release.</summary>
    private static bool IsAroundTheStory(SectionKind kind) =>
        kind
            is SectionKind.Boilerplate
                or SectionKind.Heading
                or SectionKind.Headline
                or SectionKind.Standfirst
                or SectionKind.Contact;

    /// <summary>An American date in digits before the headline: <c>News / 10.30.17</c>.</summary>
    private static DateOnly? ShortDate(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        if (
            layout.First(SectionKind.Headline) is not { } section
            || DigitDate().Match(layout.TextOf(section)) is not { Success: true } m
        )
        {
            return null;
        }

        var (month, day, year) = (Number(m, "m"), Number(m, "d"), 2000 + Number(m, "y"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        Add(
            evidence,
            layout,
            ReleaseRules.DateBeforeHeadline,
            section.Start + m.Groups["m"].Index,
            m.Groups["y"].Index + 2 - m.Groups["m"].Index
        );
        return new DateOnly(year, month, day);
    }

    private static int Number(Match m, string group) =>
        int.Parse(m.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Url(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        foreach (
            var section in layout.Sections.Where(s =>
                s.Kind is SectionKind.Boilerplate or SectionKind.Reference or SectionKind.Contact
            )
        )
        {
            if (OriginalUrl().Match(layout.TextOf(section)) is { Success: true } m)
            {
                var url = m.Groups["url"].Value.TrimEnd('.', ',', ')', ']');
                Add(evidence, layout, ReleaseRules.OriginalLink, section.Start + m.Groups["url"].Index, url.Length);
                return url;
            }
        }

        return null;
    }

    private static string? Contact(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        var section = layout.Sections.FirstOrDefault(s =>
            s.Kind == SectionKind.Contact && !ContactLabel().IsMatch(layout.TextOf(s))
        );
        if (section is null)
        {
            return null;
        }

        var label = ContactPrefix().Match(layout.TextOf(section)).Length;
        var rule = label > 0 ? ReleaseRules.ContactLabel : ReleaseRules.ContactPart;
        Add(evidence, layout, rule, section.Start + label, section.Length - label);
        return layout.TextOf(section)[label..];
    }

    private static void Add(
        List<FieldEvidence> evidence,
        ReleaseLayout layout,
        ReadingRule rule,
        int start,
        int length
    ) => evidence.Add(rule.At(layout.Text, start, length));

    [GeneratedRegex(
        @"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|published|posted|issued|released?|updated|date|on|in|by|embargo\w*|(?:news|press|media|public)(?: release)?|last updated|release date|issue date)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoPlace();

    [GeneratedRegex(@"wire|newswise|eurekalert|news$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newsroom();

    [GeneratedRegex(
        @"\b(?:release date|date|published|posted(?: on)?|released|publish(?:ed)? date|for immediate release|issued|news release|press release|embargo(?:ed)?\b[^.]{0,60}?|public release)\s*:?\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DateLabel();

    /// <summary>A line of the page about the release: <c>October 14, 2019 | Written by …</c>.</summary>
    [GeneratedRegex(
        @"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\p{L}{3,9}\.?\s\d{4})\s*(?:[|·•]|by\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BeginsWithDate();

    [GeneratedRegex(@"^\D{0,20}(?<m>\d{1,2})[./](?<d>\d{1,2})[./](?<y>\d{2})\s", RegexOptions.CultureInvariant)]
    private static partial Regex DigitDate();

    [GeneratedRegex(
        @"(?<![\d./])(?<a>\d{1,2})(?<by>[./])(?<b>\d{1,2})\k<by>(?<y>(?:19|20)\d{2})(?![\d/])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LongDigitDate();

    [GeneratedRegex(
        @"(?:viewed online at|original (?:release|text|version)[^:]{0,30}|source|available at)\s*:?\s*(?<url>https?://\S{4,300})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OriginalUrl();

    [GeneratedRegex(
        @"^\W*(?:(?:media|press|news)\s+)?(?:contacts?|inquiries|information)(?:\s+(?:for|information)\b.{0,20})?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactLabel();

    [GeneratedRegex(
        @"^(?:(?:media|press|news)\s+)?contacts?\s*:\s*(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactPrefix();
}
