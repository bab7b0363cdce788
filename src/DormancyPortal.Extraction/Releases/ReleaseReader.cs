using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Releases;

/// <summary>Reads what a release says of itself: headline, dateline, date, outlet, address, contact.</summary>
public static partial class ReleaseReader
{
    private static readonly PhraseIndexOf<OutletEntry> Outlets = new(l =>
        l.Outlets.SelectMany(o => o.Aliases.Prepend(o.Name).Select(a => (a.Trim('/', '(', ')', ' ', '—'), o)))
    );

    /// <summary>Reads the facts of the release itself.</summary>
    public static ReleaseFacts Read(ReleaseLayout layout, Lexicon lexicon)
    {
        var evidence = new List<FieldEvidence>();
        var headline = Headline(layout, evidence);
        var (date, place, wire) = DatelineOf(layout, evidence);
        date ??= LabelledDate(layout, evidence) ?? layout.Document.Metadata.Published;
        var url = Url(layout, evidence) ?? layout.Document.Metadata.Url;
        return new ReleaseFacts(
            headline,
            date,
            place,
            url,
            Outlet(layout, lexicon, wire, url),
            Contact(layout, evidence),
            evidence
        );
    }

    private static string? Headline(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        if (layout.First(SectionKind.Headline) is not { } section)
        {
            return layout.Document.Metadata.Title;
        }

        var words = layout.TextOf(section);
        var headline = SectionCues.HeadlineIn(words);
        Add(
            evidence,
            layout,
            "headline",
            section.Start + words.IndexOf(headline, StringComparison.Ordinal),
            headline.Length
        );
        return headline;
    }

    private static (DateOnly? Date, string? Place, string? Wire) DatelineOf(
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
                Add(evidence, layout, "date", date.Start, date.Length);
            }

            var place = line.Groups["place"];
            var isPlace = place.Success && !Newsroom().IsMatch(place.Value) && !NoPlace().IsMatch(place.Value);
            if (isPlace)
            {
                Add(evidence, layout, "place", section.Start + place.Index, place.Length);
            }

            var wire =
                line.Groups["outlet"].Success ? line.Groups["outlet"].Value
                : place.Success && Newsroom().IsMatch(place.Value) ? place.Value
                : null;
            return (date.Length > 0 ? date.Date : null, isPlace ? place.Value.Trim() : null, wire);
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
                Add(evidence, layout, "date", found.Start, found.Length);
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

            Add(evidence, layout, "date", section.Start + m.Index, m.Length);
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
            "date",
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
                Add(evidence, layout, "url", section.Start + m.Groups["url"].Index, url.Length);
                return url;
            }
        }

        return null;
    }

    private static string? Outlet(ReleaseLayout layout, Lexicon lexicon, string? wire, string? url)
    {
        var index = Outlets.Of(lexicon);
        var named = wire is null
            ? null
            : index.In(wire, 0, wire.Length).Select(h => h.Entry.Name).FirstOrDefault() ?? wire;
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;
        return named
            ?? lexicon
                .Outlets.FirstOrDefault(o =>
                    host is not null && o.Hosts.Any(h => host.EndsWith(h, StringComparison.OrdinalIgnoreCase))
                )
                ?.Name
            ?? layout.Document.Metadata.Outlet;
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
        Add(evidence, layout, "contact", section.Start + label, section.Length - label);
        return layout.TextOf(section)[label..];
    }

    private static void Add(List<FieldEvidence> evidence, ReleaseLayout layout, string field, int start, int length) =>
        evidence.Add(new FieldEvidence(field, start, length, layout.Text.Substring(start, length)));

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
