using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Studies;

/// <summary>Reads the papers that a release announces.</summary>
public static partial class StudyReader
{
    /// <summary>Reads the studies, usually one.</summary>
    public static IReadOnlyList<StudyFacts> Read(ReleaseLayout layout, ReleaseFacts release, Lexicon lexicon)
    {
        var evidence = new List<FieldEvidence>();
        var doi = Doi(layout, evidence);
        var title = PaperTitleReader.Read(layout, lexicon, release.Headline, evidence);
        var journal = JournalReader.Read(layout, evidence.Find(e => e.Field == "title"), lexicon, evidence);
        var published = Published(layout, release, evidence);
        var (volume, issue) = Volume(layout, journal, evidence);
        return doi is null && journal is null && title is null
            ? []
            :
            [
                new StudyFacts(title, journal, volume, issue, doi, published, evidence)
                {
                    ListedJournal = journal is null ? null : JournalReader.Listed(journal, lexicon),
                },
            ];
    }

    private static string? Doi(ReleaseLayout layout, List<FieldEvidence> evidence)
    {
        // The paper's own DOI is given in the reference part; one further up is mostly the same, one in a list is not.
        var matches = DoiPattern().Matches(layout.Text);
        var best =
            matches.FirstOrDefault(m => SectionAt(layout, m.Index) == SectionKind.Reference)
            ?? matches.FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var written = best.Groups["doi"].Value.TrimEnd('.', ',', ';', ')', ']', '>', '"', '”', '’', '\'');
        evidence.Add(new FieldEvidence("doi", best.Groups["doi"].Index, written.Length, written));
        return written.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    internal static SectionKind SectionAt(ReleaseLayout layout, int at) =>
        layout.Sections.Count == 0 ? SectionKind.Body : layout.Sections[layout.SectionIndexAt(at)].Kind;

    private static DateOnly? Published(ReleaseLayout layout, ReleaseFacts release, List<FieldEvidence> evidence)
    {
        if (
            LabelledLines.Below(layout, "Article publication date") is { } below
            && DateReading.In(layout.Text, below.Start, Math.Min(below.Length, 60)).FirstOrDefault()
                is { Length: > 0 } dated
        )
        {
            var words = layout.Text.Substring(dated.Start, dated.Length);
            evidence.Add(new FieldEvidence("published", dated.Start, dated.Length, words));
            return dated.Date;
        }

        foreach (
            var sentence in layout.Sentences.Where(s => s.Section is not (SectionKind.About or SectionKind.Boilerplate))
        )
        {
            var written = layout.Text.AsSpan(sentence.Start, sentence.Length);
            if (!PublishedCue().IsMatch(written) || EarlierWork().IsMatch(written))
            {
                continue;
            }

            var words = written.ToString();
            var cue = PublishedCue().Match(words);
            var from = sentence.Start + cue.Index;
            var date = DateReading.In(layout.Text, from, Math.Min(sentence.End - from, 260)).FirstOrDefault();
            if (date.Length > 0)
            {
                evidence.Add(
                    new FieldEvidence(
                        "published",
                        date.Start,
                        date.Length,
                        layout.Text.Substring(date.Start, date.Length)
                    )
                );
                return date.Date;
            }

            if (Today().IsMatch(words) && release.Date is { } today)
            {
                evidence.Add(new FieldEvidence("published", from, cue.Length, cue.Value));
                return today;
            }
        }

        return null;
    }

    private static (string? Volume, string? Issue) Volume(
        ReleaseLayout layout,
        string? journal,
        List<FieldEvidence> evidence
    )
    {
        if (journal is null)
        {
            return default;
        }

        foreach (Match m in VolumePattern().Matches(layout.Text))
        {
            if (SectionAt(layout, m.Index) is SectionKind.About or SectionKind.Boilerplate)
            {
                continue;
            }

            var volume = m.Groups["vol"];
            evidence.Add(new FieldEvidence("volume", volume.Index, volume.Length, volume.Value));
            if (m.Groups["issue"] is { Success: true } issue)
            {
                evidence.Add(new FieldEvidence("issue", issue.Index, issue.Length, issue.Value));
                return (volume.Value, issue.Value);
            }

            return (volume.Value, null);
        }

        return default;
    }

    // A space inside is a scraper's; it is followed by what only a DOI's end can be.
    [GeneratedRegex(
        @"(?<![\d.])(?<doi>10\. ?\d{4,9}/ ?[^\s""<>“”]{2,120}(?: (?=[\w-]*\d[\w.-]*(?:\s|$))[\w.-]{3,40}(?=\s*$))?)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex DoiPattern();

    [GeneratedRegex(
        @"\b(?:published|appear(?:s|ed|ing)?|available online|posted|reported in|publication|came out|(?:paper|study|article) (?:dated|in (?:the )?[\p{L}&][\p{L}& ]{2,60} (?:of|from|on)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PublishedCue();

    [GeneratedRegex(
        @"\b(?:previous(?:ly)?|earlier|prior|in (?:19|20)\d\d,)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EarlierWork();

    [GeneratedRegex(
        @"\b(?:publish(?:ed|es)?|appear(?:s|ed|ing)?)\b.{0,40}\btoday\b|\btoday\b.{0,40}\b(?:publish|appear)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Today();

    [GeneratedRegex(
        @"\b[Vv]ol(?:ume|\.)?\s*:?\s*(?<vol>\d{1,4})(?:\s*,?\s*(?:[Ii]ssue|[Nn]o\.?|[Nn]umber)\s*(?<issue>\d{1,5}))?"
            + @"|(?<=\s)(?<vol>\d{1,4})\s?\((?<issue>\d{1,4}(?:-\d{1,3})?)\)\s?[:,]\s?(?:pp?\.?\s?|pages\s)?[eE]?\d+"
            + @"|(?<=[.,;]\s?(?:19|20)\d\d\s?;\s?)(?<vol>\d{1,4})(?:\((?<issue>\d{1,4})\))?:",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex VolumePattern();
}
