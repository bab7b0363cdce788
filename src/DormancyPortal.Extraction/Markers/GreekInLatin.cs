using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Names as texts without Greek letters write them: <c>IFN-g</c> for IFN-γ, <c>TNFa</c> for TNF-α. Only for names that are
/// symbols otherwise, and only where no space parts the letter from the rest.
/// </summary>
internal static class GreekInLatin
{
    private static readonly (string Greek, char Latin)[] Letters =
    [
        ("α", 'a'),
        ("β", 'b'),
        ("γ", 'g'),
        ("δ", 'd'),
        ("ε", 'e'),
        ("κ", 'k'),
        ("λ", 'l'),
    ];

    /// <summary>The Latin form; null when the name has no Greek letter.</summary>
    public static string? Of(string name)
    {
        foreach (var (greek, latin) in Letters)
        {
            if (name.EndsWith(NameFolding.Fold(greek), StringComparison.Ordinal))
            {
                return string.Concat(name.AsSpan(0, name.Length - NameFolding.Fold(greek).Length), latin.ToString());
            }

            var i = name.IndexOf(greek, StringComparison.Ordinal);
            if (i >= 0)
            {
                return string.Concat(name.AsSpan(0, i), latin.ToString(), name.AsSpan(i + 1));
            }
        }

        return null;
    }

    /// <summary>A symbol with the Greek letter at its end spelled out and joined: <c>TNFalpha</c> for TNF-α; null when it has none.</summary>
    public static string? Joined(string name)
    {
        foreach (var (greek, _) in Letters)
        {
            var spelled = NameFolding.Fold(greek);
            var i = name.IndexOf(greek, StringComparison.Ordinal);
            var length = greek.Length;
            if (i < 0)
            {
                i = name.IndexOf(spelled, StringComparison.OrdinalIgnoreCase);
                length = spelled.Length;
            }

            if (i > 1)
            {
                var before = name.AsSpan(0, i).TrimEnd(" -");
                return before.Length > 1 && before.IndexOfAny(" -") < 0 && char.IsLetter(before[^1])
                    ? string.Concat(before, spelled, name.AsSpan(i + length))
                    : null;
            }
        }

        return null;
    }
}
