namespace DormancyPortal.Extraction.Findings;

/// <summary>Where things are named, in order of place, so that what a sentence names is found without a look at all of them.</summary>
internal sealed class MentionsByPlace
{
    private readonly (int Start, int Order, string Name)[] _mentions;

    public MentionsByPlace(IEnumerable<(string Name, IReadOnlyList<ExtractedMention> Mentions)> things) =>
        _mentions = [
            .. things
                .SelectMany((thing, order) => thing.Mentions.Select(m => (m.Start, Order: order, thing.Name)))
                .OrderBy(m => m.Start)
                .ThenBy(m => m.Order),
        ];

    /// <summary>The names of what is named in a part of the text, in the order of the things.</summary>
    public IReadOnlyList<string> In(int start, int end)
    {
        var found = new SortedDictionary<int, string>();
        for (var i = FirstAt(start); i < _mentions.Length && _mentions[i].Start < end; i++)
        {
            found.TryAdd(_mentions[i].Order, _mentions[i].Name);
        }

        return [.. found.Values];
    }

    /// <summary>The first mention that begins in a part of the text.</summary>
    public (int Start, string Name)? FirstIn(int start, int end)
    {
        var i = FirstAt(start);
        return i < _mentions.Length && _mentions[i].Start < end ? (_mentions[i].Start, _mentions[i].Name) : null;
    }

    /// <summary>The last mention that begins in a part of the text or at its end.</summary>
    public (int Start, string Name)? LastIn(int start, int last)
    {
        var i = FirstAt(last + 1) - 1;
        return i >= 0 && _mentions[i].Start >= start ? (_mentions[i].Start, _mentions[i].Name) : null;
    }

    private int FirstAt(int start)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
