using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

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
            .SelectMany(i => i.Mentions.Select(m => new Payer(i.Name, m, IsByShape: false)))
            .OrderBy(p => p.Mention.Start)
            .ToList();
        return
        [
            .. FundingCues
                .In(layout)
                .SelectMany(list => Paid(layout.Text, list, Payers(layout.Text, list.Span, named)))
                .GroupBy(p => p.Payer.Name, StringComparer.Ordinal)
                .Select(g => Extracted(g.Key, [.. g])),
        ];
    }

    /// <summary>A payer named in several lists is one by the surest of them.</summary>
    private static ExtractedFunding Extracted(string name, List<Payment> paid)
    {
        var rule = paid.ConvertAll(p => p.Payer.IsByShape ? NameRules.FundByShape : p.Rule).MaxBy(r => r.Confidence)!;
        return new ExtractedFunding(
            name,
            [.. paid.SelectMany(p => p.Grants).Distinct(StringComparer.Ordinal)],
            [.. paid.Select(p => p.Payer.Mention)]
        )
        {
            Rule = rule.Name,
            Confidence = rule.Confidence,
            Reason = rule.Meaning,
        };
    }

    /// <summary>A payer at one place, with the grants named there.</summary>
    private sealed record Payment(Payer Payer, List<string> Grants, ReadingRule Rule);

    private sealed record Payer(string Name, ExtractedMention Mention, bool IsByShape)
    {
        public int End => Mention.Start + Mention.Length;
    }

    private static List<Payer> Payers(string text, TextSpan list, List<Payer> named)
    {
        var end = list.Start + list.Length;
        var first = FirstFrom(named, list.Start);
        var listed = named.GetRange(first, FirstFrom(named, end) - first).FindAll(p => p.End <= end);
        foreach (Match match in Fund().Matches(text.Substring(list.Start, list.Length)))
        {
            var start = list.Start + match.Index;
            if (!listed.Exists(p => p.Mention.Start < start + match.Length && start < p.End))
            {
                var mention = new ExtractedMention(start, match.Length, match.Value);
                listed.Add(new Payer(match.Value, mention, IsByShape: true));
            }
        }

        return [.. listed.OrderBy(p => p.Mention.Start)];
    }

    private static int FirstFrom(List<Payer> named, int position)
    {
        var (low, high) = (0, named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = named[middle].Mention.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<Payment> Paid(string text, FundingList by, List<Payer> payers)
    {
        var list = by.Span;
        var from = list.Start;
        var before = new List<string>();
        for (var i = 0; i <= payers.Count; i++)
        {
            var to = i < payers.Count ? payers[i].Mention.Start : list.Start + list.Length;
            var between = GrantNumbers.In(text, new TextSpan(from, Math.Max(0, to - from))).ToList();
            var isForward = between.Count > 0 && i < payers.Count && Forward().IsMatch(text[from..Math.Max(from, to)]);
            List<TextSpan> next = isForward ? [between[^1]] : [];
            before.AddRange(between.Except(next).Select(g => text.Substring(g.Start, g.Length)));
            if (i > 0)
            {
                yield return new Payment(payers[i - 1], before, by.Rule);
            }

            before = [.. next.Select(g => text.Substring(g.Start, g.Length))];
            from = i < payers.Count ? payers[i].End : to;
        }
    }

    // "by grant AB-123456 from the Muster Council": the number belongs to the payer behind it.
    [GeneratedRegex(@"\d[A-Z\d]*\)? from (?:the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Forward();

    // Funds and programmes that are no institutions of their own.
    [GeneratedRegex(
        @"\b\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}[\p{L}.'’&-]*|of|for|and|the|&)){0,8} (?:Initiative|Program|Programme|[Ff]und|Scheme|Horizon \d{4}|Union|Award)\b(?: for \p{Lu}\p{L}+(?: (?:\p{Lu}\p{L}+|of|in|and|the)){0,6}(?<=\p{Lu}\p{L}+))?|\bEU\b(?: \(\p{L}{3,20}\))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Fund();
}
