using DormancyPortal.Extraction.Funders;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.People;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>
/// Finds names of institutions by their shape: capitalised words around a head ("University of …", "… Institute"), with
/// the small words that such names allow. A name of general words only ("Imaging Center") is a part of something else,
/// unless a place or its acronym follows it.
/// </summary>
internal sealed partial class InstitutionNameScan(WordSequence words, Places places, FundingSpans funding)
{
    private const int LongestName = 14;

    /// <summary>The names in a stretch of the text, in order, none inside of another.</summary>
    public IEnumerable<TextSpan> In(int start, int end)
    {
        for (var i = words.IndexAt(start); i < words.Count && words.EndOf(i) <= end; )
        {
            if (!words.IsCapital(i))
            {
                i++;
                continue;
            }

            if (IsPersonBefore(i))
            {
                i += 2;
                continue;
            }

            var last = CanBegin(i) ? LastOf(i, end) : -1;
            if (last < 0)
            {
                i++;
                continue;
            }

            if (IsWorkUnit(i, last))
            {
                i = last + 1;
                continue;
            }

            yield return new TextSpan(words[i].Start, EndWithoutPossessive(last) - words[i].Start);
            i = last + 1;
        }
    }

    /// <summary>A person's name right before "University of …", as in the lines of an address.</summary>
    private bool IsPersonBefore(int i) =>
        i + 3 < words.Count
        && words.Is(i + 2, "University")
        && words.Is(i + 3, "of")
        && GivenNames.Contains(words.WordAt(i));

    private bool CanBegin(int i) =>
        (!InstitutionWords.CannotBegin(words.WordAt(i)) || IsAbbreviated(i) || IsInitials(i)) && !IsPlainHead(i);

    /// <summary>"Administration of the drug", "Association of polymorphisms with …": a word of the sentence, not a name.</summary>
    private bool IsPlainHead(int i) =>
        words.WordAt(i)
            is "Administration"
                or "Association"
                or "Organization"
                or "Organisation"
                or "Commission"
                or "Trust"
        && !IsBehindThe(i)
        && i + 2 < words.Count
        && words.WordAt(i + 1) == "of"
        && !(
            words.WordAt(i + 2) is "American" or "British" or "National" or "Medical"
            || places.IsPlace(words.WordAt(i + 2))
        );

    /// <summary>The last word of the name that begins at a word; -1 when none does.</summary>
    private int LastOf(int first, int end)
    {
        var (last, head) = (first, InstitutionWords.IsHead(words.WordAt(first)) ? first : -1);
        while (
            last - first < LongestName && Next(first, last, head) is var next && next > 0 && words.EndOf(next) <= end
        )
        {
            last = next;
            head = InstitutionWords.IsHead(words.WordAt(last)) ? last : head;
        }

        return head >= 0 && last > first && IsName(first, last, head) ? last : -1;
    }

    /// <summary>The next word of a name, or -1 when it ends.</summary>
    private int Next(int first, int at, int head)
    {
        var word = words.WordAt(at);
        var next = at + 1;
        if (next >= words.Count || (InstitutionWords.IsPossessive(word) && !InstitutionWords.KeepsPossessive(word)))
        {
            return -1;
        }

        if (words.GapAfter(at) is ", ")
        {
            return AfterComma(first, at, head);
        }

        if (!words.IsNext(at) && !IsAbbreviated(at) && !IsInitials(at))
        {
            return -1;
        }

        if (words.IsCapital(next))
        {
            return Continues(at, next, head) ? next : -1;
        }

        if (head >= 0 && IsForeignPart(at, next, head))
        {
            return next;
        }

        return AfterSmallWord(first, at, head);
    }

    /// <summary>Capitalised words before the head and behind "of …" go on; right behind a head only some do.</summary>
    private bool Continues(int at, int next, int head)
    {
        var word = words.WordAt(next);
        if (InstitutionWords.EndsName(word))
        {
            return false;
        }

        return head < 0
            || (head != at && HasSmallWord(head, at))
            || InstitutionWords.LeadsName(words.WordAt(head))
            || InstitutionWords.IsCompanyForm(word)
            || places.IsPlace(word)
            || HeadWithin(next, 4);
    }

    /// <summary>"Ligue contre le cancer", "Institut pour l'avancée des biosciences": small words and common nouns go on.</summary>
    private bool IsForeignPart(int at, int next, int head)
    {
        if (!InstitutionWords.LeadsName(words.WordAt(head)) || !words.IsNext(at))
        {
            return false;
        }

        var word = words.WordAt(next);
        return InstitutionWords.IsForeignSmall(word)
            ? next + 1 < words.Count && words.IsNext(next) && !InstitutionWords.IsEnglishSmall(words.WordAt(next + 1))
            : InstitutionWords.HasForeignArticle(word)
                || (InstitutionWords.IsForeignSmall(words.WordAt(at)) && !InstitutionWords.IsEnglishSmall(word));
    }

    private bool HasSmallWord(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (!words.IsCapital(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBehindThe(int first) =>
        first > 0 && words.WordAt(first - 1) is "the" or "The" && words.IsNext(first - 1);

    /// <summary>"M.D. Anderson", "T.H. Chan": initials without a space.</summary>
    private bool IsInitials(int at) =>
        at + 1 < words.Count
        && words.GapAfter(at) is "."
        && words[at].Length == 1
        && words[at + 1].Length == 1
        && words.IsCapital(at + 1);

    /// <summary>An initial or "St" with its full stop inside a name.</summary>
    private bool IsAbbreviated(int at) =>
        words.GapAfter(at) is ". " && (words[at].Length == 1 || words.WordAt(at) is "St" or "Ste" or "Mt");
}
