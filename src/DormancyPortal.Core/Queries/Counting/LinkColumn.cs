using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>
/// Which findings are about which things of one kind, from either side. A thing is known by its place here, from 0, in the
/// order of the labels.
/// </summary>
internal sealed class LinkColumn
{
    private readonly int[] _firstOfFinding;
    private readonly int[] _things;
    private readonly int[] _firstOfThing;
    private readonly int[] _findings;
    private readonly Dictionary<long, int> _byId;
    private readonly Dictionary<string, int> _bySlug;

    /// <summary>Makes the column.</summary>
    /// <param name="things">The things, with their numbers in the store.</param>
    /// <param name="links">Row of a finding, number of a thing.</param>
    /// <param name="findings">How many findings there are.</param>
    public LinkColumn(IReadOnlyList<LinkedThing> things, IReadOnlyList<(int Row, long Id)> links, int findings)
    {
        Things = [.. things.OrderBy(t => t.Subject.Label, StringComparer.Ordinal)];
        _byId = Things.Index().ToDictionary(t => t.Item.Id, t => t.Index);
        _bySlug = Things.Index().ToDictionary(t => t.Item.Subject.Slug, t => t.Index, StringComparer.OrdinalIgnoreCase);
        var known = links.Where(l => _byId.ContainsKey(l.Id)).Select(l => (l.Row, Thing: _byId[l.Id])).ToArray();
        (_firstOfFinding, _things) = Grouped(known, l => l.Row, l => l.Thing, findings);
        (_firstOfThing, _findings) = Grouped(known, l => l.Thing, l => l.Row, Things.Count);
        foreach (var thing in Enumerable.Range(0, Things.Count))
        {
            Array.Sort(_findings, _firstOfThing[thing], _firstOfThing[thing + 1] - _firstOfThing[thing]);
        }
    }

    /// <summary>The things.</summary>
    public IReadOnlyList<LinkedThing> Things { get; }

    /// <summary>The things of a finding.</summary>
    public ReadOnlySpan<int> Of(int row) =>
        _things.AsSpan(_firstOfFinding[row], _firstOfFinding[row + 1] - _firstOfFinding[row]);

    /// <summary>Rows of the findings about a thing, the newest first; of one that is not here, none.</summary>
    public ReadOnlySpan<int> About(int? thing) =>
        thing is { } t ? _findings.AsSpan(_firstOfThing[t], _firstOfThing[t + 1] - _firstOfThing[t]) : [];

    /// <summary>Place of the thing with a number; null when there is none.</summary>
    public int? Place(long id) => _byId.TryGetValue(id, out var thing) ? thing : null;

    /// <summary>Place of the thing with a slug, letter case aside; null when there is none.</summary>
    public int? Place(string slug) => _bySlug.TryGetValue(slug, out var thing) ? thing : null;

    /// <summary>The things with the highest counts, of equal ones by label.</summary>
    public IEnumerable<(LinkedThing Thing, int Count)> Most(int[] counts, int most) =>
        Things
            .Index()
            .Where(t => counts[t.Index] > 0)
            .OrderByDescending(t => counts[t.Index])
            .ThenBy(t => t.Index)
            .Take(most)
            .Select(t => (t.Item, counts[t.Index]));

    private static (int[] First, int[] Values) Grouped(
        (int Row, int Thing)[] links,
        Func<(int Row, int Thing), int> key,
        Func<(int Row, int Thing), int> value,
        int keys
    )
    {
        var first = new int[keys + 1];
        foreach (var link in links)
        {
            first[key(link) + 1]++;
        }

        for (var i = 0; i < keys; i++)
        {
            first[i + 1] += first[i];
        }

        var (next, values) = (first.ToArray(), new int[links.Length]);
        foreach (var link in links)
        {
            values[next[key(link)]++] = value(link);
        }

        return (first, values);
    }
}

/// <summary>A marker, pathway or context that findings are about.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Subject">Its slug and label.</param>
/// <param name="Kind">What sort of thing a marker is; of others it says nothing.</param>
internal sealed record LinkedThing(long Id, FindingSubject Subject, MarkerKind Kind = default);
