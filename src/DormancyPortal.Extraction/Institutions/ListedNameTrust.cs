using System.Collections.Frozen;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>
/// Decides from the form of a listed name how far it can be trusted. Names of the hand-written list are known to be meant;
/// an imported register of a hundred thousand has names that are words, places and acronyms of anything.
/// </summary>
internal sealed class ListedNameTrust(Lexicon lexicon)
{
    private const int LongestAcronym = 6;

    private readonly FrozenSet<string> _geneNames = lexicon
        .Markers.SelectMany(m => m.Aliases.Concat(m.Previous).Append(m.Symbol))
        .Concat(lexicon.AmbiguousNames.Where(a => a.Symbol is not null).Select(a => a.Name))
        .Where(n => n.Length <= LongestAcronym)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// A short form that is also a word, a place or a gene ("Oxford", "Broad", "CEA") is doubtful, and so is what is a
    /// territory first ("European Union").
    /// </summary>
    public NameTrust OfCurated(string name, InstitutionEntry entry)
    {
        if (entry.Kind == "government")
        {
            return NameTrust.Doubtful;
        }

        var isWord = name.Count(char.IsUpper) < 2 && name != entry.Name;
        return isWord || _geneNames.Contains(name) ? NameTrust.Doubtful : NameTrust.Sure;
    }

    /// <summary>
    /// Sure with a head ("Institute") and a word of its own beside it; doubtful without a head; null for single words,
    /// acronyms, names of fields only ("Center for Translational Medicine") and names in other scripts, which only the
    /// text itself can tell.
    /// </summary>
    public static NameTrust? OfImported(string name)
    {
        var words = name.Split(
            [' ', ',', '(', ')'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (words.Length < 2 || name.Any(c => c > '\u024F' && char.IsLetter(c)))
        {
            return null;
        }

        var hasHead = words.Any(w => InstitutionWords.IsHead(w) && !InstitutionWords.IsWeakHead(w));
        var own = words.Count(w =>
            w.Length > 2 && char.IsUpper(w[0]) && !InstitutionWords.IsHead(w) && !InstitutionWords.IsGeneric(w)
        );
        return own == 0 || !name.Any(char.IsLower) ? null
            : hasHead ? NameTrust.Sure
            : NameTrust.Doubtful;
    }
}
