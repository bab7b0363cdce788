using System.Numerics;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Every folded token that occurs in a name of the lexicon, numbered.</summary>
/// <remarks>
/// A table of its own rather than a dictionary: every token of every text is looked up here, and what a dictionary does beside
/// (a call through its comparer, an entry three times as large) cost a tenth of the whole reading.
/// </remarks>
internal sealed class Vocabulary
{
    private const uint Spread = 0x9E3779B1;

    private readonly List<string> texts = [];

    /// <summary>Open-addressed, at most half of it taken: the hash of a token beside its number plus one, 0 for a free place.</summary>
    private (uint Hash, int Number)[] places = new (uint, int)[1024];

    public int Add(ReadOnlySpan<char> token)
    {
        var hash = Hash(token);
        var place = PlaceOf(token, hash);
        if (places[place].Number == 0)
        {
            texts.Add(token.ToString());
            places[place] = (hash, texts.Count);
            if (2 * texts.Count > places.Length)
            {
                Grow();
            }

            return texts.Count - 1;
        }

        return places[place].Number - 1;
    }

    /// <summary>The token of a number.</summary>
    public string TextOf(int id) => texts[id];

    /// <summary>The number of a token; -1 when no name has it.</summary>
    public int IdOf(ReadOnlySpan<char> token) => places[PlaceOf(token, Hash(token))].Number - 1;

    /// <summary>Where a token stands, or the free place where it would.</summary>
    private int PlaceOf(ReadOnlySpan<char> token, uint hash)
    {
        var places = this.places;
        var mask = places.Length - 1;
        for (var i = FirstPlace(hash, places.Length); ; i = (i + 1) & mask)
        {
            var (found, number) = places[i];
            if (number == 0 || (found == hash && token.SequenceEqual(texts[number - 1])))
            {
                return i;
            }
        }
    }

    private void Grow()
    {
        var old = places;
        places = new (uint, int)[old.Length * 2];
        foreach (var (hash, number) in old)
        {
            if (number != 0)
            {
                var i = FirstPlace(hash, places.Length);
                while (places[i].Number != 0)
                {
                    i = (i + 1) & (places.Length - 1);
                }

                places[i] = (hash, number);
            }
        }
    }

    private static int FirstPlace(uint hash, int places) =>
        (int)((hash * Spread) >> (32 - BitOperations.Log2((uint)places)));

    private static uint Hash(ReadOnlySpan<char> token)
    {
        var hash = (uint)token.Length;
        foreach (var c in token)
        {
            hash = (hash * 31) + c;
        }

        return hash;
    }
}
