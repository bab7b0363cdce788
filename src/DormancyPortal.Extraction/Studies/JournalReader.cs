using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Studies;

/// <summary>
/// Reads the journal of the announced paper: a listed one, or what stands behind a cue ("published in the journal …").
/// A name that is a plain word (Nature, Cell) counts only behind a cue; a journal of earlier work does not count.
/// </summary>
internal static partial class JournalReader
{
    private static readonly PhraseIndexOf<JournalEntry> Journals = new(l =>
        l.Journals.SelectMany(j => j.Aliases.Prepend(j.Name).Select(a => (a, j)))
    );

    /// <summary>Reads the journal; names inside the paper's title are its subject ("Bone marrow …").</summary>
    public static string? Read(
        ReleaseLayout layout,
        Lexicon lexicon,
        List<FieldEvidence> evidence,
        List<RejectedReading> notTaken
    )
    {
        var title = evidence.Find(e => e.Field == "title");
        var named = Candidates(layout, lexicon)
            .Where(c => title is null || c.Start + c.Length <= title.Start || c.Start >= title.Start + title.Length)
            .OrderByDescending(c => c.Points)
            .ThenBy(c => c.Start)
            .ToList();
        var best = named.FirstOrDefault();
        if (best.Name is null)
        {
            return null;
        }

        evidence.Add(best.Rule.At(layout.Text, best.Start, best.Length));
        notTaken.AddRange(
            named
                .Where(c => IsApart(c.Start, c.Length, best.Start, best.Length))
                .DistinctBy(c => NameFolding.Fold(c.Name!))
                .Where(c => NameFolding.Fold(c.Name!) != NameFolding.Fold(best.Name))
                .Take(StudyReader.MostNotTaken)
                .Select(c =>
                    c.Rule.NotTaken(
                        layout.Text,
                        c.Start,
                        c.Length,
                        c.Name!,
                        $"“{best.Name}” was taken. {best.Rule.Meaning}"
                    )
                )
        );
        return Spelled(best.Name, evidence[^1].Text);
    }

    /// <summary>Two readings of the same words are no two journals.</summary>
    private static bool IsApart(int start, int length, int other, int otherLength) =>
        start + length <= other || start >= other + otherLength;

    /// <summary>The name in the list of a journal as a release spells it; null when it is in no list.</summary>
    public static string? Listed(string journal, Lexicon lexicon) =>
        Journals.Of(lexicon).In(journal, 0, journal.Length).FirstOrDefault(h => h.Length == journal.Length).Entry?.Name;

    /// <summary>
    /// A listed name as the release spells it, where no more than a letter or two and signs are otherwise ("Academy of Science",
    /// "NeuroOncology"); an abbreviation is written out.
    /// </summary>
    private static string Spelled(string listed, string written)
    {
        var spelled = Whitespace().Replace(written, " ");
        var (given, full) = (Letters(spelled), Letters(listed));
        return
            Math.Abs(given.Length - full.Length) <= 2
            && full.AsSpan().CommonPrefixLength(given) >= Math.Min(full.Length, given.Length) - 2
            ? spelled
            : listed;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static IEnumerable<(string? Name, int Start, int Length, int Points, ReadingRule Rule)> Candidates(
        ReleaseLayout layout,
        Lexicon lexicon
    )
    {
        var index = Journals.Of(lexicon);
        var line = LabelledLines.Below(layout, "Journal") is { Length: > 2 and < 90 } below
            ? new TextSpan(below.Start, below.Length)
            : (TextSpan?)null;
        if ((line ?? Citation.Of(layout)?.Journal) is { } span)
        {
            var hit = index.In(layout.Text, span.Start, span.Length).FirstOrDefault();
            yield return (
                hit.Entry is not null && hit.Length > span.Length / 2
                    ? hit.Entry.Name
                    : layout.Text.Substring(span.Start, span.Length),
                span.Start,
                span.Length,
                5,
                line is null ? StudyRules.JournalOfCitation : StudyRules.JournalLine
            );
        }

        foreach (
            var section in layout.Sections.Where(s =>
                s.Kind
                    is not (
                        SectionKind.About
                        or SectionKind.Boilerplate
                        or SectionKind.Contact
                        or SectionKind.Disclosure
                    )
            )
        )
        {
            foreach (var hit in index.In(layout.Text, section.Start, section.Length))
            {
                var before = layout.Text[Math.Max(section.Start, hit.Start - 60)..hit.Start];
                var (points, rule) = Points(before, section.Kind);
                if (points > 1 || !hit.Entry.CueNeeded)
                {
                    var end = section.Start + section.Length;
                    var behind = hit.Start + hit.Length;
                    var more = Continuation().Match(layout.Text[behind..Math.Min(end, behind + 60)]).Length;
                    yield return more > 0
                        ? (
                            layout.Text.Substring(hit.Start, hit.Length + more),
                            hit.Start,
                            hit.Length + more,
                            points,
                            rule
                        )
                        : (hit.Entry.Name, hit.Start, hit.Length, points, rule);
                }
            }

            if (!MayNameAJournal(layout.Text.AsSpan(section.Start, section.Length)))
            {
                continue;
            }

            foreach (Match m in CuedName().Matches(layout.TextOf(section)))
            {
                var name = m.Groups["name"];
                yield return (
                    name.Value.Trim(),
                    section.Start + name.Index,
                    name.Length,
                    2,
                    StudyRules.UnlistedJournal
                );
            }
        }
    }

    /// <summary>Whether one of the words stands there without which <see cref="CuedName"/> finds nothing.</summary>
    private static bool MayNameAJournal(ReadOnlySpan<char> words) =>
        words.Contains("ournal", StringComparison.Ordinal) || words.Contains("ublished", StringComparison.Ordinal);

    private static (int Points, ReadingRule Rule) Points(string before, SectionKind kind)
    {
        if (EarlierCue().IsMatch(before))
        {
            return (0, StudyRules.JournalOfEarlierWork);
        }

        var place = kind == SectionKind.Reference ? 2 : 1;
        return PublishedCue().IsMatch(before) ? (4 + place, StudyRules.PublishedIn)
            : LooseCue().IsMatch(before) ? (2 + place, StudyRules.InJournal)
            : (place, StudyRules.ListedJournal);
    }

    [GeneratedRegex(
        @"(?:\b(?:published|publishes|publication|appear(?:s|ed|ing)?|reported|described|posted|online|available)\b[^.;]{0,50}\b(?:in|by|of|to|on)|\bjournal\s*:?)\s+(?:the\s+)?(?:(?:open[- ]access\s+)?(?:scientific\s+|medical\s+)?journal\s+)?(?:of\s+)?[*“""‘'_]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PublishedCue();

    [GeneratedRegex(
        @"\b(?:in|the|issue of|study in|journal|of)\s+(?:the\s+)?[*“""‘'_]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LooseCue();

    [GeneratedRegex(
        @"\b(?:previous(?:ly)?|earlier|prior|adapted from|in (?:19|20)\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EarlierCue();

    [GeneratedRegex(
        @"\b(?:[Pp]ublished (?:\w+ ){0,3}?in|[Ii]n|[Bb]y) (?:the )?journal (?<name>\p{Lu}[\p{L}&-]+(?: (?:of|and|in|the|for|&|\p{Lu}[\p{L}&-]+)){0,7}(?<=[\p{Lu}]\p{L}+))"
            + @"|\b[Pp]ublished (?:(?:online|today|recently|early|first|this|last|week|month|in advance|ahead of print|on|Monday|Tuesday|Wednesday|Thursday|Friday|,)\s+){0,5}in (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|London|English|Spring|Summer|Fall|Autumn|Winter|Science's)(?<name>\p{Lu}[\p{L}&-]+(?: (?:of|and|in|the|for|&|\p{Lu}[\p{L}&-]+)){0,6}(?<=[\p{Lu}]\p{L}+))(?=[,.;)]|\s(?:on|this|today|and|by|show\w*|found|finds|suggest\w*|reveal\w*)\b|\s\(|$)"
            + @"|^Journal(?: name)?\s*:\s*(?<name>\p{Lu}[^\n,.;:(\d]{2,80})"
            + @"|\b[Pp]ublished (?:\w+ ){0,3}?in (?:the )?(?<name>(?:\p{Lu}[\p{L}-]+ ){0,3}(?:Journal|Annals|Archives|Proceedings|Reviews?) (?:of|in|for) (?:the )?\p{Lu}[\p{L}-]+(?: (?:of|and|in|the|&|\p{Lu}[\p{L}-]+)){0,6}(?<=[\p{Lu}]\p{L}+))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex CuedName();

    /// <summary>More capitalised words right behind a listed name: another journal of that family.</summary>
    [GeneratedRegex(@"^(?: (?:of |and |& )?\p{Lu}\p{Ll}{3,}){1,4}(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Whitespace();
}
