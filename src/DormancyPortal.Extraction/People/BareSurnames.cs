using DormancyPortal.Extraction.Institutions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.People;

/// <summary>Finds where a person who was named in full is called by the surname alone.</summary>
internal static class BareSurnames
{
    public static void AddTo(
        List<PersonGroup> groups,
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions
    )
    {
        if (groups.Count == 0)
        {
            return;
        }

        var taken = new bool[layout.Text.Length];
        var spans = institutions
            .SelectMany(i => i.Mentions.Select(m => new TextSpan(m.Start, m.Length)))
            .Concat(groups.SelectMany(g => g.Named.Select(n => new TextSpan(n.Start, n.Length))));
        foreach (var span in spans)
        {
            taken.AsSpan(span.Start, span.Length).Fill(true);
        }

        var bySurname = groups
            .GroupBy(g => g.Surname, StringComparer.Ordinal)
            .Where(s => s.Count() == 1)
            .ToDictionary(s => s.Key, s => s.Single(), StringComparer.Ordinal);
        foreach (var (surname, span) in NameUses.In(WordSequence.Of(layout), bySurname.Keys))
        {
            if (!taken[span.Start] && IsAlone(layout.Text, span.Start, span.Length) && IsStory(layout, span.Start))
            {
                bySurname[surname].Bare.Add(span);
            }
        }
    }

    private static bool IsStory(ReleaseLayout layout, int at) =>
        layout.Sections[layout.SectionIndexAt(at)].Kind
            is SectionKind.Lead
                or SectionKind.Body
                or SectionKind.Standfirst
                or SectionKind.About
                or SectionKind.Disclosure;

    /// <summary>A word by itself, with no capitalised word before or behind that would make it another name.</summary>
    private static bool IsAlone(string text, int at, int length)
    {
        var end = at + length;
        var isWord =
            (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '@' or '/' or '.'))
            && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '@'));
        return isWord
            && !(end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))
            && !IsBehindCapital(text, at);
    }

    private static bool IsBehindCapital(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ' || !char.IsLetter(text[at - 2]))
        {
            return false;
        }

        var from = text.LastIndexOfAny([' ', '\n'], at - 2) + 1;
        return char.IsUpper(text[from]) && at - 1 - from > 3 && !PersonWords.IsNoName(text[from..(at - 1)]);
    }
}
