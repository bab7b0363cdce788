using System.Runtime.InteropServices;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Long names by their words alone, whatever their order: "luteinizing hormone beta-subunit" is the "luteinizing hormone
/// subunit beta". Words that only say what sort of thing it is do not count; Roman numerals count as Arabic ones.
/// </summary>
/// <param name="vocabulary">Where the tokens of names are numbered.</param>
/// <param name="expected">How many names there will be, about.</param>
internal sealed class LooseNames(Vocabulary vocabulary, int expected = 0)
{
    /// <summary>Most tokens that a name in a text may reach over.</summary>
    public const int Longest = 10;

    private readonly Dictionary<ulong, MarkerName?> names = new(expected);

    /// <summary>A bit for the low bits of each sum: small enough to stay near, it spares most looks into the table.</summary>
    private readonly ulong[] sums = new ulong[SumBits / 64];
    private bool[] starts = new bool[1024];
    private int[] plain = [];
    private readonly List<int> path = [];
    private readonly int opening = vocabulary.Add("(");
    private readonly int closing = vocabulary.Add(")");

    /// <summary>Adds a name of several words, if its words can stand in another order.</summary>
    public void Add(MarkerName name)
    {
        if (
            name.Gene is null
            || !NameFit.IsWordLike(name.Surface)
            || !name.Surface.Contains(' ', StringComparison.Ordinal)
        )
        {
            return;
        }

        path.Clear();
        TextTokens.AddName(name.Surface, vocabulary, path);
        var (sum, words) = (0UL, 0);
        foreach (var token in path)
        {
            var word = Plain(token);
            sum += word < 0 ? 0 : Hash(word);
            words += word < 0 ? 0 : 1;
        }

        if (words < 2 || GenericWords.Only(name.Surface))
        {
            return;
        }

        foreach (var token in path)
        {
            Mark(Plain(token));
        }

        var bit = (int)(sum % SumBits);
        sums[bit / 64] |= 1UL << (bit % 64);
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(names, sum, out var known);
        slot =
            !known || slot?.Key == name.Key ? slot ?? (known ? null : name)
            : slot is null || slot.Rule == NameRule.Name && name.Rule != NameRule.Name ? slot
            : name.Rule == NameRule.Name && slot.Rule != NameRule.Name ? name
            : null;
    }

    /// <summary>The longest name in any order of words that begins at a token and ends behind another.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The token it begins at.</param>
    /// <param name="after">The token it must end behind.</param>
    public (MarkerName Name, int Last)? At(List<TextToken> tokens, int first, int after)
    {
        var start = PlainOrNone(tokens[first].Id);
        if (start < 0 || IsSingleLatin(tokens[first].Id) || start >= starts.Length || !starts[start])
        {
            return null;
        }

        (MarkerName, int)? best = null;
        var (sum, words, open) = (0UL, 0, 0);
        for (var i = first; i < tokens.Count && i < first + Longest; i++)
        {
            var id = tokens[i].Id;
            if (i > first && tokens[i].Gap == TokenGap.Break)
            {
                break;
            }

            var word = PlainOrNone(id);
            word = word == Unknown && tokens[i].Singular >= 0 ? PlainOrNone(tokens[i].Singular) : word;
            if (word == Unknown)
            {
                break;
            }

            open +=
                id == opening ? 1
                : id == closing ? -1
                : 0;
            if (open < 0)
            {
                break;
            }

            sum += word < 0 ? 0 : Hash(word);
            words += word < 0 ? 0 : 1;
            if (
                word >= 0
                && words > 1
                && open == 0
                && i > after
                && MayBeNamed(sum)
                && names.TryGetValue(sum, out var name)
                && name is not null
            )
            {
                best = (name, i);
            }
        }

        return best;
    }

    private bool MayBeNamed(ulong sum)
    {
        var bit = (int)(sum % SumBits);
        return ((sums[bit / 64] >> (bit % 64)) & 1) != 0;
    }

    private bool IsSingleLatin(int id) => vocabulary.TextOf(id) is [>= 'a' and <= 'z'];

    private const uint SumBits = 1 << 20;
    private const int Ignored = -1;
    private const int Unknown = -2;
    private const int Offset = 2;

    private int PlainOrNone(int id) => (uint)id < (uint)plain.Length ? plain[id] - Offset : Unknown;

    private void Mark(int word)
    {
        if (word >= starts.Length)
        {
            Array.Resize(ref starts, Math.Max(word + 1, starts.Length * 2));
        }

        if (word >= 0)
        {
            starts[word] = true;
        }
    }

    private int Plain(int id)
    {
        if (PlainOrNone(id) is not Unknown and var known)
        {
            return known;
        }

        var text = vocabulary.TextOf(id);
        var word =
            KindWords.Contains(text) ? Ignored
            : SameWords.TryGetValue(text, out var same) ? vocabulary.Add(same)
            : text.Length > 4 && text[^1] == 's' && vocabulary.IdOf(text.AsSpan(0, text.Length - 1)) is >= 0 and var one
                ? one
            : id;
        Keep(id, word);
        if (word >= 0 && PlainOrNone(word) == Unknown)
        {
            Keep(word, word);
        }

        return word;
    }

    /// <summary>Kept with an offset, so that a place never written says unknown.</summary>
    private void Keep(int id, int word)
    {
        if (id >= plain.Length)
        {
            Array.Resize(ref plain, Math.Max(id + 1, Math.Max(1024, plain.Length * 2)));
        }

        plain[id] = word + Offset;
    }

    private static ulong Hash(int word)
    {
        var x = ((ulong)word + 1) * 0x9E3779B97F4A7C15;
        x ^= x >> 29;
        x *= 0xBF58476D1CE4E5B9;
        return x ^ (x >> 32);
    }

    private static readonly HashSet<string> KindWords = new(StringComparer.Ordinal)
    {
        "subunit",
        "subunits",
        "chain",
        "polypeptide",
        "protein",
        "proteins",
        "peptide",
        "gene",
        "of",
        "type",
        "isoform",
        "precursor",
        "member",
        "molecule",
        "homolog",
        "component",
        ",",
        "(",
        ")",
        "/",
        "'",
    };

    private static readonly Dictionary<string, string> SameWords = new(StringComparer.Ordinal)
    {
        ["i"] = "1",
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["vi"] = "6",
        ["vii"] = "7",
        ["viii"] = "8",
        ["ix"] = "9",
        ["adapter"] = "adaptor",
        ["metalloproteinase"] = "metallopeptidase",
        ["metalloprotease"] = "metallopeptidase",
        ["proteinase"] = "peptidase",
        ["protease"] = "peptidase",
        ["tumour"] = "tumor",
        ["coa"] = "coenzymea",
        ["adrenergic"] = "adrenoceptor",
        ["serotonin"] = "5hydroxytryptamine",
        ["oestrogen"] = "estrogen",
    };
}
