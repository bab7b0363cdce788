using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>"The Universities of Cambridge and Edinburgh" names two, each under the words that are its own.</summary>
internal static partial class SharedUniversities
{
    public static List<InstitutionMention> In(ReleaseLayout layout, Lexicon lexicon, List<InstitutionMention> named)
    {
        var found = new List<InstitutionMention>();
        foreach (var section in layout.Sections.Where(s => s.Kind is not SectionKind.Boilerplate))
        {
            foreach (var match in Shared().EnumerateMatches(layout.Text.AsSpan(section.Start, section.Length)))
            {
                var (start, length) = (section.Start + match.Index, match.Length);
                named.RemoveAll(n => n.Start < start + length && n.End > start);
                found.AddRange(Each(layout.Text, start, length, lexicon));
            }
        }

        return found;
    }

    private static IEnumerable<InstitutionMention> Each(string text, int start, int length, Lexicon lexicon)
    {
        var index = InstitutionIndex.Of(lexicon);
        foreach (Match town in Town().Matches(text.Substring(start, length)))
        {
            var (from, end) = (start + town.Index, start + town.Index + town.Length);
            from = town.Index == Head.Length ? start : from;
            var name = $"University of {town.Value}";
            var entry =
                index.In(name, 0, name.Length).FirstOrDefault() is { Name.Entries: [var one], Length: var all }
                && all == name.Length
                    ? one
                    : null;
            yield return new InstitutionMention(
                from,
                end - from,
                entry?.Name ?? name,
                entry,
                null,
                name,
                NameRules.SharedHead
            );
        }
    }

    private const string Head = "Universities of ";

    [GeneratedRegex(
        @"\bUniversities of \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?){0,6},? (?:and|&) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Shared();

    [GeneratedRegex(@"(?<=(?:of|,|and|&) )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Town();
}
