namespace DormancyPortal.Extraction.Institutions;

/// <summary>Which stretches of the shape of a name are names of institutions.</summary>
internal sealed partial class InstitutionNameScan
{
    private bool IsName(int first, int last, int head)
    {
        var paid = funding.Hold(words[first].Start, words.EndOf(last));
        if (paid && last > first + 1 && words.GapAfter(Math.Max(0, first - 1)) is not " (")
        {
            return true;
        }

        if (!words.IsCapital(last) && InstitutionWords.LeadsName(words.WordAt(head)))
        {
            return true;
        }

        var proper = Enumerable.Range(first, last - first + 1).Count(IsProper);
        if (InstitutionWords.IsWeakHead(words.WordAt(head)))
        {
            return last > first + 1
                && (proper > 0 || Anchors.HasAcronym(words, last))
                && InstitutionWords.IsBodyOf(words.WordAt(head), words.WordAt(Math.Max(first, head - 1)));
        }

        return proper > 0 || Anchors.HasAcronym(words, last) || places.IsFollowed(words, last);
    }

    /// <summary>"Head of the Tumour Targeting Laboratory": a part of the house, unless its own acronym or a place names it.</summary>
    private bool IsWorkUnit(int first, int last) =>
        InstitutionWords.IsWorkUnit(words.WordAt(last))
        && first > 2
        && words.WordAt(first).Any(char.IsLower)
        && words.WordAt(first - 1) is "the" or "of" or "our" or "his" or "her"
        && LeadsIt(first)
        && !Anchors.HasAcronym(words, last)
        && !Enumerable.Range(first, last - first).Any(i => places.IsPlace(words.WordAt(i)));

    private bool LeadsIt(int first)
    {
        for (var i = first - 1; i > Math.Max(0, first - 7); i--)
        {
            if (words.WordAt(i).ToLowerInvariant() is "head" or "heads" or "director" or "leader" or "chief" or "leads")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsProper(int i) =>
        words.IsCapital(i)
        && words[i].Length > 1
        && !InstitutionWords.IsGeneric(words.WordAt(i))
        && !InstitutionWords.IsHead(words.WordAt(i));

    private int EndWithoutPossessive(int last)
    {
        var word = words.WordAt(last);
        return words.EndOf(last)
            - (InstitutionWords.IsPossessive(word) && !InstitutionWords.KeepsPossessive(word) ? 2 : 0);
    }
}
