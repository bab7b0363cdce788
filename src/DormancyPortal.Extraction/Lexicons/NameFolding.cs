using System.Globalization;
using System.Text;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// Folds a name to what its variants share: case, spaces, hyphens, accents and Greek letters (β, beta) do not count.
/// Used alike by the engine, the search and the catalog's keys.
/// </summary>
public static class NameFolding
{
    private static readonly string[] Greek =
    [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "omicron",
        "pi",
        "rho",
        "sigma",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
    ];

    /// <summary>The folded form: lower-case letters and digits only; empty when the name has none.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in Decompose(name))
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is >= 'α' and <= 'ω')
            {
                folded.Append(Greek[lower - 'α']);
            }
            else if (
                char.IsLetterOrDigit(lower)
                && CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark
            )
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// Letters apart from their accents. U+FFFE is no character and half a surrogate pair none either: normalization throws at
    /// the sight of them.
    /// </summary>
    public static string Decompose(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text.Replace('\uFFFE', ' ')).Normalize(NormalizationForm.FormKD);

    private static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;
}
