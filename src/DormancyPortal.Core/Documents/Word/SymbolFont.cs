namespace DormancyPortal.Core.Documents.Word;

/// <summary>
/// Greek letters written in the font Symbol, whose codes are those of Latin letters (its encoding is in the PDF reference,
/// annex D.5). A gene written TGF-β in it would else lose its β.
/// </summary>
internal static class SymbolFont
{
    private const string Latin = "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcywVJj";
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςϑϕ";

    // The codes are also found moved into the range for private use.
    private const int PrivateUse = 0xF000;

    /// <summary>The letter of a code; empty for a sign of another font, most often a bullet.</summary>
    public static string Word(string? font, char code)
    {
        var latin = (char)(code >= PrivateUse ? code - PrivateUse : code);
        var at = string.Equals(font, "Symbol", StringComparison.OrdinalIgnoreCase)
            ? Latin.IndexOf(latin, StringComparison.Ordinal)
            : -1;
        return at >= 0 ? Greek[at].ToString() : "";
    }
}
