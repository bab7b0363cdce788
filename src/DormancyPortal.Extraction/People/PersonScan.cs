using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Institutions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

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
        return titled || credited || listed is not null || IsNamed(name, section, before, behind)
            ? new PersonCandidate(name, _words[i].Start, end - _words[i].Start, titled, section.Kind, credited, listed)
            : null;
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

    private bool IsNamed(
        PersonName name,
        ExtractedSection section,
        ReadOnlySpan<char> before,
        ReadOnlySpan<char> behind
    )
    {
        if (name.Given.Count == 0)
        {
            return false;
        }

        if (section.Kind is SectionKind.Contact && (before.Length == 0 || ContactBefore().IsMatch(before)))
        {
            return true;
        }

        if (Degree().IsMatch(behind) || EtAl().IsMatch(behind))
        {
            return !Article().IsMatch(before);
        }

        if (section.Kind is SectionKind.Headline or SectionKind.Reference || Article().IsMatch(before))
        {
            return false;
        }

        return IsIntroduced(name, before, behind);
    }

    private bool IsIntroduced(PersonName name, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var hasInitial =
            name.Given.Skip(1).Any(g => g.Length == 1)
            && (_names.HasDottedInitial(name) || GivenNames.Contains(name.Given[0]));
        if (hasInitial || RoleBehind().IsMatch(behind))
        {
            return !_names.IsPlace(name) && !OtherLanguage().IsMatch(before);
        }

        var word = LastWord(before);
        var isCued =
            PersonWords.IsRole(word)
            || PersonWords.IsSpeech(word)
            || LedBy().IsMatch(before)
            || SaidBehind().IsMatch(behind);
        return (isCued || GivenNames.Contains(name.Given[0]) || IsOfInstitution(name, word)) && !_names.IsPlace(name);
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

    [GeneratedRegex(
        @"\b(?:estate|bequest|legacy|gift) of (?:the late )?(?:\p{Lu}[\p{L}.]* ){0,2}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex IsBequest();

    // "Am J Muster 2018;8": a citation.
    [GeneratedRegex(@"^\.? \d{4};", RegexOptions.CultureInvariant)]
    private static partial Regex JournalBehind();

    // "Acta Obstetricia et Gynecologica": a journal's name goes on.
    [GeneratedRegex(@"\p{L}\set\s$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLanguage();

    [GeneratedRegex(@"\b(?:the|an?|his|her|their|its|our)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"(?:\b(?:credit|photo|image|illustration|editor(?:-in-chief)?|posted by|written by|story by|source)\s?:\s?|(?:^|\s)(?-i:By) |\b(?:photo|image|illustration|video) (?:courtesy )?(?:by|of) )$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"(?:\bcontacts?|inquiries|enquiries|call|e-?mail|name|contact person|media|press|information)\b\W{0,6}$|\bcontact \W?$|[:|•]\s?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ContactBefore();

    [GeneratedRegex(
        @"^,?\s?\(?(?:Ph\.? ?D|M\.? ?D|D\.?Phil|Dr\.?P\.?H|D\.O|M\.?P\.?H|M\.?Sc?|B\.?Sc?|MBBS|MBBCh|FRCP\w*|FRS|RN|Pharm\.?D|D\.?V\.?M|Sc\.?D|M\.?B\.?A|Psy\.?D|DDS|D\.D\.S|ND|MCR|FACS|FACP|R\.D|OBE|CBE)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Degree();

    [GeneratedRegex(
        @"^,? et al\b|^,? and (?:his |her )?(?:colleagues|co-?workers|co-?authors|team)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EtAl();

    [GeneratedRegex(
        @"^\s?,\s(?:(?:an?|the|who|one of the|our|his|her)\s)?(?:[\p{L}.'’&-]+\s){0,5}(?:[Pp]rofessor|[Dd]irector|[Cc]hief|[Hh]ead|[Cc]hair\w*|[Dd]ean|[Ll]ead|[Ss]enior|[Ff]irst|[Aa]ssociate|[Aa]ssistant|[Aa]uthor|[Ff]ounder|[Pp]resident|[Pp]ostdoctoral|[Rr]esearch\w*|[Ii]nvestigator|[Ss]cientist|[Ff]ellow|[Ss]tudent|[Pp]hysician|[Ss]urgeon|[Ll]eader|[Mm]anager|[Ee]ditor|[Ll]ecturer|co-?author|corresponding|\w+ologist|[Cc]oordinator|[Oo]fficer|[Ss]pokes\w+|of the|from the|who)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex RoleBehind();

    [GeneratedRegex(
        @"^,?\s(?:said|says|explain(?:s|ed)|note[sd]|add(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|state[sd]|conclude[sd]|recall(?:s|ed)|emphasi[sz]e[sd]|stress(?:es|ed)|told|and (?:his|her) (?:team|colleagues|group)|from \p{Lu}\w+(?: in \p{Lu}\w+)? (?:has|had|was|is|took|said))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SaidBehind();

    [GeneratedRegex(
        @"\b(?:(?:led|headed|directed|supervised|authored|written|conducted|performed|designed|coordinated|developed|co-led|spearheaded) (?:jointly )?by|laborator(?:y|ies) of|labs? of|team of|work of|group of|colleagues?|together with|joined by|contact|including|includes?|authors?(?: of (?:the|this) \w+)? (?:are|were|is|was|include)) (?:\w+ )?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LedBy();

    [GeneratedRegex(
        @"^(?:,? ?(?:\p{Lu}\.){2,3},?)?(?:\s?[,;]|\s?[,;]?\s(?:and|as well as|&))\s(?:(?:and|as well as)\s)?(?:\p{Lu}\.\p{Lu}\.,? and )?(?:(?:Drs?|Prof)\.?\s|Professor\s)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ListGap();
}
