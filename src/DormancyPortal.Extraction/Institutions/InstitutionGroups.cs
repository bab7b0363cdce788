using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>
/// Brings the forms of one institution together: the entry of the lexicon, the acronym that the text defines, and a
/// shorter form of a full name. A part (an institute of a council, a centre of an agency) stays apart from its whole;
/// only a school that bears its university's name is one with it where the university is named too.
/// </summary>
internal sealed class InstitutionGroups
{
    /// <summary>How many names that share a word are compared; more than any real text has.</summary>
    private const int MostAlike = 48;

    private static readonly string[] SchoolWords = ["School", "College", "Faculty"];

    private readonly List<InstitutionGroup> _groups = [];
    private readonly Dictionary<string, InstitutionEntry> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<InstitutionEntry, InstitutionGroup> _byEntry = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, InstitutionGroup> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(List<string> Words, InstitutionGroup Group)>> _byWord = new(
        StringComparer.Ordinal
    );

    private InstitutionGroups() { }

    public static List<InstitutionGroup> Of(ReleaseLayout layout, List<InstitutionMention> mentions)
    {
        var made = new InstitutionGroups();
        foreach (var entry in mentions.Select(m => m.Entry).OfType<InstitutionEntry>())
        {
            made._named.TryAdd(entry.Name, entry);
        }

        foreach (var mention in mentions.OrderBy(m => m.Entry is null).ThenByDescending(m => m.Length))
        {
            var group = made.GroupFor(mention);
            group.Mentions.Add(mention);
            made.Learn(mention.Name, group);
        }

        AddAcronyms(layout, made._groups);
        foreach (var group in made._groups)
        {
            group.Mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
            group.TakeName();
        }

        return made._groups;
    }

    private InstitutionGroup GroupFor(InstitutionMention mention)
    {
        var own = mention.Entry is { } part ? UniversityOf(part, mention.Written) ?? part : null;
        var found = own is not null
            ? _byEntry.GetValueOrDefault(own)
            : WholeOf(mention) ?? _byName.GetValueOrDefault(NameFolding.Fold(mention.Name)) ?? LongerForm(mention.Name);
        if (found is not null)
        {
            return found;
        }

        var group = new InstitutionGroup(own?.Name ?? mention.Name, own)
        {
            Parent = mention.Owner?.Name,
            ParentCountry = mention.Owner?.Country,
        };
        _groups.Add(group);
        if (own is not null)
        {
            _byEntry.Add(own, group);
            foreach (var alias in own.Aliases.Prepend(own.Name))
            {
                Learn(alias, group);
            }
        }

        return group;
    }

    /// <summary>The university named in the text whose school this is, where it bears its name: "Yale School of Medicine".</summary>
    private InstitutionEntry? UniversityOf(InstitutionEntry part, string written)
    {
        if (part.Parent is null || _named.GetValueOrDefault(part.Parent) is not { Kind: "university" } whole)
        {
            return null;
        }

        var first = written.Split(' ')[0];
        var isSchool = SchoolWords.Any(s => written.Contains(s, StringComparison.Ordinal));
        return
            isSchool && first != "University" && whole.Aliases.Append(whole.Name).Any(n => n.Split(' ').Contains(first))
            ? whole
            : null;
    }

    private InstitutionGroup? WholeOf(InstitutionMention mention) =>
        mention.Owner is { Kind: "university" or "hospital" } owner ? _byEntry.GetValueOrDefault(owner) : null;

    private void Learn(string name, InstitutionGroup group)
    {
        if (!_byName.TryAdd(NameFolding.Fold(name), group))
        {
            return;
        }

        var words = WordsOf(name);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!_byWord.TryGetValue(word, out var names))
            {
                _byWord.Add(word, names = []);
            }

            if (names.Count < MostAlike)
            {
                names.Add((words, group));
            }
        }
    }

    /// <summary>All words of the short form stand in the full one, in order, and both end alike: "Ivy Foundation".</summary>
    private InstitutionGroup? LongerForm(string name)
    {
        var shorter = WordsOf(name);
        if (shorter.Count < 2 || shorter[0] == "university")
        {
            return null;
        }

        var isHead = InstitutionWords.IsHead(name[(name.LastIndexOf(' ') + 1)..]);
        return _byWord
            .GetValueOrDefault(shorter[0], [])
            .Find(n => IsInOrder(shorter, n.Words) && (isHead || EndsAlike(shorter, n.Words)))
            .Group;
    }

    private static bool EndsAlike(List<string> shorter, List<string> longer) =>
        shorter[^1] == longer[^1] || longer[^1] is "inc" or "llc" or "ltd" or "gmbh" or "corp" or "plc" or "ag" or "bv";

    private static bool IsInOrder(List<string> shorter, List<string> longer)
    {
        var at = 0;
        foreach (var word in longer)
        {
            at += at < shorter.Count && word == shorter[at] ? 1 : 0;
        }

        return at == shorter.Count;
    }

    /// <summary>Where the text puts an acronym in brackets behind a name, the acronym names it from there on.</summary>
    private static void AddAcronyms(ReleaseLayout layout, List<InstitutionGroup> groups)
    {
        var byAcronym = new Dictionary<string, InstitutionGroup>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var span in group.Mentions.Select(m => Anchors.AcronymAt(layout.Text, m.End)).OfType<TextSpan>())
            {
                byAcronym.TryAdd(layout.Text.Substring(span.Start, span.Length), group);
            }
        }

        var taken = groups.SelectMany(g => g.Mentions).Select(m => new TextSpan(m.Start, m.Length)).ToList();
        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        var next = 0;
        foreach (var (name, span) in NameUses.In(WordSequence.Of(layout), byAcronym.Keys))
        {
            while (next < taken.Count && taken[next].Start + taken[next].Length <= span.Start)
            {
                next++;
            }

            var isFree = next == taken.Count || taken[next].Start >= span.Start + span.Length;
            if (isFree && layout.Sections[layout.SectionIndexAt(span.Start)].Kind != SectionKind.Boilerplate)
            {
                var group = byAcronym[name];
                group.Mentions.Add(
                    new InstitutionMention(span.Start, span.Length, group.Name, null, null, name, group.Rule)
                );
            }
        }
    }

    private static List<string> WordsOf(string name) =>
        [
            .. name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(w => w is not ("of" or "for" or "the" or "The" or "and" or "&" or "at" or "in"))
                .Select(NameFolding.Fold)
                .Where(w => w.Length > 0),
        ];
}
