namespace DormancyPortal.Core.Queries.Counting;

/// <summary>How many different things were met with each value.</summary>
/// <param name="values">Values are 0 to below this.</param>
/// <param name="things">Things are 0 to below this.</param>
internal sealed class DistinctCounts(int values, int things)
{
    private readonly ulong[]?[] _met = new ulong[]?[values];

    /// <summary>How many things each value was met with.</summary>
    public int[] Counts { get; } = new int[values];

    /// <summary>Values that were met, ascending, as a vocabulary.</summary>
    public IReadOnlyList<FacetCount<T>> As<T>(Func<int, T> value) =>
        [.. Counts.Index().Where(c => c.Item > 0).Select(c => new FacetCount<T>(value(c.Index), c.Item))];

    /// <summary>Counts a thing with a value, the first time.</summary>
    public void Add(int value, int thing)
    {
        var met = _met[value] ??= new ulong[(things + 63) / 64];
        var bit = 1UL << (thing & 63);
        if ((met[thing >> 6] & bit) == 0)
        {
            met[thing >> 6] |= bit;
            Counts[value]++;
        }
    }
}
