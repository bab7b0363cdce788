using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>An institution with all the places that name it, under whatever form.</summary>
internal sealed class InstitutionGroup(string name, InstitutionEntry? entry)
{
    /// <summary>Its name: the lexicon's (with the text's apostrophes), else the fullest form in the text.</summary>
    public string Name { get; private set; } = name;

    public InstitutionEntry? Entry { get; } = entry;

    public string? Parent { get; set; }

    public string? ParentCountry { get; set; }

    public List<InstitutionMention> Mentions { get; } = [];

    public void Add(InstitutionMention mention)
    {
        Mentions.Add(mention);
        var isFuller = Entry is null && mention.Name.Length > Name.Length;
        if (isFuller || mention.Written.Replace('’', '\'') == Name)
        {
            Name = mention.Written;
        }
    }
}

/// <summary>
/// Brings the forms of one institution together: the entry of the lexicon, the acronym that the text defines, and a
/// shorter form of a full name. A listed part (an institute of a council) stays apart from its whole.
/// </summary>
internal static class InstitutionGroups
{
    public static List<InstitutionGroup> Of(ReleaseLayout layout, List<InstitutionMention> mentions)
    {
        var groups = new List<InstitutionGroup>();
        foreach (var mention in mentions.OrderBy(m => m.Entry is null).ThenByDescending(m => m.Length))
        {
            GroupFor(groups, mention).Add(mention);
        }

        AddAcronyms(layout, groups);
        foreach (var group in groups)
        {
            group.Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return groups;
    }

    private static InstitutionGroup GroupFor(List<InstitutionGroup> groups, InstitutionMention mention)
    {
        var found = mention.Entry is { } entry
            ? groups.Find(g => g.Entry == entry)
            : groups.Find(g => g.Entry is not null && g.Entry == mention.Owner)
                ?? groups.Find(g => IsShortFormOf(mention.Name, g));
        if (found is not null)
        {
            return found;
        }

        var group = new InstitutionGroup(mention.Name, mention.Entry)
        {
            Parent = mention.Owner?.Name,
            ParentCountry = mention.Owner?.Country,
        };
        groups.Add(group);
        return group;
    }

    /// <summary>All words of the short form stand in the full one, in order, and both end alike: "Ivy Foundation".</summary>
    private static bool IsShortFormOf(string name, InstitutionGroup group)
    {
        var shorter = WordsOf(name);
        return shorter.Count >= 2
            && group
                .Mentions.Select(m => m.Name)
                .Concat(group.Entry?.Aliases ?? [])
                .Append(group.Name)
                .Any(n => IsInOrder(shorter, WordsOf(n)));
    }

    private static bool IsInOrder(List<string> shorter, List<string> longer)
    {
        var at = 0;
        foreach (var word in longer)
        {
            at += at < shorter.Count && NameFolding.Fold(word) == NameFolding.Fold(shorter[at]) ? 1 : 0;
        }

        var sameEnd =
            NameFolding.Fold(shorter[^1]) == NameFolding.Fold(longer[^1])
            || InstitutionWords.IsCompanyForm(longer[^1])
            || InstitutionWords.IsHead(shorter[^1]);
        return at == shorter.Count && sameEnd && (shorter[0] != "University" || shorter.Count == longer.Count);
    }

    private static void AddAcronyms(ReleaseLayout layout, List<InstitutionGroup> groups)
    {
        var taken = groups.SelectMany(g => g.Mentions).ToList();
        foreach (var group in groups.Where(g => g.Entry is null))
        {
            var acronym = group
                .Mentions.Select(m => Anchors.AcronymAt(layout.Text, m.End))
                .FirstOrDefault(a => a is not null);
            if (acronym is not { } span)
            {
                continue;
            }

            var word = layout.Text.Substring(span.Start, span.Length);
            foreach (var use in Uses(layout, word).Where(u => !taken.Exists(t => t.Start <= u && u < t.End)))
            {
                group.Mentions.Add(new InstitutionMention(use, word.Length, group.Name, null, null, word));
            }
        }
    }

    private static IEnumerable<int> Uses(ReleaseLayout layout, string word)
    {
        var text = layout.Text;
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
        )
        {
            var end = at + word.Length;
            var isWord =
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWord && layout.Sections[layout.SectionIndexAt(at)].Kind != SectionKind.Boilerplate)
            {
                yield return at;
            }
        }
    }

    private static List<string> WordsOf(string name) =>
        [
            .. name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(w => w is not ("of" or "for" or "the" or "The" or "and" or "&" or "at" or "in")),
        ];
}
