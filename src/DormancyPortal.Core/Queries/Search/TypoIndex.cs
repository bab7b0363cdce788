namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// Finds names a few edits away by symmetric deletes: every name is filed under its beginning with up to two letters
/// left out, and so is what was typed; names that meet are then compared. Edits are those of the optimal string
/// alignment distance: insert, delete, replace, swap neighbours.
/// </summary>
internal sealed class TypoIndex
{
    private const int FiledLetters = 8;
    private const int TwoEditsFrom = 8;

    private readonly Dictionary<int, List<string>> _filed = [];

    public TypoIndex(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length is > 2 and < 60))
        {
            foreach (var key in Keys(name, EditsAllowed(name)))
            {
                if (!_filed.TryGetValue(key, out var list))
                {
                    _filed[key] = list = [];
                }

                list.Add(name);
            }
        }
    }

    /// <summary>Names near what was typed, nearest first.</summary>
    public IReadOnlyList<(string Name, int Edits)> Near(string typed)
    {
        if (typed.Length is < 3 or > 60)
        {
            return [];
        }

        var allowed = EditsAllowed(typed);
        return
        [
            .. Keys(typed, allowed)
                .SelectMany(key => _filed.GetValueOrDefault(key) ?? [])
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, Edits: Distance(typed, name)))
                .Where(near => near.Edits > 0 && near.Edits <= Math.Min(allowed, EditsAllowed(near.name)))
                .OrderBy(near => near.Edits)
                .ThenBy(near => near.name, StringComparer.Ordinal),
        ];
    }

    private static int EditsAllowed(string name) => name.Length >= TwoEditsFrom ? 2 : 1;

    private static HashSet<int> Keys(string name, int edits)
    {
        var start = name.Length > FiledLetters ? name[..FiledLetters] : name;
        var keys = new HashSet<int> { string.GetHashCode(start, StringComparison.Ordinal) };
        Leave(start, edits, keys);
        return keys;
    }

    private static void Leave(string rest, int edits, HashSet<int> keys)
    {
        for (var i = 0; edits > 0 && i < rest.Length; i++)
        {
            var shorter = rest.Remove(i, 1);
            keys.Add(string.GetHashCode(shorter, StringComparison.Ordinal));
            Leave(shorter, edits - 1, keys);
        }
    }

    private static int Distance(string a, string b)
    {
        var (two, one, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = one[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], one[j]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], two[j - 2] + 1);
                }
            }

            (two, one, row) = (one, row, two);
        }

        return one[b.Length];
    }
}
