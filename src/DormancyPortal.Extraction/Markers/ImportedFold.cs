namespace DormancyPortal.Extraction.Markers;

/// <summary>When an imported name may be written otherwise than HGNC has it: folding 100,000 names blindly finds genes in every sentence.</summary>
internal static class ImportedFold
{
    /// <summary>
    /// Whether another case may be meant: names of words always; symbols with a digit (<c>Ptpn22</c>, <c>Il6</c>); a symbol of
    /// letters in mouse style (<c>Lyn</c>), unless the text has the same word in lower case (<c>Cell</c>, <c>Mice</c>).
    /// </summary>
    public static bool MayDifferInCase(MarkerName name, ReadOnlySpan<char> text, MarkerText release)
    {
        if (NameFit.IsWordLike(name.Surface))
        {
            return true;
        }

        if (name.Surface.StartsWith("MIR", StringComparison.Ordinal) || DiffersInFirstLetter(name.Surface, text))
        {
            return true;
        }

        if (name.Surface.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            return name.Rule != NameRule.Alias || (name.Surface.Length >= 4 && text.IndexOfAnyInRange('A', 'Z') >= 0);
        }

        return name.Rule == NameRule.Symbol
            && name.Gene?.LocusType == "gene with protein product"
            && text.Length >= 3
            && !text.Contains(' ')
            && !release.HasInLowerCase(text);
    }

    /// <summary>"Bcl-xL" for "bcl-xL": the start of a sentence, or a style.</summary>
    private static bool DiffersInFirstLetter(string surface, ReadOnlySpan<char> text) =>
        text.Length == surface.Length && text.Length >= 4 && text[1..].SequenceEqual(surface.AsSpan(1));

    /// <summary>"a 121-kDa protein" and "A beta" are an article and what follows it.</summary>
    public static bool IsArticleAndNumber(string surface, ReadOnlySpan<char> text) =>
        text.Length > 2
        && text[0] is 'a' or 'A'
        && text[1] == ' '
        && !surface.StartsWith("a ", StringComparison.OrdinalIgnoreCase);
}
