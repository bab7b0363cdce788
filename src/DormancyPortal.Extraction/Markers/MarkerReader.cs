using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Reads genes, their products, families, complexes and molecules.</summary>
public static class MarkerReader
{
    /// <summary>Reads the markers in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedMarker> Read(ReleaseLayout layout, Lexicon lexicon) =>
        Weigh(layout, lexicon).Markers;

    /// <summary>Reads the markers in order of their first mention, and the readings that were weighed and not taken.</summary>
    public static (IReadOnlyList<ExtractedMarker> Markers, IReadOnlyList<RejectedReading> Rejected) Weigh(
        ReleaseLayout layout,
        Lexicon lexicon
    )
    {
        var index = LexiconIndex.Of(lexicon);
        var release = new MarkerText(layout, index);
        var scanned = MarkerScan.Of(release, index.Markers);
        var definitions = Definitions.Of(release, scanned, index.Markers);
        var settled = Together(definitions.Settle(release, scanned), BracketedNames.Of(release, index.Markers));
        var candidates = CoordinatedNames.Of(release, settled, index.Markers);
        var judge = new MarkerJudge(release, candidates);
        var judged = judge.Judge();
        var unlinked = GeneShapes.Of(release, candidates, definitions).Select(s => Unlinked(release, s.First, s.Last));

        IReadOnlyList<ExtractedMarker> markers =
        [
            .. judged
                .GroupBy(j => j.Candidate.Name.Key, StringComparer.Ordinal)
                .Select(g => Linked(release, [.. g]))
                .Concat(unlinked.GroupBy(u => NameFolding.Fold(u.Text)).Select(g => Unlinked([.. g])))
                .OrderBy(m => m.Mentions[0].Start),
        ];
        return (markers, [.. judge.Rejected.OrderBy(r => r.Start)]);
    }

    /// <summary>Both lists in the order of the text; where they overlap, the bracketed name is the longer one.</summary>
    private static List<MarkerCandidate> Together(List<MarkerCandidate> settled, List<MarkerCandidate> bracketed)
    {
        if (bracketed.Count == 0)
        {
            return settled;
        }

        var taken = bracketed.SelectMany(b => Enumerable.Range(b.First, b.Last - b.First + 1)).ToHashSet();
        return
        [
            .. settled
                .Where(s => !taken.Contains(s.First) && !taken.Contains(s.Last))
                .Concat(bracketed)
                .OrderBy(c => c.First),
        ];
    }

    private static ExtractedMarker Linked(MarkerText release, List<JudgedMarker> judged)
    {
        var name = judged[0].Candidate.Name;
        IReadOnlyList<MarkerMention> mentions = [.. judged.Select(j => Mention(release, j))];
        var confidence = Math.Round(judged.Max(j => j.Confidence), 2);
        return name.Gene is { } gene
            ? new ExtractedMarker
            {
                Symbol = gene.Symbol,
                HgncId = gene.HgncId,
                NcbiGene = gene.NcbiGene,
                Ensembl = gene.Ensembl,
                Uniprot = gene.Uniprot,
                Name = gene.Name,
                Kind = MarkerKind.Gene,
                Confidence = confidence,
                Mentions = mentions,
            }
            : new ExtractedMarker
            {
                Symbol = null,
                Name = name.Family!.Name,
                Kind = name.Family.Kind,
                Confidence = confidence,
                Mentions = mentions,
            };
    }

    private static MarkerMention Mention(MarkerText release, JudgedMarker judged)
    {
        var (first, last) = (judged.Candidate.First, judged.Candidate.Last);
        var text = release.Words(first, last).ToString();
        return new MarkerMention(release.Tokens[first].Start, text.Length, text, judged.Candidate.Rule, judged.Reason);
    }

    private static MarkerMention Unlinked(MarkerText release, int first, int last)
    {
        var text = release.Words(first, last).ToString();
        return new MarkerMention(
            release.Tokens[first].Start,
            text.Length,
            text,
            "shape",
            "Looks like a gene and is called one, but no entry of the lexicon explains it."
        );
    }

    private static ExtractedMarker Unlinked(IReadOnlyList<MarkerMention> mentions) =>
        new()
        {
            Symbol = null,
            Name = mentions[0].Text,
            Kind = MarkerKind.Unlinked,
            Confidence = 0.5,
            Mentions = mentions,
        };
}
