namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Names as texts without Greek letters write them: <c>IFN-g</c> for IFN-γ, <c>TNFa</c> for TNF-α. Only for names that are
/// symbols otherwise, and only where no space parts the letter from the rest.
/// </summary>
internal static class GreekInLatin
{
    private static readonly (string Greek, string Spelled, string Latin)[] Letters =
    [
        ("α", "alpha", "a"),
        ("β", "beta", "b"),
        ("γ", "gamma", "g"),
        ("δ", "delta", "d"),
        ("ε", "epsilon", "e"),
        ("κ", "kappa", "k"),
        ("λ", "lambda", "l"),
    ];

    /// <summary>The Latin form; null when the name has no Greek letter.</summary>
    public static string? Of(string name)
    {
        foreach (var (greek, spelled, latin) in Letters)
        {
            if (name.EndsWith(spelled, StringComparison.Ordinal))
            {
                return string.Concat(name.AsSpan(0, name.Length - spelled.Length), latin);
            }

            var i = name.IndexOf(greek, StringComparison.Ordinal);
            if (i >= 0)
            {
                return string.Concat(name.AsSpan(0, i), latin, name.AsSpan(i + 1));
            }
        }

        return null;
    }

    /// <summary>A symbol with the Greek letter at its end spelled out and joined: <c>TNFalpha</c> for TNF-α; null when it has none.</summary>
    public static string? Joined(string name)
    {
        foreach (var (greek, spelled, _) in Letters)
        {
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
