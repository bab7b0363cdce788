using DormancyPortal.Extraction.Institutions;
using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.People;

/// <summary>A name by its shape: where it lies and its words, the surname with its particles last.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Given">Given names and initials, in order; empty when only the surname stands.</param>
/// <param name="Surname">The surname, with particles.</param>
internal sealed record PersonName(int First, int Last, IReadOnlyList<string> Given, string Surname);

/// <summary>Reads the shape of a name at a word: "Anna Teti", "Renée M. McKay", "Rafael de la Torre", "N van Doremalen".</summary>
internal sealed class PersonNames(WordSequence words, Places places)
{
    private const int LongestName = 5;

    /// <summary>The name that begins at a word, or null; behind a title the first word may be a common one ("Dr. He Li").</summary>
    public PersonName? At(int first, bool titled)
    {
        var begins = IsNameWord(first) || IsInitial(first) || IsParticleOfName(first);
        if (!begins && !(titled && words.IsCapital(first) && NextOf(first) > 0))
        {
            return null;
        }

        var last = first;
        var count = 1;
        while (count < LongestName && NextOf(last) is var next && next > 0)
        {
            last = next;
            count++;
        }

        while (last > first && (IsInitial(last) || OpensBracket(last)))
        {
            last--;
        }

        return IsNameWord(last) && !IsCommon(first, last, titled) ? Made(first, last) : null;
    }

    /// <summary>A word of a field or a thing is no name; behind a title the first may be.</summary>
    private bool IsCommon(int first, int last, bool titled)
    {
        for (var i = titled ? first + 1 : first; i <= last; i++)
        {
            if (InstitutionWords.IsGeneric(Plain(i)) && !GivenNames.Contains(Plain(i)))
            {
                return true;
            }
        }

        return InstitutionWords.IsGeneric(Plain(last));
    }

    /// <summary>The first word of a bracket that the name does not reach the end of: "Robert Muster (Bob)".</summary>
    private bool OpensBracket(int last) => words.GapAfter(last - 1) is " (";

    /// <summary>Whether an initial has its full stop, as initials in running text mostly do.</summary>
    public bool HasDottedInitial(PersonName name)
    {
        for (var i = name.First; i < name.Last; i++)
        {
            if (words[i].Length == 1 && words.GapAfter(i).StartsWith("."))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is an initial: one capital, or two or three before a surname.</summary>
    public bool IsInitial(int i) => words.WordAt(i) is var word && word.Length <= 2 && WordShape.IsAllUpper(word);

    /// <summary>Whether a name could as well be a place: "New Jersey", "Durham, Carolina"; Andrea Pavia-Muster could not.</summary>
    public bool IsPlace(PersonName name) =>
        places.IsPlace(words.Text[words[name.First].Start..words.EndOf(name.Last)])
        || (places.IsPlace(words.WordAt(name.Last)) && !(name.Given.Count > 0 && GivenNames.Contains(name.Given[0])));

    /// <summary>The unit after a word, its possessive s left out.</summary>
    public int EndOf(int i) => words[i].Start + Plain(i).Length;

    private string Plain(int i) =>
        words.WordAt(i) is var word && InstitutionWords.IsPossessive(word) ? word[..^2] : words.WordAt(i);

    private PersonName Made(int first, int last)
    {
        if (last == first + 1 && IsShouted(first) && !IsShouted(last))
        {
            // "ZHANG Wei": Chinese releases put the surname first, in capitals.
            return new PersonName(first, last, [words.WordAt(last)], words.WordAt(first));
        }

        var surname = last;
        while (surname - 1 > first && PersonWords.IsParticle(words.WordAt(surname - 1)))
        {
            surname--;
        }

        if (surname - 1 == first && PersonWords.IsParticle(words.WordAt(first)))
        {
            surname = first;
        }

        return new PersonName(
            first,
            last,
            [.. Enumerable.Range(first, surname - first).Select(words.WordAt)],
            words.Text[words[surname].Start..EndOf(last)]
        );
    }

    /// <summary>The next word of a name: behind a space, an initial's full stop, or a name in brackets.</summary>
    private int NextOf(int at)
    {
        var next = at + 1;
        if (next >= words.Count || InstitutionWords.IsPossessive(words.WordAt(at)))
        {
            return -1;
        }

        var isNear =
            words.IsNext(at)
            || (words.GapAfter(at) is ". " && (IsInitial(at) || words[at].Length == 1))
            || (words.GapAfter(at) is " (" or ") " && IsInBrackets(at, next));
        if (!isNear)
        {
            return -1;
        }

        if (IsNameWord(next) || (IsInitial(next) && !IsInitial(at)) || (IsInitial(next) && words.GapAfter(at) is ". "))
        {
            return next;
        }

        return PersonWords.IsParticle(words.WordAt(next)) && IsParticleOfName(next) ? next : -1;
    }

    private bool IsInBrackets(int at, int next) =>
        words.GapAfter(at) is " (" ? words.GapAfter(next) is ") " : at > 0 && words.GapAfter(at - 1) is " (";

    private bool IsParticleOfName(int i) =>
        PersonWords.IsParticle(words.WordAt(i))
        && i + 1 < words.Count
        && words.IsNext(i)
        && (IsNameWord(i + 1) || IsParticleOfName(i + 1));

    /// <summary>A capital and small letters: "Teti", "McKay", "D'Souza", "Lindblad-Toh"; no acronym, no common word.</summary>
    private bool IsNameWord(int i)
    {
        var word = Plain(i);
        return word.Length is > 1 and < 24
            && char.IsUpper(word[0])
            && !PersonWords.IsNoName(word)
            && !WordShape.HasDigit(word)
            && (WordShape.HasLower(word) || PersonWords.IsShoutedSurname(word))
            && !(word.Length > 2 && WordShape.HasLower(word) && WordShape.CountUpper(word) > 3);
    }

    private bool IsShouted(int i) => words[i].Length > 1 && WordShape.IsAllUpper(words.WordAt(i));
}
