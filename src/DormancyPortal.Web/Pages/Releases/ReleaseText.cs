using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>A paragraph of a release's page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="BeginsPart">Whether the paragraph before it is of another kind.</param>
/// <param name="Pieces">Its sentences and what lies between them.</param>
public sealed record ReleaseParagraph(SectionKind Kind, bool BeginsPart, IReadOnlyList<ReleasePiece> Pieces)
{
    /// <summary>Whether the engine takes nothing from it for findings.</summary>
    public bool IsSkipped =>
        Kind is SectionKind.About or SectionKind.Contact or SectionKind.Boilerplate or SectionKind.Disclosure;
}

/// <summary>A sentence, or the text between two.</summary>
/// <param name="Sentence">Number of the sentence where it begins here, from 0; else null.</param>
/// <param name="Finding">The finding that the sentence states, when that layer is on.</param>
/// <param name="Stretches">Its words, cut where other cards begin to cite them.</param>
public sealed record ReleasePiece(int? Sentence, FindingRow? Finding, IReadOnlyList<ReleaseStretch> Stretches);

/// <summary>Words that the same cards of a review cite.</summary>
/// <param name="Cards">Ids of these cards with spaces between them; null where no card cites the words, and outside of a review.</param>
/// <param name="Runs">The words, in runs that name one thing or nothing.</param>
public sealed record ReleaseStretch(string? Cards, IReadOnlyList<ReleaseRun> Runs)
{
    /// <summary>The card that words without a mark lead to; null where no card cites them.</summary>
    public CitedWords? Way { get; init; }

    /// <summary>Cards whose words end here and that neither words nor marks lead to: a sign behind the words does.</summary>
    public IReadOnlyList<CitedWords> Signs { get; init; } = [];

    /// <summary>Whether its words lead to a card, or a mark in it does.</summary>
    internal bool LeadsTo(string card) =>
        Runs.Any(r =>
            r.Mention is null ? Way?.Card == card && !string.IsNullOrWhiteSpace(r.Text) : r.Mention.Item == card
        );
}

/// <summary>Words that a card of a review cites and that no mark leads to.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Card">Id of the card.</param>
/// <param name="Label">What the card is headed with.</param>
public sealed record CitedWords(int Start, int Length, string Card, string Label);

/// <summary>Words that name one thing, or nothing.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mention">What they name.</param>
public sealed record ReleaseRun(string Text, ReleaseMention? Mention);

/// <summary>Cuts the text of a release at its paragraphs, sentences and mentions, so that every mark nests.</summary>
internal static class ReleaseText
{
    /// <summary>The paragraphs of a release.</summary>
    /// <param name="release">The release with its mentions and findings.</param>
    /// <param name="layers">Which of them are marked.</param>
    /// <param name="cited">Words that cards cite; only in a review.</param>
    public static IReadOnlyList<ReleaseParagraph> Paragraphs(
        ReleaseRecord release,
        ReleaseLayers layers,
        IReadOnlyList<CitedWords>? cited = null
    )
    {
        // A person may add a second finding in a sentence: the sentence leads to the first.
        var findings = layers.Findings
            ? release.Findings.GroupBy(f => f.Sentence).ToDictionary(g => g.Key, g => g.First())
            : [];
        return
        [
            .. release.Sections.Select(
                (s, i) =>
                    new ReleaseParagraph(
                        s.Kind,
                        i == 0 || release.Sections[i - 1].Kind != s.Kind,
                        [.. Pieces(release, s, findings, layers, cited ?? [])]
                    )
            ),
        ];
    }

    /// <summary>The paragraph that is the page's own heading; null where the text has no such paragraph.</summary>
    public static ReleaseParagraph? Heading(IReadOnlyList<ReleaseParagraph> paragraphs, string? headline) =>
        paragraphs.FirstOrDefault(p => p.Kind == SectionKind.Headline) is { } first
        && string.Concat(first.Pieces.SelectMany(p => p.Stretches).SelectMany(s => s.Runs).Select(r => r.Text))
            == headline
            ? first
            : null;

    private static IEnumerable<ReleasePiece> Pieces(
        ReleaseRecord release,
        ExtractedSection section,
        Dictionary<int, FindingRow> findings,
        ReleaseLayers layers,
        IReadOnlyList<CitedWords> cited
    )
    {
        var end = section.Start + section.Length;
        var at = section.Start;
        for (var n = 0; n < release.Sentences.Count; n++)
        {
            var sentence = release.Sentences[n];
            var (from, to) = (Math.Max(sentence.Start, section.Start), Math.Min(sentence.Start + sentence.Length, end));
            if (from >= to)
            {
                continue;
            }

            if (from > at)
            {
                yield return Between(release.Text[at..from]);
            }

            yield return new ReleasePiece(
                sentence.Start >= section.Start ? n : null,
                findings.GetValueOrDefault(n),
                [.. Stretches(release, from, to, layers, cited)]
            );
            at = to;
        }

        if (at < end)
        {
            yield return Between(release.Text[at..end]);
        }
    }

    private static ReleasePiece Between(string text) =>
        new(null, null, [new ReleaseStretch(null, [new ReleaseRun(text, null)])]);

    /// <summary>Cuts a sentence where the cards that cite its words change, so that what is lit with a card nests in it.</summary>
    private static IEnumerable<ReleaseStretch> Stretches(
        ReleaseRecord release,
        int from,
        int to,
        ReleaseLayers layers,
        IReadOnlyList<CitedWords> cited
    )
    {
        var here = cited.Where(c => c.Start < to && c.Start + c.Length > from).ToList();
        var cuts = Cuts(here.Select(c => (c.Start, c.Length)), from, to);
        var stretches = new List<ReleaseStretch>(cuts.Count);
        var last = new Dictionary<string, (CitedWords Words, int At)>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var cards = here.Where(c => c.Start <= cuts[i] && c.Start + c.Length >= cuts[i + 1])
                .DistinctBy(c => c.Card, StringComparer.Ordinal)
                .ToList();
            stretches.Add(
                new ReleaseStretch(
                    cards.Count == 0 ? null : string.Join(' ', cards.Select(c => c.Card)),
                    [.. Runs(release, cuts[i], cuts[i + 1], layers)]
                )
                {
                    Way = cards.MinBy(c => c.Length),
                }
            );
            cards.ForEach(c => last[c.Card] = (c, i));
        }

        var signs = last
            .Values.Where(c => !stretches.Exists(s => s.LeadsTo(c.Words.Card)))
            .ToLookup(c => c.At, c => c.Words);
        return stretches.Select((s, i) => s with { Signs = [.. signs[i]] });
    }

    /// <summary>Where something begins or ends within a range, and the ends of the range itself.</summary>
    private static List<int> Cuts(IEnumerable<(int Start, int Length)> places, int from, int to) =>
        [
            .. places
                .SelectMany(p => new[] { p.Start, p.Start + p.Length })
                .Append(from)
                .Append(to)
                .Where(c => c >= from && c <= to)
                .Distinct()
                .Order(),
        ];

    /// <summary>Where mentions overlap, the words belong to the shorter one.</summary>
    private static IEnumerable<ReleaseRun> Runs(ReleaseRecord release, int from, int to, ReleaseLayers layers)
    {
        var here = release
            .Mentions.Where(m => layers.Shows(m.Kind) && m.Start < to && m.Start + m.Length > from)
            .OrderBy(m => m.Length)
            .ToList();
        var cuts = Cuts(here.Select(m => (m.Start, m.Length)), from, to);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var inside = here.Find(m => m.Start <= cuts[i] && m.Start + m.Length >= cuts[i + 1]);
            var words = release.Text[cuts[i]..cuts[i + 1]];
            var space = inside is null ? 0 : words.Length - words.TrimStart().Length;
            if (space > 0)
            {
                // What is left of a pathway's name behind a marker's: the mark begins at its first letter.
                yield return new ReleaseRun(words[..space], null);
            }

            yield return new ReleaseRun(words[space..], inside);
        }
    }
}
