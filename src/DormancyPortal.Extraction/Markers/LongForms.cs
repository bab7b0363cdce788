using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Tells which gene a short form means from the words the text gives for it: COPD is ARCN1 by an old symbol, but "chronic
/// obstructive pulmonary disease (COPD)" shares no word with any name of that gene.
/// </summary>
internal static class LongForms
{
    /// <summary>How much of a long form the names of a gene hold, 0 to 1; 1 when every word of it occurs in one of them.</summary>
    public static double Likeness(string longForm, MarkerEntry gene)
    {
        var words = Words(longForm);
        if (words.Count == 0)
        {
            return 0;
        }

        var best = Share(words, gene.Name);
        foreach (var name in gene.Aliases.Concat(gene.AliasNames).Concat(gene.PreviousNames))
        {
            if (name.Length > 4)
            {
                best = Math.Max(best, Share(words, name));
            }
        }

        return best;
    }

    private static double Share(List<string> words, string name)
    {
        var known = Words(name);
        var shared = 0;
        foreach (var word in words)
        {
            shared += known.Exists(k => Alike(k, word)) ? 1 : 0;
        }

        return (double)shared / words.Count;
    }

    private static bool Alike(string a, string b)
    {
        var most = Math.Min(a.Length, b.Length);
        var same = a.AsSpan().CommonPrefixLength(b);
        return same == most && most == Math.Max(a.Length, b.Length) || same >= 5 || (same >= 4 && same == most);
    }

    private static List<string> Words(string name)
    {
        List<string> words = [];
        foreach (var part in name.Split([' ', '-', '/', ',', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = NameFolding.Fold(part);
            if (folded.Length > 0 && folded is not ("protein" or "the" or "of" or "gene" or "and" or "human" or "type"))
            {
                words.Add(folded);
            }
        }

        return words;
    }
}
