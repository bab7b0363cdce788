namespace DormancyPortal.Core.Review;

/// <summary>
/// What decisions on names do to the findings that are about them: those that went are left out, those that have another
/// name bear it. A place that a person moved, took away or added inside the sentence moves the finding with it, unless the
/// old name stands there again.
/// </summary>
internal sealed class SubjectMoves
{
    private readonly Dictionary<string, string?> _whole = new(StringComparer.Ordinal);
    private readonly List<(int Start, int End, string Old, string? New)> _places = [];
    private readonly List<(int Start, int End, string Name)> _added = [];
    private readonly Dictionary<string, List<(int Start, int End)>> _named = new(StringComparer.Ordinal);

    /// <summary>What a name that was read is called now; null when it went.</summary>
    public void Renamed(string old, string? now)
    {
        // Of two things of one name the one that is kept counts.
        if (_whole.GetValueOrDefault(old) is null)
        {
            _whole[old] = now;
        }
    }

    /// <summary>One place of a name has a name of its own, or none.</summary>
    public void Moved(int start, int length, string old, string? now) => _places.Add((start, start + length, old, now));

    /// <summary>A person read a name there.</summary>
    public void Added(int start, int length, string name) => _added.Add((start, start + length, name));

    /// <summary>The release names something now, there.</summary>
    public void Names(string name, int start, int length) => Names(name).Add((start, start + length));

    /// <summary>The release names something now, wherever.</summary>
    public List<(int Start, int End)> Names(string name)
    {
        if (!_named.TryGetValue(name, out var places))
        {
            _named[name] = places = [];
        }

        return places;
    }

    /// <summary>The names that a sentence is about.</summary>
    /// <param name="names">Those that it is about as read, or as a person said.</param>
    /// <param name="start">First UTF-16 unit of the sentence.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    /// <param name="isDecided">A person said what it is about: nothing is added to it.</param>
    public IReadOnlyList<string> Subjects(IEnumerable<string> names, int start, int length, bool isDecided)
    {
        var end = start + length;
        var subjects = new List<string>();
        foreach (var name in names)
        {
            var moved = _places.FindAll(p => p.Old == name && p.Start >= start && p.End <= end);
            if (moved.Count > 0 && !StandsIn(name, start, end))
            {
                subjects.AddRange(moved.Select(m => m.New).OfType<string>());
            }
            else if (_whole.GetValueOrDefault(name, name) is { } now)
            {
                subjects.Add(now);
            }
        }

        if (!isDecided)
        {
            subjects.AddRange(_added.Where(a => a.Start >= start && a.End <= end).Select(a => a.Name));
        }

        return [.. subjects.Where(_named.ContainsKey).Distinct(StringComparer.Ordinal)];
    }

    private bool StandsIn(string name, int start, int end) =>
        _named.TryGetValue(name, out var places) && places.Exists(p => p.Start >= start && p.End <= end);
}
