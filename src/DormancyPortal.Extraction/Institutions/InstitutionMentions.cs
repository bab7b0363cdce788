using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>One place that names an institution.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Name">The words there, or the entry's name.</param>
/// <param name="Entry">The lexicon's entry, when it is listed.</param>
/// <param name="Owner">The entry whose name begins this longer one: "University of Oxford" in "… Jenner Institute".</param>
/// <param name="Written">The words there.</param>
internal sealed record InstitutionMention(
    int Start,
    int Length,
    string Name,
    InstitutionEntry? Entry,
    InstitutionEntry? Owner,
    string Written
)
{
    public int End => Start + Length;
}

/// <summary>Finds the places that name institutions: listed names, and names by their shape, the longer one where both are.</summary>
internal static partial class InstitutionMentions
{
    private static readonly PhraseIndexOf<InstitutionEntry> Listed = new(l =>
        l.Institutions.SelectMany(i => i.Aliases.Prepend(i.Name).Select(n => (n, i)))
    );

    public static List<InstitutionMention> In(ReleaseLayout layout, IReadOnlyList<TextSpan> funding, Lexicon lexicon)
    {
        var listed = ListedIn(layout, lexicon);
        var scan = new InstitutionNameScan(new WordSequence(layout.Text), Places.Of(lexicon), funding);
        var shaped = layout
            .Sections.Where(s => s.Kind is not (SectionKind.Boilerplate or SectionKind.Reference))
            .SelectMany(s => scan.In(s.Start, s.Start + s.Length))
            .Where(s => !IsPartOfJournal(layout.Text, s.Start))
            .ToList();
        return Joined(layout.Text, listed, shaped);
    }

    private static List<InstitutionMention> ListedIn(ReleaseLayout layout, Lexicon lexicon)
    {
        var outlets = lexicon.Outlets.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var index = Listed.Of(lexicon);
        var hits = layout
            .Sections.Where(s => s.Kind is not SectionKind.Boilerplate)
            .Where(s => !IsShoutedHeading(layout, s))
            .SelectMany(s => index.In(layout.Text, s.Start, s.Length))
            .Where(h => !outlets.Contains(h.Entry.Name))
            .Where(h => !IsPartOfJournal(layout.Text, h.Start) && !IsPartOfWord(layout.Text, h.Start, h.Length))
            .Select(h => Mention(layout.Text, h.Start, h.Length, h.Entry))
            .ToList();
        var surelyNamed = hits.Where(h => !IsPlainWord(layout.Text, h)).Select(h => h.Entry).ToHashSet();
        return [.. hits.Where(h => surelyNamed.Contains(h.Entry))];
    }

    /// <summary>In a heading all in capitals WHO is a question.</summary>
    private static bool IsShoutedHeading(ReleaseLayout layout, ExtractedSection section) =>
        section.Kind == SectionKind.Heading && !layout.TextOf(section).Any(char.IsLower);

    private static InstitutionMention Mention(string text, int start, int length, InstitutionEntry entry) =>
        new(start, length, entry.Name, entry, null, text.Substring(start, length));

    /// <summary>
    /// A short form that is also a word or a place ("Oxford", "Broad") names the institution only where its full name does.
    /// </summary>
    private static bool IsPlainWord(string text, InstitutionMention hit)
    {
        var words = text.AsSpan(hit.Start, hit.Length);
        var capitals = 0;
        foreach (var c in words)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals < 2 && !words.SequenceEqual(hit.Name);
    }

    /// <summary>In one list by position; a listed name inside a longer shaped one is part of it, else the listed one stands.</summary>
    private static List<InstitutionMention> Joined(string text, List<InstitutionMention> listed, List<TextSpan> shaped)
    {
        var all = new List<InstitutionMention>();
        foreach (var span in shaped)
        {
            var (start, end) = (span.Start, span.Start + span.Length);
            var inside = listed.Where(l => l.Start < end && l.End > start).ToList();
            if (inside.Exists(l => l.Start <= start && l.End >= end || l.Start < start || l.End > end))
            {
                continue;
            }

            listed.RemoveAll(inside.Contains);
            var owner = inside.Find(l => l.Start == start)?.Entry;
            var name = text.Substring(start, span.Length);
            all.Add(new InstitutionMention(start, span.Length, name, null, owner, name));
        }

        all.AddRange(listed);
        return [.. all.OrderBy(m => m.Start)];
    }

    private static bool IsPartOfJournal(string text, int start)
    {
        var from = Math.Max(0, start - 40);
        return JournalBefore().IsMatch(text[from..start]);
    }

    /// <summary>In an address of the web or of mail, or bound to another word by a hyphen.</summary>
    private static bool IsPartOfWord(string text, int start, int length)
    {
        var end = start + length;
        return (start > 0 && text[start - 1] is '@' or '/' or '.' or '_' or '-' && start > 1 && text[start - 2] != ' ')
            || (end + 1 < text.Length && text[end] is '@' or '/' or '.' && char.IsLetterOrDigit(text[end + 1]));
    }

    [GeneratedRegex(
        @"\b(?:Journal|Annals|Proceedings|Bulletin|Transactions|Archives|Journals) of (?:the )?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JournalBefore();
}
