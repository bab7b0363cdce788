using System.Text.RegularExpressions;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Puts HGNC gene groups into a lexicon as families and complexes. A group's name is looked for in texts only where it is
/// specific: two words or more, of which the last says "family" or "complex" or one is built like a symbol (SMAD, 7D);
/// "Receptors" or "Proteoglycans" would be found everywhere, and short forms are other things as well: DNA is a group of
/// helicases there, PON one of esterases, found in "pons". A name that a gene bears stays the gene's.
/// </summary>
internal static partial class ImportedFamilies
{
    public static Lexicon Add(Lexicon lexicon, ReferenceSet groups)
    {
        var genes = lexicon
            .Markers.SelectMany(m => m.Aliases.Concat(m.Previous).Append(m.Symbol))
            .Select(NameFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var known = lexicon
            .Families.SelectMany(f => f.Aliases.Prepend(f.Name))
            .Select(NameFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
        var members = lexicon
            .Markers.SelectMany(m => m.Groups.Select(group => (group, m.Symbol)))
            .ToLookup(m => m.group, m => m.Symbol, StringComparer.Ordinal);
        var added = new List<FamilyEntry>();
        foreach (var row in groups.Rows)
        {
            var names = ReferenceRow.Items(row.Split()[0]).Prepend(row.Label).ToList();
            if (names.Exists(n => known.Contains(NameFolding.Fold(n))))
            {
                continue;
            }

            List<string> specific = [.. names.Where(n => IsSpecific(n) && !genes.Contains(NameFolding.Fold(n)))];
            if (specific.Count > 0)
            {
                added.Add(
                    new FamilyEntry(specific[0], KindOf(row.Label), specific[1..], [.. members[row.Key]], row.Label)
                );
                known.UnionWith(specific.Select(NameFolding.Fold));
            }
        }

        return lexicon with
        {
            Families = [.. lexicon.Families, .. added],
        };
    }

    /// <summary>Whether a name can only mean the group.</summary>
    public static bool IsSpecific(string name)
    {
        var words = name.Split(' ');
        return words.Length is > 1 and <= 6
            && name.IndexOfAny([',', '(', ';']) < 0
            && !words.Contains("microRNA", StringComparer.OrdinalIgnoreCase)
            && (
                words.Any(w => w.Length > 2 && SymbolLike().IsMatch(w) && !Molecule().IsMatch(w))
                || SaysWhatItIs().IsMatch(words[^1])
            );
    }

    private static MarkerKind KindOf(string label) =>
        label.Contains("complex", StringComparison.OrdinalIgnoreCase) ? MarkerKind.Complex : MarkerKind.Family;

    [GeneratedRegex(@"\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex SymbolLike();

    [GeneratedRegex("^[a-z]*[DR]NAs?$|^[AG]TP(?:ases?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Molecule();

    [GeneratedRegex("^(?:super)?famil(?:y|ies)$|^complex(?:es)?$", RegexOptions.NonBacktracking)]
    private static partial Regex SaysWhatItIs();
}
