using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// Folds names and what people type alike: <see cref="NameFolding"/>, and British spelling to American
/// (signalling, tumour, haematopoietic, oestrogen, centre, ageing).
/// </summary>
public static class SearchFolding
{
    private static readonly (string British, string American)[] SpellingPairs =
    [
        ("signalling", "signaling"),
        ("tumour", "tumor"),
        ("aem", "em"),
        ("oestr", "estr"),
        ("oedem", "edem"),
        ("oesoph", "esoph"),
        ("paediatr", "pediatr"),
        ("centre", "center"),
        ("fibre", "fiber"),
        ("ageing", "aging"),
        ("isation", "ization"),
        ("behaviour", "behavior"),
        ("programme", "program"),
    ];

    /// <summary>Letters and digits in lower case, Greek letters by name, American spelling.</summary>
    public static string Fold(string text)
    {
        var folded = NameFolding.Fold(text);
        foreach (var (british, american) in SpellingPairs)
        {
            folded = folded.Replace(british, american, StringComparison.Ordinal);
        }

        return folded;
    }

    /// <summary>A word as typed, and as British and Americans spell it where that differs.</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        var (american, british) = (word.ToLowerInvariant(), word.ToLowerInvariant());
        foreach (var pair in SpellingPairs)
        {
            american = american.Replace(pair.British, pair.American, StringComparison.Ordinal);
            british = british
                .Replace(pair.British, pair.American, StringComparison.Ordinal)
                .Replace(pair.American, pair.British, StringComparison.Ordinal);
        }

        return new[] { word, american, british }.Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The folded words of a text, without those that name nothing by themselves.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Where(w => w.Length > 0)];

    private static readonly char[] Separators = [.. " \t\r\n,;:.!?()[]{}\"“”‘’'/|–—_"];
}
