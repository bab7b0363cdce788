using DormancyPortal.Core.Records;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Importing;

/// <summary>What speaks against a proposal for the lexicon.</summary>
/// <param name="Refusal">Why it cannot be proposed; null when it can.</param>
/// <param name="Warnings">What to think of before it is adopted.</param>
public sealed record NameCheck(string? Refusal, IReadOnlyList<string> Warnings)
{
    /// <summary>The longest string of a proposal, in UTF-16 units.</summary>
    public const int LongestText = 200;

    /// <summary>Checks a proposal against a lexicon.</summary>
    /// <param name="lexicon">The lexicon of now.</param>
    /// <param name="kind">What is proposed.</param>
    /// <param name="marker">The key of the entry; null for a string that is to name nothing.</param>
    /// <param name="text">The string.</param>
    public static NameCheck Of(Lexicon lexicon, CuratedKind kind, string? marker, string text)
    {
        var folded = NameFolding.Fold(text);
        if (folded.Length == 0 || text.Length > LongestText || text.Any(char.IsControl))
        {
            return No($"Type a name with a letter or digit, of at most {LongestText} characters.");
        }

        var entry = marker is null ? null : LexiconRecord.Find(lexicon, marker);
        if (entry is null && (marker is not null || kind != CuratedKind.Block))
        {
            return No("The lexicon has no such entry.");
        }

        List<LexiconRecord> others = [.. LexiconRecord.Bearing(lexicon, text).Where(r => r.Key != marker)];
        return kind switch
        {
            CuratedKind.Alias => Alias(lexicon, entry!, text, others),
            CuratedKind.Correct => Correct(entry!, text, others),
            _ => Block(entry, text, others),
        };
    }

    private static NameCheck Alias(Lexicon lexicon, LexiconRecord entry, string text, List<LexiconRecord> others)
    {
        var folded = NameFolding.Fold(text);
        if (entry.Names.FirstOrDefault(n => n.Name == text) is { } known)
        {
            return No($"{entry.Label} has that name already: {known.Name}, its {known.Source}.");
        }

        if (others.Find(o => o.Kind == LexiconKind.Gene && NameFolding.Fold(o.Label) == folded) is { } gene)
        {
            return No(
                $"{gene.Label} is the approved symbol of another gene ({gene.Name}, {gene.Key}): as a name of {entry.Label} "
                    + "every text about that gene would be read wrongly."
            );
        }

        List<string> warnings =
        [
            .. others.Select(o =>
                $"{text} is also a name of {o.Label} ({o.Name}): texts decide by the words around which is meant, and what stays unclear is linked to none."
            ),
        ];
        if (lexicon.AmbiguousNames.FirstOrDefault(a => NameFolding.Fold(a.Name) == folded) is { } ambiguous)
        {
            warnings.Add(
                $"{ambiguous.Name} is listed as a form with other meanings"
                    + (ambiguous.OtherMeanings.Count == 0 ? "." : $": {string.Join(", ", ambiguous.OtherMeanings)}.")
            );
        }

        if (folded.Length <= 2)
        {
            warnings.Add(
                "So short a name stands for many things: it is found only where the words around it speak for it."
            );
        }

        return new NameCheck(null, warnings);
    }

    private static NameCheck Correct(LexiconRecord entry, string text, List<LexiconRecord> others) =>
        entry.Kind == LexiconKind.Family
            ? No(
                "The name of a family is what its address is made of, and stays. Add the better name as a further one."
            )
        : entry.Name == text ? No($"That is its name already.")
        : others.Find(o => o.Kind == entry.Kind && NameFolding.Fold(o.Name) == NameFolding.Fold(text)) is { } other
            ? No($"{other.Label} has that main name already ({other.Key}).")
        : new NameCheck(
            null,
            entry.Kind == LexiconKind.Pathway
                ?
                [
                    "Decisions that people made on the pathway name it by its old name: trying shows whether any lose their place.",
                ]
                : []
        );

    private static NameCheck Block(LexiconRecord? entry, string text, List<LexiconRecord> others)
    {
        var folded = NameFolding.Fold(text);
        if (entry is null)
        {
            return new NameCheck(
                null,
                others.Count == 0
                    ? ["No entry has that name: only words that look like a gene are kept from being read as one."]
                    : [.. others.Select(o => $"{o.Label} ({o.Name}) loses it as a name.")]
            );
        }

        return !entry.Bears(folded) ? No($"{entry.Label} has no such name. Its names are listed below.")
            : NameFolding.Fold(entry.Label) == folded
                ? new NameCheck(
                    null,
                    [$"{text} is what {entry.Label} is called: texts would be read for its other names alone."]
                )
            : new NameCheck(null, []);
    }

    private static NameCheck No(string why) => new(why, []);
}
