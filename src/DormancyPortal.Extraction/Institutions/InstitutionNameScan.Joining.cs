using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.People;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>How names go on behind a small word or a comma: "of", "for", "and", lists of fields.</summary>
internal sealed partial class InstitutionNameScan
{
    private int AfterSmallWord(int first, int at, int head)
    {
        var next = at + 1;
        var content = words.WordAt(next) is var small && words.IsNext(next) ? next + 1 : -1;
        if (content < 0 || content >= words.Count)
        {
            return -1;
        }

        if (words.WordAt(content) == "the" && small is "of" or "for" or "on" && words.IsNext(content))
        {
            content++;
        }

        if (
            content >= words.Count
            || !words.IsCapital(content)
            || words.WordAt(content) == "The"
            || InstitutionWords.EndsName(words.WordAt(content))
        )
        {
            return -1;
        }

        var follows = small switch
        {
            "&" => true,
            "de"
            or "del"
            or "della"
            or "degli"
            or "di"
            or "da"
            or "do"
            or "dos"
            or "la"
            or "für"
            or "der"
            or "des"
            or "d"
            or "van"
            or "von"
            or "pour"
            or "et"
            or "i"
            or "e"
            or "y"
            or "du" => true,
            "of" or "for" or "on" => head >= 0 && !InstitutionWords.IsCompanyForm(words.WordAt(head)),
            "in" => head >= 0 && at > head && InstitutionWords.IsGeneric(words.WordAt(content)),
            "at" => head == first && words.WordAt(head) == "University" && !HeadWithin(content, 3),
            "and" => IsJoined(first, at, content, head),
            _ => false,
        };
        return follows ? content : -1;
    }

    /// <summary>"Allergy and Infectious Diseases", "Food and Drug Administration": one name, not two.</summary>
    private bool IsJoined(int first, int at, int content, int head)
    {
        var word = words.WordAt(content);
        if (head < 0)
        {
            var isOne =
                InstitutionWords.IsGeneric(word) || InstitutionWords.KeepsPossessive(word) || IsBehindThe(first);
            return isOne && HeadWithin(content, 4);
        }

        return at > head
            && !HeadWithin(content, 3)
            && (
                (InstitutionWords.IsGeneric(word) && InstitutionWords.IsGeneric(words.WordAt(at)))
                || IsPurpose(first, at, content)
            );
    }

    /// <summary>"Institute for Learning and Memory": what it is for goes on, unless a place or a person comes.</summary>
    private bool IsPurpose(int first, int at, int content)
    {
        var start = at;
        while (start > first && words.IsCapital(start) && !InstitutionWords.IsHead(words.WordAt(start)))
        {
            start--;
        }

        var word = words.WordAt(content);
        return words.WordAt(start) is "for" or "on"
            && WordShape.HasLower(word)
            && !places.IsPlace(word)
            && !GivenNames.Contains(word)
            && !(content + 1 < words.Count && words.IsNext(content) && words.IsCapital(content + 1));
    }

    private int AfterComma(int first, int at, int head)
    {
        var next = at + 1;
        if (InstitutionWords.IsCompanyForm(words.WordAt(next)))
        {
            return next;
        }

        if (head >= 0 && Campuses.IsOne(words, first, at, next))
        {
            return next;
        }

        var item = words.WordAt(next) is "and" && words.IsNext(next) ? next + 1 : next;
        if (item >= words.Count || !IsListed(at) || !IsListed(item))
        {
            return -1;
        }

        return head < 0 ? (words.WordAt(first) is "National" or "American" && HeadWithin(item, 5) ? item : -1)
            : at > head && !HeadWithin(item, 2) && JoinedWithin(next, 5) ? item
            : -1;
    }

    private bool IsListed(int i) => words.IsCapital(i) && InstitutionWords.IsGeneric(words.WordAt(i));

    private bool JoinedWithin(int from, int count)
    {
        for (var i = from; i < from + count && i + 1 < words.Count; i++)
        {
            if (words.WordAt(i) == "and")
            {
                return IsListed(i + 1);
            }
        }

        return false;
    }

    private bool HeadWithin(int from, int count)
    {
        for (var i = from; i < from + count && i < words.Count; i++)
        {
            if (InstitutionWords.IsHead(words.WordAt(i)))
            {
                return true;
            }

            if (!(words.IsNext(i) || words.GapAfter(i) is ", ") || (i + 1 < words.Count && IsPlainWord(i + 1)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPlainWord(int i) => !words.IsCapital(i) && words.WordAt(i) is not ("and" or "&" or "of");
}
