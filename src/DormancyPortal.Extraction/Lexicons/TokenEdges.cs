using System.Numerics;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// The edges of a trie: from a node by a token to a node. One open-addressed table of numbers, as several hundred thousand
/// small dictionaries would be slow to build and to walk.
/// </summary>
/// <param name="expected">How many edges there will be, about; more are taken all the same.</param>
internal sealed class TokenEdges(int expected)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int FilterBits = 2;

    private ulong[] keys = new ulong[Places(expected)];
    private int[] targets = new int[Places(expected)];
    private int shift = 64 - BitOperations.Log2((uint)Places(expected));

    /// <summary>
    /// Two bits for each place of the table, by the same hash. Most pairs of words of a text go on no name; the bits stay near,
    /// the table does not, so they spare a miss of the cache for each of those.
    /// </summary>
    private ulong[] filter = new ulong[Places(expected) * FilterBits / 64];

    /// <summary>Edges from the root by their token, as every word of a text asks for one; 0 for none.</summary>
    private int[] first = new int[64];

    /// <summary>A bit for each token that has such an edge: a few kilobytes that most words need look no further than.</summary>
    private ulong[] begins = new ulong[1];
    private int count;

    /// <summary>Whether any edge leaves the root by a token.</summary>
    public bool Begins(int token) =>
        (uint)token < (uint)first.Length && ((begins[token / 64] >> (token % 64)) & 1) != 0;

    public bool TryGet(int node, int token, out int target)
    {
        if (node == 0)
        {
            target = First(token);
            return target != 0;
        }

        target = 0;
        if (token < 0)
        {
            return false;
        }

        var key = Key(node, token);
        if (!MayHold(key))
        {
            return false;
        }

        var mask = keys.Length - 1;
        for (var i = (int)((key * Spread) >> shift); keys[i] != 0; i = (i + 1) & mask)
        {
            if (keys[i] == key)
            {
                target = targets[i];
                return true;
            }
        }

        return false;
    }

    public void Add(int node, int token, int target)
    {
        if (node == 0)
        {
            if (token >= first.Length)
            {
                var length = (int)BitOperations.RoundUpToPowerOf2((uint)token + 1);
                Array.Resize(ref first, length);
                Array.Resize(ref begins, length / 64);
            }

            first[token] = target;
            begins[token / 64] |= 1UL << (token % 64);
            return;
        }

        if (2 * ++count > keys.Length)
        {
            Grow();
        }

        Put(Key(node, token), target);
    }

    private int First(int token) => (uint)token < (uint)first.Length ? first[token] : 0;

    private bool MayHold(ulong key)
    {
        var bit = FilterBit(key);
        return ((filter[bit / 64] >> (bit % 64)) & 1) != 0;
    }

    /// <summary>The place of a key in the table and one bit more of its hash.</summary>
    private int FilterBit(ulong key) => (int)((key * Spread) >> (shift - BitOperations.Log2(FilterBits)));

    /// <summary>A power of two, at most half of it taken.</summary>
    private static int Places(int edges) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, 2 * edges));

    /// <summary>Never 0, which marks a free place.</summary>
    private static ulong Key(int node, int token) => ((ulong)(uint)node << 32) | ((uint)token + 1u);

    private void Put(ulong key, int target)
    {
        var i = (int)((key * Spread) >> shift);
        while (keys[i] != 0)
        {
            i = (i + 1) & (keys.Length - 1);
        }

        keys[i] = key;
        targets[i] = target;
        var bit = FilterBit(key);
        filter[bit / 64] |= 1UL << (bit % 64);
    }

    private void Grow()
    {
        var (oldKeys, oldTargets) = (keys, targets);
        keys = new ulong[oldKeys.Length * 2];
        targets = new int[keys.Length];
        filter = new ulong[keys.Length * FilterBits / 64];
        shift--;
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Put(oldKeys[i], oldTargets[i]);
            }
        }
    }
}
