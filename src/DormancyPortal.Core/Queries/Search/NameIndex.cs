namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// All names of catalog and lexicon in memory, for the steps of a search that know names: exact, folded, words, prefix
/// and typo. Immutable: a new catalog version gets a new one.
/// </summary>
public sealed class NameIndex
{
    private readonly NameTable _exact;
    private readonly NameTable _folded;
    private readonly KnownName[] _byFolded;
    private readonly (string Word, KnownName Name)[] _words;
    private readonly Lazy<TypoIndex> _typos;
    private readonly NameIndex? _imported;
    private readonly HashSet<(EntityKind, string)> _own = [];

    /// <summary>Builds the index.</summary>
    /// <param name="names">The names.</param>
    /// <param name="imported">
    /// More names, of entities that reference data alone know: found by every step but typos, where a hundred thousand names
    /// would be near to anything, and left out where these names have the entity.
    /// </param>
    public NameIndex(IReadOnlyList<KnownName> names, NameIndex? imported = null)
    {
        _imported = imported;
        if (imported is not null)
        {
            _own.UnionWith(names.Select(n => (n.Entity.Kind, n.Entity.Label)));
        }

        _exact = new NameTable(names, n => n.Written, StringComparer.OrdinalIgnoreCase);
        _folded = new NameTable(
            [.. names.Where(n => n.Source != NameSource.Identifier)],
            n => n.Folded,
            StringComparer.Ordinal
        );
        _byFolded =
        [
            .. names
                .Where(n => n.Source != NameSource.Identifier && n.Folded.Length > 0)
                .OrderBy(n => n.Folded, StringComparer.Ordinal),
        ];
        _words =
        [
            .. _byFolded
                .SelectMany(n => SearchFolding.Words(n.Written).Distinct().Select(w => (w, n)))
                .OrderBy(w => w.w, StringComparer.Ordinal),
        ];
        _typos = new Lazy<TypoIndex>(() => new TypoIndex(_folded.Keys));
    }

    /// <summary>Names written just so, letter case aside.</summary>
    public IReadOnlyList<KnownName> Exact(string typed) => With(_exact.Of(typed), i => i.Exact(typed));

    /// <summary>Names whose folded form is this.</summary>
    public IReadOnlyList<KnownName> Folded(string folded) => With(_folded.Of(folded), i => i.Folded(folded));

    /// <summary>Names whose folded form begins with this, at most <paramref name="limit"/>.</summary>
    public IEnumerable<KnownName> Prefix(string folded, int limit)
    {
        var start = LowerBound(_byFolded, n => n.Folded, folded);
        return _byFolded
            .Skip(start)
            .TakeWhile(n => n.Folded.StartsWith(folded, StringComparison.Ordinal))
            .Concat(Imported(i => i.Prefix(folded, limit)))
            .Take(limit);
    }

    /// <summary>Names that hold every word, the last one perhaps only begun; at most <paramref name="limit"/>.</summary>
    public IEnumerable<KnownName> WithWords(IReadOnlyList<string> words, int limit)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var common = WithWord(words[^1], isBegun: true).ToHashSet();
        foreach (var word in words.SkipLast(1))
        {
            common.IntersectWith(WithWord(word, isBegun: false));
        }

        return common.Concat(Imported(i => i.WithWords(words, limit))).Take(limit);
    }

    /// <summary>Folded names within one edit (two from eight letters on); a swap of neighbours is one edit.</summary>
    public IEnumerable<(KnownName Name, int Edits)> Near(string folded) =>
        _typos.Value.Near(folded).SelectMany(near => _folded.Of(near.Name).Select(name => (name, near.Edits)));

    private List<KnownName> With(IEnumerable<KnownName> own, Func<NameIndex, IEnumerable<KnownName>> find) =>
        [.. own, .. Imported(find)];

    private IEnumerable<KnownName> Imported(Func<NameIndex, IEnumerable<KnownName>> find) =>
        _imported is null ? [] : find(_imported).Where(n => !_own.Contains((n.Entity.Kind, n.Entity.Label)));

    private IEnumerable<KnownName> WithWord(string word, bool isBegun)
    {
        for (var i = LowerBound(_words, w => w.Word, word); i < _words.Length; i++)
        {
            var matches = isBegun ? _words[i].Word.StartsWith(word, StringComparison.Ordinal) : _words[i].Word == word;
            if (!matches)
            {
                yield break;
            }

            yield return _words[i].Name;
        }
    }

    private static int LowerBound<T>(T[] sorted, Func<T, string> key, string value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(key(sorted[middle]), value) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
