using DormancyPortal.Extraction.Funders;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>One place that names an institution.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Name">The words there, or the entry's name.</param>
/// <param name="Entry">The lexicon's entry, when it is listed.</param>
/// <param name="Owner">The entry whose name begins this longer one: "University of Oxford" in "… Jenner Institute".</param>
/// <param name="Written">The words there; of a word shared by several, the name in full.</param>
/// <param name="Rule">What tells that they name it.</param>
internal sealed record InstitutionMention(
    int Start,
    int Length,
    string Name,
    InstitutionEntry? Entry,
    InstitutionEntry? Owner,
    string Written,
    ReadingRule Rule
)
{
    public int End => Start + Length;
}

/// <summary>Finds the places that name institutions: listed names, and names by their shape, the longer one where both are.</summary>
internal static partial class InstitutionMentions
{
    public static List<InstitutionMention> In(
        ReleaseLayout layout,
        FundingSpans funding,
        Lexicon lexicon,
        List<RejectedReading> notTaken
    )
    {
        var (listed, doubtful) = ListedIn(layout, funding, lexicon);
        var scan = new InstitutionNameScan(WordSequence.Of(layout), Places.Of(lexicon), funding);
        var shaped = layout
            .Sections.Where(s => s.Kind is not (SectionKind.Boilerplate or SectionKind.Reference))
            .SelectMany(s => scan.In(s.Start, s.Start + s.Length))
            .Where(s => !IsPartOfJournal(layout.Text, s.Start))
            .ToList();
        var joined = Joined(layout.Text, listed, shaped, funding, Places.Of(lexicon));
        joined.AddRange(SharedUniversities.In(layout, lexicon, joined));
        var all = WithListedAcronyms(layout.Text, [.. joined.OrderBy(m => m.Start)]);
        notTaken.AddRange(NotBorneOut(layout.Text, doubtful, all));
        return all;
    }

    /// <summary>Doubtful names that no other words of the release speak for, each once.</summary>
    private static IEnumerable<RejectedReading> NotBorneOut(
        string text,
        List<InstitutionMention> doubtful,
        List<InstitutionMention> taken
    )
    {
        var next = 0;
        foreach (var name in doubtful.DistinctBy(d => d.Written))
        {
            while (next < taken.Count && taken[next].End <= name.Start)
            {
                next++;
            }

            if (next == taken.Count || taken[next].Start >= name.End)
            {
                yield return name.Rule.NotTaken(
                    text,
                    name.Start,
                    name.Length,
                    name.Name,
                    "The name may be a word, a place or a gene, and no words around it speak for the institution."
                );
            }
        }
    }

    /// <summary>
    /// "Universitätsklinikum Hamburg-Eppendorf (UKE)": a name that the list does not have is the institution whose acronym
    /// stands in brackets behind it, if they share a word; else the acronym is its own.
    /// </summary>
    private static List<InstitutionMention> WithListedAcronyms(string text, List<InstitutionMention> mentions)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (name, acronym) = (mentions[i], mentions[i + 1]);
            if (name.Entry is not null || acronym.Entry is not { } entry || !IsBracketed(text, name.End, acronym))
            {
                continue;
            }

            if (entry.Aliases.Append(entry.Name).Any(n => SharesWord(n, name.Written)))
            {
                mentions[i] = name with
                {
                    Name = entry.Name,
                    Entry = entry,
                    Owner = null,
                    Rule = NameRules.AcronymBehind,
                };
            }
            else
            {
                own.TryAdd(acronym.Written, name.Name);
            }
        }

        return own.Count == 0
            ? mentions
            : mentions.ConvertAll(m =>
                own.TryGetValue(m.Written, out var name) ? m with { Name = name, Entry = null, Owner = null } : m
            );
    }

    /// <summary>A word in brackets right behind a name.</summary>
    private static bool IsBracketed(string text, int end, InstitutionMention acronym) =>
        end + 2 == acronym.Start
        && text[end] == ' '
        && text[end + 1] == '('
        && acronym.End < text.Length
        && text[acronym.End] == ')'
        && !acronym.Written.Contains(' ');

    private static bool SharesWord(string one, string other) =>
        one.Split(' ', ',')
            .Where(w => w.Length > 3 && !InstitutionWords.IsHead(w) && !InstitutionWords.IsGeneric(w))
            .Intersect(other.Split(' ', ','), StringComparer.Ordinal)
            .Any();

    private static (List<InstitutionMention> Listed, List<InstitutionMention> Doubtful) ListedIn(
        ReleaseLayout layout,
        FundingSpans funding,
        Lexicon lexicon
    )
    {
        var index = InstitutionIndex.Of(lexicon);
        var places = Places.Of(lexicon);
        var (text, sure, doubtful) = (layout.Text, new List<InstitutionMention>(), new List<InstitutionMention>());
        foreach (
            var section in layout.Sections.Where(s =>
                s.Kind is not SectionKind.Boilerplate && !IsShoutedHeading(layout, s)
            )
        )
        {
            foreach (var hit in index.In(text, section.Start, section.Length))
            {
                if (
                    lexicon.Outlets.Any(o => o.Name == hit.Name.Entries[0].Name)
                    || IsPartOfJournal(text, hit.Start)
                    || IsPartOfWord(text, hit.Start, hit.Length)
                )
                {
                    continue;
                }

                var mention = Mention(text, hit, places);
                (hit.Name.Trust == NameTrust.Sure || IsBorneOut(layout, funding, mention) ? sure : doubtful).Add(
                    mention
                );
            }
        }

        var named = sure.Select(m => m.Entry).ToHashSet();
        var meant = doubtful.ToLookup(d => d.Entry is not null && named.Contains(d.Entry));
        sure.AddRange(meant[true]);
        return ([.. sure.OrderBy(m => m.Start)], [.. meant[false].OrderBy(m => m.Start)]);
    }

    /// <summary>In a heading all in capitals WHO is a question.</summary>
    private static bool IsShoutedHeading(ReleaseLayout layout, ExtractedSection section) =>
        section.Kind == SectionKind.Heading && !layout.TextOf(section).Any(char.IsLower);

    /// <summary>Of several that bear the name, the one in the country that the address gives; without one, none is linked.</summary>
    private static InstitutionMention Mention(string text, InstitutionIndex.Hit hit, Places places)
    {
        var entries = hit.Name.Entries;
        var written = text.Substring(hit.Start, hit.Length);
        var entry = entries.Count == 1 ? entries[0] : null;
        if (entry is null && places.CountryBehind(text, hit.Start + hit.Length) is { } country)
        {
            var there = entries.FindAll(e => e.Country == country);
            entry = there.Count == 1 ? there[0] : null;
        }

        var rule = hit.Name.Trust == NameTrust.Sure ? NameRules.ListedInstitution : NameRules.BorneOutInstitution;
        return new InstitutionMention(hit.Start, hit.Length, entry?.Name ?? written, entry, null, written, rule);
    }

    /// <summary>
    /// Whether the words around a doubtful name make it an institution's: "researchers at CEA", "the ERC-funded project".
    /// A single word ("Oxford", "Broad") names it only where its full name does, as people live in places too.
    /// </summary>
    private static bool IsBorneOut(ReleaseLayout layout, FundingSpans funding, InstitutionMention mention)
    {
        if (mention.Written.Count(char.IsUpper) < 2)
        {
            return false;
        }

        var text = layout.Text;
        return funding.Hold(mention.Start, mention.End)
            || WorkersBefore().IsMatch(text[Math.Max(0, mention.Start - 60)..mention.Start])
            || WorkersBehind().IsMatch(text[mention.End..Math.Min(text.Length, mention.End + 40)]);
    }

    /// <summary>
    /// In one list by position; a listed name inside a longer shaped one is part of it, else the listed one stands. What
    /// begins with a listed name is a part of that one, but not where the word may as well be the town: "Leicester …".
    /// </summary>
    private static List<InstitutionMention> Joined(
        string text,
        List<InstitutionMention> listed,
        List<TextSpan> shaped,
        FundingSpans funding,
        Places places
    )
    {
        var all = new List<InstitutionMention>(listed.Count + shaped.Count);
        var next = 0;
        foreach (var span in shaped)
        {
            var (start, end) = (span.Start, span.Start + span.Length);
            while (next < listed.Count && listed[next].End <= start)
            {
                all.Add(listed[next++]);
            }

            var last = next;
            while (last < listed.Count && listed[last].Start < end)
            {
                last++;
            }

            var inside = listed.GetRange(next, last - next);
            if (inside.Exists(l => l.Start <= start && l.End >= end || l.Start < start || l.End > end))
            {
                continue;
            }

            next = last;
            var owner = inside.Find(l => l.Start == start && IsWhole(text, l, places))?.Entry;
            var name = text.Substring(start, span.Length);
            var rule =
                owner is not null ? NameRules.PartOfListed
                : funding.Hold(start, end) ? NameRules.NamedAsPayer
                : NameRules.NameByShape;
            all.Add(new InstitutionMention(start, span.Length, name, null, owner, name, rule));
        }

        all.AddRange(listed[next..]);
        return all;
    }

    /// <summary>"Stanford University" in "… School of Medicine", but not "American College" in "American College of …".</summary>
    private static bool IsWhole(string text, InstitutionMention listed, Places places)
    {
        var behind = text.AsSpan(listed.End, Math.Min(5, text.Length - listed.End));
        return !places.IsPlace(listed.Written)
            && !(
                behind.StartsWith(" of ")
                || behind.StartsWith(" for ")
                || behind.StartsWith(" and ")
                || behind.StartsWith(" & ")
            );
    }
}
