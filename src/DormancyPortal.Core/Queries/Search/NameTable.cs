namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// Names by a key of theirs. Names of one key are chained by their numbers: hundreds of thousands of keys have one name
/// each, and a list for each would take more memory than the names.
/// </summary>
internal sealed class NameTable
{
    private const int End = -1;
    private readonly Dictionary<string, int> _first;
    private readonly IReadOnlyList<KnownName> _names;
    private readonly int[] _next;

    /// <summary>Builds the table.</summary>
    /// <param name="names">The names.</param>
    /// <param name="keyOf">The key of each.</param>
    /// <param name="same">Which keys are one.</param>
    public NameTable(IReadOnlyList<KnownName> names, Func<KnownName, string> keyOf, StringComparer same)
    {
        _names = names;
        _next = new int[names.Count];
        _first = new Dictionary<string, int>(names.Count, same);
        // From behind, so that the chain leads from the first name to the last.
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var key = keyOf(names[i]);
            _next[i] = _first.GetValueOrDefault(key, End);
            _first[key] = i;
        }
    }

    /// <summary>Every key that has a name.</summary>
    public IEnumerable<string> Keys => _first.Keys;

    /// <summary>The names of a key, in the order they were given.</summary>
    public IEnumerable<KnownName> Of(string key)
    {
        for (var i = _first.GetValueOrDefault(key, End); i != End; i = _next[i])
        {
            yield return _names[i];
        }
    }
}
