using DormancyPortal.Extraction.Institutions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.People;

/// <summary>
/// Finds names of people by what stands around them: a title, a role, a degree, a verb of saying, a contact's line, a
/// list that a sure name began, or a common given name. Institutions, honours and buildings that bear a name are none.
/// </summary>
internal sealed partial class PersonScan
{
    private readonly ReleaseLayout _layout;
    private readonly WordSequence _words;
    private readonly PersonNames _names;
    private readonly bool[] _taken;

    public PersonScan(ReleaseLayout layout, IReadOnlyList<ExtractedInstitution> institutions, Lexicon lexicon)
    {
        _layout = layout;
        _words = WordSequence.Of(layout);
        _names = new PersonNames(_words, Places.Of(lexicon));
        _taken = new bool[layout.Text.Length];
        foreach (var mention in institutions.SelectMany(i => i.Mentions))
        {
            _taken.AsSpan(mention.Start, mention.Length).Fill(true);
        }
    }

    /// <summary>The names, in order.</summary>
    public IEnumerable<PersonCandidate> Candidates()
    {
        var previous = (PersonCandidate?)null;
        for (var i = 0; i < _words.Count && _layout.Sections.Count > 0; )
        {
            var found = MayBegin(i) ? At(i, _layout.Sections[_layout.SectionIndexAt(_words[i].Start)], previous) : null;
            if (found is null)
            {
                i++;
                continue;
            }

            yield return found;
            previous = found;
            i = found.Name.Last + 1;
        }
    }

    /// <summary>A capital, or a particle before one: "van der Muster".</summary>
    private bool MayBegin(int i) =>
        _words.IsCapital(i) || (_words[i].Length < 4 && PersonWords.IsParticle(_words.WordAt(i)));

    private PersonCandidate? At(int i, ExtractedSection section, PersonCandidate? previous)
    {
        if (section.Kind is SectionKind.Boilerplate || _taken[_words[i].Start])
        {
            return null;
        }

        var titled = IsTitled(i);
        if (
            _names.At(i, titled) is not { } name
            || IsJournal(name)
            || _taken[_names.EndOf(name.Last) - 1]
            || NamesAnHonour(name)
        )
        {
            return null;
        }

        var end = _names.EndOf(name.Last);
        var text = _layout.Text.AsSpan();
        var before = text[Math.Max(section.Start, _words[i].Start - 70).._words[i].Start];
        var behind = text[end..Math.Min(Math.Max(end, section.Start + section.Length), end + 90)];
        var credited = name.Given.Count > 0 && Credit().IsMatch(before);
        var listed = ContinuesList(name, previous) ? previous!.ListHead ?? previous : null;
        var rule =
            titled ? NameRules.TitleBefore
            : credited ? NameRules.Credited
            : listed is not null ? NameRules.ListOfPeople
            : Names(name, section, before, behind);
        return rule is null
            ? null
            : new PersonCandidate(
                name,
                _words[i].Start,
                end - _words[i].Start,
                titled,
                section.Kind,
                credited,
                rule,
                listed
            );
    }

    private bool IsJournal(PersonName name)
    {
        var end = _names.EndOf(name.Last);
        return JournalBehind().IsMatch(_layout.Text.AsSpan(end, Math.Min(8, _layout.Text.Length - end)));
    }

    private bool IsTitled(int i)
    {
        while (i > 1 && PersonWords.IsTitleField(_words.WordAt(i - 1)) && _words.GapAfter(i - 1) is ". ")
        {
            i--;
        }

        return HasTitle(i);
    }

    private bool HasTitle(int i) =>
        i > 0
        && (_words.IsNext(i - 1) || (_words.GapAfter(i - 1) is ". " && _words[i - 1].Length < 6))
        && PersonWords.IsTitle(_words.WordAt(i - 1))
        && !(
            i > 1
            && _words.WordAt(i - 2) is "the" or "The"
            && _words.WordAt(i - 1) != "Professor"
            && NamesAnHonourSoon(i)
        );

    /// <summary>What the words around a name of several parts tell, if anything.</summary>
    private ReadingRule? Names(
        PersonName name,
        ExtractedSection section,
        ReadOnlySpan<char> before,
        ReadOnlySpan<char> behind
    )
    {
        if (name.Given.Count == 0)
        {
            return null;
        }

        if (section.Kind is SectionKind.Contact && (before.Length == 0 || ContactBefore().IsMatch(before)))
        {
            return NameRules.ContactLine;
        }

        var title =
            Degree().IsMatch(behind) ? NameRules.DegreeBehind
            : EtAl().IsMatch(behind) ? NameRules.EtAlBehind
            : null;
        if (title is not null)
        {
            return Article().IsMatch(before) ? null : title;
        }

        if (section.Kind is SectionKind.Headline or SectionKind.Reference || Article().IsMatch(before))
        {
            return null;
        }

        return Introduces(name, before, behind) is { } rule && !_names.IsPlace(name) ? rule : null;
    }

    private ReadingRule? Introduces(PersonName name, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var hasInitial =
            name.Given.Skip(1).Any(g => g.Length == 1)
            && (_names.HasDottedInitial(name) || GivenNames.Contains(name.Given[0]));
        var hasRole = RoleBehind().IsMatch(behind);
        if (hasInitial || hasRole)
        {
            return OtherLanguage().IsMatch(before) ? null
                : hasRole ? NameRules.RoleBehind
                : NameRules.MiddleInitial;
        }

        var word = LastWord(before);
        return SaidBehind().IsMatch(behind) ? NameRules.SaidBehind
            : PersonWords.IsRole(word) || PersonWords.IsSpeech(word) || LedBy().IsMatch(before) ? NameRules.RoleBefore
            : GivenNames.Contains(name.Given[0]) ? NameRules.GivenName
            : IsOfInstitution(name, word) ? NameRules.OfInstitution
            : null;
    }

    /// <summary>"So did Thi Muster of Muster University": what is of an institution, and of nothing else, is a person.</summary>
    private bool IsOfInstitution(PersonName name, string wordBefore)
    {
        var behind = name.Last + 1;
        if (
            behind + 2 >= _words.Count
            || !_words.IsNext(name.Last)
            || _words.WordAt(behind) is not ("of" or "from" or "at")
            || wordBefore is "the" or "The" or "of" or "in" or "for" or "on" or "at" or "to" or "a" or "an"
        )
        {
            return false;
        }

        var place = _words.WordAt(behind + 1) is "the" ? behind + 2 : behind + 1;
        return _words.IsNext(behind) && _taken[_words[place].Start];
    }

    /// <summary>"Haley Hill, Alana Christie, and Min Soo Kim": what the first is, the others are.</summary>
    private bool ContinuesList(PersonName name, PersonCandidate? previous)
    {
        if (previous is null || name.Given.Count == 0 || previous.Name.Given.Count == 0)
        {
            return false;
        }

        var between = _words[name.First].Start - previous.End;
        return between is > 0 and < 60
            && ListGap().IsMatch(_layout.Text.AsSpan(previous.End, between))
            && !_names.IsPlace(name)
            && previous.Section is not (SectionKind.Headline or SectionKind.Reference);
    }

    /// <summary>Chairs, prizes, funds and buildings named after someone: "the A. B. Smith Professorship".</summary>
    private bool NamesAnHonour(PersonName name) =>
        IsBequest().IsMatch(_layout.Text.AsSpan()[Math.Max(0, _words[name.First].Start - 30).._words[name.First].Start])
        || (
            name.Last + 1 < _words.Count
            && _words.GapAfter(name.Last) is " "
            && _words.WordAt(name.Last + 1) is "Professor" or "Professorial" or "Professors"
        )
        || NamesAnHonourSoon(name.First) && !_words.GapAfter(name.Last).StartsWith(". ");

    private bool NamesAnHonourSoon(int first)
    {
        for (var i = first; i < Math.Min(_words.Count - 1, first + 9); i++)
        {
            var word = _words.WordAt(i);
            if (i > first && PersonWords.IsHonour(word))
            {
                return true;
            }

            var gap = _words.GapAfter(i);
            var isDegree =
                gap is ", " or ".," or "., "
                && Degree()
                    .IsMatch(
                        _layout.Text.AsSpan()[_words.EndOf(i)..Math.Min(_layout.Text.Length, _words.EndOf(i) + 12)]
                    );
            var isOn = _words.IsNext(i) || gap is ". " || gap is "." || isDegree;
            if (!isOn || !(_words.IsCapital(i + 1) || _words.WordAt(i + 1) is "and"))
            {
                return false;
            }
        }

        return false;
    }

    private static string LastWord(ReadOnlySpan<char> before)
    {
        var end = before.TrimEnd();
        return end.Length == before.Length ? "" : end[(end.LastIndexOfAny(" \n(“\"") + 1)..].ToString();
    }
}
