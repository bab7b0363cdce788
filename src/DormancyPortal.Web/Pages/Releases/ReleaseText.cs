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
/// <param name="Runs">Its words, in runs that name one thing or nothing.</param>
public sealed record ReleasePiece(int? Sentence, FindingRow? Finding, IReadOnlyList<ReleaseRun> Runs);

/// <summary>Words that name one thing, or nothing.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mention">What they name.</param>
public sealed record ReleaseRun(string Text, ReleaseMention? Mention);

/// <summary>Cuts the text of a release at its paragraphs, sentences and mentions, so that every mark nests.</summary>
internal static class ReleaseText
{
    public static IReadOnlyList<ReleaseParagraph> Paragraphs(ReleaseRecord release, ReleaseLayers layers)
    {
        var findings = layers.Findings ? release.Findings.ToDictionary(f => f.Sentence) : [];
        return
        [
            .. release.Sections.Select(
                (s, i) =>
                    new ReleaseParagraph(
                        s.Kind,
                        i == 0 || release.Sections[i - 1].Kind != s.Kind,
                        [.. Pieces(release, s, findings, layers)]
                    )
            ),
        ];
    }

    /// <summary>The paragraph that is the page's own heading; null where the text has no such paragraph.</summary>
    public static ReleaseParagraph? Heading(IReadOnlyList<ReleaseParagraph> paragraphs, string? headline) =>
        paragraphs.FirstOrDefault(p => p.Kind == SectionKind.Headline) is { } first
        && string.Concat(first.Pieces.SelectMany(p => p.Runs).Select(r => r.Text)) == headline
            ? first
            : null;

    private static IEnumerable<ReleasePiece> Pieces(
        ReleaseRecord release,
        ExtractedSection section,
        Dictionary<int, FindingRow> findings,
        ReleaseLayers layers
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
                yield return new ReleasePiece(null, null, [new ReleaseRun(release.Text[at..from], null)]);
            }

            yield return new ReleasePiece(
                sentence.Start >= section.Start ? n : null,
                findings.GetValueOrDefault(n),
                [.. Runs(release, from, to, layers)]
            );
            at = to;
        }

        if (at < end)
        {
            yield return new ReleasePiece(null, null, [new ReleaseRun(release.Text[at..end], null)]);
        }
    }

    /// <summary>Where mentions overlap, the words belong to the shorter one.</summary>
    private static IEnumerable<ReleaseRun> Runs(ReleaseRecord release, int from, int to, ReleaseLayers layers)
    {
        var here = release
            .Mentions.Where(m => layers.Shows(m.Kind) && m.Start < to && m.Start + m.Length > from)
            .OrderBy(m => m.Length)
            .ToList();
        var cuts = here.SelectMany(m => new[] { m.Start, m.Start + m.Length })
            .Append(from)
            .Append(to)
            .Where(c => c >= from && c <= to)
            .Distinct()
            .Order()
            .ToList();
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
