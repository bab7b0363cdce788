using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>
/// Decides from the form of a listed name how far it can be trusted. Names of the hand-written list are known to be meant;
/// an imported register of a hundred thousand has names that are words, places and acronyms of anything.
/// </summary>
internal sealed class ListedNameTrust(Lexicon lexicon)
{
    private const int LongestAcronym = 6;

    private readonly HashSet<string> _geneNames = ShortNamesOfGenes(lexicon);

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

    /// <summary>A plain set, as it is asked a few hundred times: one made for looking up takes longer to make.</summary>
    private static HashSet<string> ShortNamesOfGenes(Lexicon lexicon)
    {
        HashSet<string> names = new(2 * lexicon.Markers.Count, StringComparer.Ordinal);
        void Add(string name)
        {
            if (name.Length <= LongestAcronym)
            {
                names.Add(name);
            }
        }

        foreach (var marker in lexicon.Markers)
        {
            Add(marker.Symbol);
            foreach (var alias in marker.Aliases)
            {
                Add(alias);
            }

            foreach (var previous in marker.Previous)
            {
                Add(previous);
            }
        }

        foreach (var form in lexicon.AmbiguousNames.Where(a => a.Symbol is not null))
        {
            Add(form.Name);
        }

        return names;
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
