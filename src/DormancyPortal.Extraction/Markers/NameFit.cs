using System.Text;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>How the words of a text agree with a name of the lexicon.</summary>
internal enum Fit
{
    /// <summary>The letters differ in a way that means another thing (<c>pERK</c> and <c>PERK</c>).</summary>
    None,

    /// <summary>Only case differs, in a way that other words share too (<c>Kit</c> for <c>KIT</c>).</summary>
    LooseCase,

    /// <summary>Case differs as it does between species and styles (<c>Notch2</c> for <c>NOTCH2</c>).</summary>
    Case,

    /// <summary>Spaces, hyphens or Greek letters differ.</summary>
    Spelling,

    /// <summary>Nothing differs.</summary>
    Exact,
}

/// <summary>Decides whether a folded match is the name itself. Case matters for short forms and not for long names.</summary>
internal static class NameFit
{
    /// <summary>Longer names are compared all the same, only not without a string of their own.</summary>
    private const int LongestPlain = 128;

    public static Fit Of(string surface, ReadOnlySpan<char> text, bool plural)
    {
        if (text.SequenceEqual(surface))
        {
            return Fit.Exact;
        }

        Span<char> buffer = stackalloc char[2 * LongestPlain];
        var written = Letters(plural ? text[..^1] : text, buffer[..LongestPlain]);
        var known = Letters(surface, buffer[LongestPlain..]);
        if (written.SequenceEqual(known))
        {
            return LooseSpacing(surface, text) ? Fit.LooseCase : Fit.Spelling;
        }

        if (
            surface.StartsWith("MIR", StringComparison.Ordinal)
            && known.Equals(written, StringComparison.OrdinalIgnoreCase)
        )
        {
            return Fit.Spelling;
        }

        return IsWordLike(surface) ? Fit.Spelling : CaseOnly(known, written, text);
    }

    /// <summary>A name made of words rather than a symbol: case does not matter in it.</summary>
    public static bool IsWordLike(string surface)
    {
        var run = 0;
        foreach (var c in surface)
        {
            run = char.IsLower(c) ? run + 1 : 0;
            if (run >= 5)
            {
                return true;
            }
        }

        return false;
    }

    private static Fit CaseOnly(ReadOnlySpan<char> known, ReadOnlySpan<char> written, ReadOnlySpan<char> text)
    {
        if (!known.Equals(written, StringComparison.OrdinalIgnoreCase))
        {
            return Fit.None;
        }

        // "Bcl-xL" for "bcl-xL".
        if (known.Length > 3 && char.IsLower(known[0]) && known[1..].SequenceEqual(written[1..]) && AnyUpper(known))
        {
            return Fit.Case;
        }

        // "tau" at the start of a sentence is "Tau"; "pERK" is never "PERK", and "p38" may be "P38".
        if (known[1..].SequenceEqual(written[1..]))
        {
            return char.IsLower(known[0]) && !AnyUpper(known) ? Fit.Exact
                : known.Length > 2 && AnyDigit(known) && !AnyUpper(known[1..]) ? Fit.Case
                : Fit.None;
        }

        var title = char.IsUpper(written[0]) && !AnyUpper(written[1..]);
        var upper = !AnyLower(written);
        if (AnyDigit(known))
        {
            return title || upper ? Fit.Case
                : !AnyUpper(written) && written.Length > 3 && !text.Contains(' ') ? Fit.LooseCase
                : AlphaTail(written) ? Fit.Case
                : written.Length >= 4 && (char.IsUpper(written[0]) || IsLowerStem(written)) ? Fit.Case
                : Fit.None;
        }

        return upper || (text.Contains('-') && written.Length >= 4 && !AnyUpper(written)) ? Fit.Case
            : title || EndsInCapital(written) ? Fit.LooseCase
            : Fit.None;
    }

    /// <summary><c>erbB3</c> for ERBB3; a single small letter before a capital tells of a state (<c>pSTAT3</c>).</summary>
    private static bool IsLowerStem(ReadOnlySpan<char> written) => char.IsLower(written[0]) && char.IsLower(written[1]);

    /// <summary><c>RhoA</c> for RHOA, <c>HoxB</c> for HOXB: the last letter tells members of a family apart.</summary>
    private static bool EndsInCapital(ReadOnlySpan<char> written) =>
        written.Length >= 4 && char.IsUpper(written[0]) && char.IsUpper(written[^1]) && !AnyUpper(written[1..^1]);

    /// <summary>A Greek letter spelled out keeps its lower case behind capitals: <c>TGFbeta1</c>.</summary>
    private static bool AlphaTail(ReadOnlySpan<char> written) =>
        written.Length > 4
        && char.IsUpper(written[0])
        && char.IsUpper(written[1])
        && (
            written.Contains("alpha", StringComparison.Ordinal)
            || written.Contains("beta", StringComparison.Ordinal)
            || written.Contains("gamma", StringComparison.Ordinal)
            || written.Contains("kappa", StringComparison.Ordinal)
        );

    /// <summary>"Wnt 3" for "Wnt3" is fine; "cat 2" for "CAT2" and "P 38" for "P38" need more.</summary>
    private static bool LooseSpacing(string surface, ReadOnlySpan<char> text) =>
        text.Contains(' ') && !surface.Contains(' ', StringComparison.Ordinal) && text.Length < 6;

    private static bool AnyUpper(ReadOnlySpan<char> s) => s.IndexOfAnyInRange('A', 'Z') >= 0;

    private static bool AnyLower(ReadOnlySpan<char> s) => s.IndexOfAnyInRange('a', 'z') >= 0;

    private static bool AnyDigit(ReadOnlySpan<char> s) => s.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Letters and digits with their case; Greek letters by name, British spelling kept.</summary>
    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (text.Length > buffer.Length || !Ascii.IsValid(text))
        {
            return Letters(text);
        }

        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                buffer[count++] = c;
            }
        }

        return buffer[..count];
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(c);
            }
            else if (c > 127 && char.IsLetterOrDigit(c))
            {
                letters.Append(NameFolding.Fold(c.ToString()));
            }
        }

        return letters.ToString();
    }
}
