using System.Numerics;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Every folded token that occurs in a name of the lexicon, numbered.</summary>
/// <remarks>
/// A table of its own rather than a dictionary, as every token of every text is looked up here. Eight ASCII characters fit into
/// a key, and equal keys are then equal tokens: most look-ups touch one place of the table and no string.
/// </remarks>
/// <param name="expected">How many tokens there will be, about; more are taken all the same.</param>
internal sealed class Vocabulary(int expected = 0)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int Packed = 8;

    /// <summary>Set in the keys that are hashes; no packed character has it.</summary>
    private const ulong IsHash = 1UL << 63;

    private readonly List<string> texts = new(expected);

    /// <summary>Open-addressed, at most half of it taken: the key of a token beside its number plus one, 0 for a free place.</summary>
    private (ulong Key, int Number)[] places = new (ulong, int)[
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1024, 2 * expected))
    ];

    public int Add(ReadOnlySpan<char> token)
    {
        var key = KeyOf(token);
        ref var place = ref places[PlaceOf(token, key)];
        if (place.Number != 0)
        {
            return place.Number - 1;
        }

        texts.Add(token.ToString());
        place = (key, texts.Count);
        if (2 * texts.Count > places.Length)
        {
            Grow();
        }

        return texts.Count - 1;
    }

    /// <summary>The token of a number.</summary>
    public string TextOf(int id) => texts[id];

    /// <summary>The number of a token; -1 when no name has it.</summary>
    public int IdOf(ReadOnlySpan<char> token) => places[PlaceOf(token, KeyOf(token))].Number - 1;

    /// <summary>Where a token stands, or the free place where it would.</summary>
    private int PlaceOf(ReadOnlySpan<char> token, ulong key)
    {
        var table = places;
        for (var i = FirstPlace(key, table.Length); ; i = (i + 1) & (table.Length - 1))
        {
            ref readonly var place = ref table[i];
            if (
                place.Number == 0
                || (place.Key == key && (key < IsHash || token.SequenceEqual(texts[place.Number - 1])))
            )
            {
                return i;
            }
        }
    }

    private void Grow()
    {
        var old = places;
        places = new (ulong, int)[old.Length * 2];
        foreach (var place in old)
        {
            if (place.Number != 0)
            {
                var i = FirstPlace(place.Key, places.Length);
                while (places[i].Number != 0)
                {
                    i = (i + 1) & (places.Length - 1);
                }

                places[i] = place;
            }
        }
    }

    private static int FirstPlace(ulong key, int places) =>
        (int)((key * Spread) >> (64 - BitOperations.Log2((uint)places)));

    private static ulong KeyOf(ReadOnlySpan<char> token)
    {
        if (token.Length > Packed)
        {
            return Hash(token);
        }

        var key = 0UL;
        foreach (var c in token)
        {
            // NUL would make tokens of two lengths one.
            if (c is '\0' or > '\u007F')
            {
                return Hash(token);
            }

            key = (key << 8) | c;
        }

        return key;
    }

    private static ulong Hash(ReadOnlySpan<char> token)
    {
        var hash = 0UL;
        foreach (var c in token)
        {
            hash = (hash * 31) + c;
        }

        return hash | IsHash;
    }
}
