using System.Numerics;
using System.Runtime.CompilerServices;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>How often each value of a vocabulary was met.</summary>
internal sealed class Counts<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private readonly int[] _counts = new int[Values.Length];

    /// <summary>Values that were met, in the order of the vocabulary.</summary>
    public IReadOnlyList<FacetCount<T>> Ascending =>
        [.. Values.Where((_, i) => _counts[i] > 0).Select(v => new FacetCount<T>(v, _counts[Index(v)]))];

    /// <summary>Counts one.</summary>
    public void Add(T value) => _counts[Index(value)]++;

    /// <summary>Counts each value whose bit is set.</summary>
    public void AddBits(int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            _counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }

    // The vocabularies number their values from 0 without gaps, in the order of Enum.GetValues.
    private static int Index(T value) => Unsafe.As<T, int>(ref value);
}
