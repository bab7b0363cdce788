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

    private ulong[] keys = new ulong[Places(expected)];
    private int[] targets = new int[Places(expected)];
    private int shift = 64 - BitOperations.Log2((uint)Places(expected));
    private bool[] begins = new bool[64];
    private int count;

    /// <summary>Whether any edge leaves the root by a token.</summary>
    public bool Begins(int token) => (uint)token < (uint)begins.Length && begins[token];

    public bool TryGet(int node, int token, out int target)
    {
        target = 0;
        if (token < 0)
        {
            return false;
        }

        var key = Key(node, token);
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
        if (2 * ++count > keys.Length)
        {
            Grow();
        }

        Put(Key(node, token), target);
        if (node == 0)
        {
            if (token >= begins.Length)
            {
                Array.Resize(ref begins, Math.Max(token + 1, begins.Length * 2));
            }

            begins[token] = true;
        }
    }

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
    }

    private void Grow()
    {
        var (oldKeys, oldTargets) = (keys, targets);
        keys = new ulong[oldKeys.Length * 2];
        targets = new int[keys.Length];
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
