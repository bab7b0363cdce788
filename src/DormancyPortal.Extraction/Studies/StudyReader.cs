using System.Globalization;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Studies;

/// <summary>Reads the papers that a release announces.</summary>
public static partial class StudyReader
{
    /// <summary>How many readings of one field that were not taken are told; more help nobody.</summary>
    internal const int MostNotTaken = 5;

    /// <summary>Reads the studies, usually one.</summary>
    /// <param name="layout">The release.</param>
    /// <param name="release">What it says of itself.</param>
    /// <param name="lexicon">The names the engine knows.</param>
    /// <param name="notTaken">Takes what was weighed for a field and not taken.</param>
    public static IReadOnlyList<StudyFacts> Read(
        ReleaseLayout layout,
        ReleaseFacts release,
        Lexicon lexicon,
        List<RejectedReading> notTaken
    )
    {
        var evidence = new List<FieldEvidence>();
        var doi = Doi(layout, evidence, notTaken);
        var title = PaperTitleReader.Read(layout, lexicon, release.Headline, evidence, notTaken);
        var journal = JournalReader.Read(layout, lexicon, evidence, notTaken);
        var published = Published(layout, release, evidence, notTaken);
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

    private static string? Doi(ReleaseLayout layout, List<FieldEvidence> evidence, List<RejectedReading> notTaken)
    {
        // The paper's own DOI is given in the reference part; one further up is mostly the same, one in a list is not.
        var matches = DoiPattern().Matches(layout.Text);
        var cited = matches.FirstOrDefault(m => SectionAt(layout, m.Index) == SectionKind.Reference);
        var best = cited ?? matches.FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var rule = cited is null ? StudyRules.DoiOfText : StudyRules.DoiOfReference;
        var (length, doi) = Written(best);
        evidence.Add(rule.At(layout.Text, best.Groups["doi"].Index, length));
        notTaken.AddRange(
            matches
                .Select(m => (At: m.Groups["doi"].Index, Written: Written(m)))
                .Where(m => m.Written.Doi != doi)
                .DistinctBy(m => m.Written.Doi)
                .Take(MostNotTaken)
                .Select(m =>
                    rule.NotTaken(
                        layout.Text,
                        m.At,
                        m.Written.Length,
                        m.Written.Doi,
                        cited is null
                            ? "The first DOI of the text was taken."
                            : "The part that names the paper gives another first."
                    )
                )
        );
        return doi;
    }

    private static (int Length, string Doi) Written(Match match)
    {
        var written = match.Groups["doi"].Value.TrimEnd('.', ',', ';', ')', ']', '>', '"', '”', '’', '\'');
        return (written.Length, written.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
    }

    internal static SectionKind SectionAt(ReleaseLayout layout, int at) =>
        layout.Sections.Count == 0 ? SectionKind.Body : layout.Sections[layout.SectionIndexAt(at)].Kind;

    private static DateOnly? Published(
        ReleaseLayout layout,
        ReleaseFacts release,
        List<FieldEvidence> evidence,
        List<RejectedReading> notTaken
    )
    {
        if (
            LabelledLines.Below(layout, "Article publication date") is { } below
            && DateReading.In(layout.Text, below.Start, Math.Min(below.Length, 60)).FirstOrDefault()
                is { Length: > 0 } dated
        )
        {
            evidence.Add(StudyRules.DateLine.At(layout.Text, dated.Start, dated.Length));
            return dated.Date;
        }

        foreach (
            var sentence in layout.Sentences.Where(s => s.Section is not (SectionKind.About or SectionKind.Boilerplate))
        )
        {
            var written = layout.Text.AsSpan(sentence.Start, sentence.Length);
            if (!PublishedCue().IsMatch(written))
            {
                continue;
            }

            var words = written.ToString();
            var cue = PublishedCue().Match(words);
            var from = sentence.Start + cue.Index;
            var date = DateReading.In(layout.Text, from, Math.Min(sentence.End - from, 260)).FirstOrDefault();
            if (EarlierWork().IsMatch(written))
            {
                if (date.Length > 0 && notTaken.Count < 2 * MostNotTaken)
                {
                    notTaken.Add(
                        StudyRules.PublicationSentence.NotTaken(
                            layout.Text,
                            date.Start,
                            date.Length,
                            date.Date.ToString("O", CultureInfo.InvariantCulture),
                            "The sentence tells of earlier work."
                        )
                    );
                }

                continue;
            }

            if (date.Length > 0)
            {
                evidence.Add(StudyRules.PublicationSentence.At(layout.Text, date.Start, date.Length));
                return date.Date;
            }

            if (Today().IsMatch(words) && release.Date is { } today)
            {
                evidence.Add(StudyRules.PublishedToday.At(layout.Text, from, cue.Length));
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
            var isLabelled = m.Value[0] is 'v' or 'V';
            var rule = isLabelled ? StudyRules.VolumeLabel : StudyRules.VolumeOfCitation;
            evidence.Add(rule.At(layout.Text, volume.Index, volume.Length));
            if (m.Groups["issue"] is { Success: true } issue)
            {
                rule = isLabelled ? StudyRules.IssueLabel : StudyRules.IssueOfCitation;
                evidence.Add(rule.At(layout.Text, issue.Index, issue.Length));
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
