using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Funders;

/// <summary>Reads who paid, with grant numbers.</summary>
public static partial class FundingReader
{
    /// <summary>
    /// Reads the funding of the announced work: the institutions that a sentence lists as payers, funds and programmes
    /// beside them, and to each the grant numbers that follow its name.
    /// </summary>
    public static IReadOnlyList<ExtractedFunding> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions,
        Lexicon lexicon
    )
    {
        _ = lexicon;
        var named = institutions
            .SelectMany(i => i.Mentions.Select(m => new Payer(i.Name, m)))
            .OrderBy(p => p.Mention.Start)
            .ToList();
        return
        [
            .. FundingCues
                .In(layout)
                .SelectMany(list => Paid(layout.Text, list, Payers(layout.Text, list, named)))
                .GroupBy(p => p.Funder, StringComparer.Ordinal)
                .Select(g => new ExtractedFunding(
                    g.Key,
                    [.. g.SelectMany(p => p.Grants).Distinct(StringComparer.Ordinal)],
                    [.. g.SelectMany(p => p.Mentions)]
                )),
        ];
    }

    private sealed record Payer(string Name, ExtractedMention Mention)
    {
        public int End => Mention.Start + Mention.Length;
    }

    private static List<Payer> Payers(string text, TextSpan list, List<Payer> named)
    {
        var end = list.Start + list.Length;
        var listed = named.FindAll(p => p.Mention.Start >= list.Start && p.End <= end);
        foreach (Match match in Fund().Matches(text.Substring(list.Start, list.Length)))
        {
            var start = list.Start + match.Index;
            if (!listed.Exists(p => p.Mention.Start < start + match.Length && start < p.End))
            {
                listed.Add(new Payer(match.Value, new ExtractedMention(start, match.Length, match.Value)));
            }
        }

        return [.. listed.OrderBy(p => p.Mention.Start)];
    }

    private static IEnumerable<ExtractedFunding> Paid(string text, TextSpan list, List<Payer> payers)
    {
        for (var i = 0; i < payers.Count; i++)
        {
            var to = i + 1 < payers.Count ? payers[i + 1].Mention.Start : list.Start + list.Length;
            var behind = new TextSpan(payers[i].End, Math.Max(0, to - payers[i].End));
            var grants = GrantNumbers.In(text, behind).Select(g => text.Substring(g.Start, g.Length));
            yield return new ExtractedFunding(payers[i].Name, [.. grants], [payers[i].Mention]);
        }
    }

    // Funds and programmes that are no institutions of their own.
    [GeneratedRegex(
        @"\b\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}[\p{L}.'’&-]*|of|for|and|the|&)){0,8} (?:Initiative|Program|Programme|[Ff]und|Scheme|Horizon \d{4}|Union|Award)\b(?: for \p{Lu}\p{L}+(?: (?:\p{Lu}\p{L}+|of|in|and|the)){0,6}(?<=\p{Lu}\p{L}+))?|\bEU\b(?: \(\p{L}{3,20}\))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Fund();
}
