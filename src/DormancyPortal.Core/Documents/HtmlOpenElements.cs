using System.Collections.Frozen;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Follows which elements of a page are open while it is parsed, and counts how often the parser will go through them: it does
/// so at almost every tag, so that the time of a page whose elements are never closed grows with the square of its length.
/// </summary>
internal sealed class HtmlOpenElements
{
    // Browsers show 512 inside each other.
    private const int MostOpen = 3000;

    // A page of 20,000 elements, thirty of which are open at a time, takes half a million; twenty million take a second.
    private const long MostSteps = 10_000_000;

    /// <summary>
    /// Elements that hold nothing, or end by themselves where the next one begins. A form's end leaves what is in it open, and
    /// there is only one at a time.
    /// </summary>
    private static readonly HashSet<string> NeverLeftOpen = new(
        (
            "area base br col embed hr img input link meta param source track wbr "
            + "p li dd dt option optgroup tr td th thead tbody tfoot colgroup caption rt rp html head body form"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Elements whose end closes what is open in them. Ends of others close nothing but others.</summary>
    private static readonly FrozenSet<string> Blocks = (
        "ol ul dl div fieldset button figcaption figure article aside blockquote center address dialog dir summary details "
        + "listing footer header nav section menu hgroup main pre h1 h2 h3 h4 h5 h6 select script style textarea title iframe "
        + "noscript noembed noframes xmp"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements which no end of another one reaches out of.</summary>
    private static readonly FrozenSet<string> Walls = "table template object applet marquee"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _neverLeftOpen =
        NeverLeftOpen.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _blocks = Blocks.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _walls = Walls.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private readonly List<(int Start, int Length)> _open = [];
    private long _steps;

    /// <summary>Whether more are open at once, or are gone through more often, than in any page.</summary>
    public bool IsBeyond => _open.Count > MostOpen || _steps > MostSteps;

    /// <summary>Takes a tag.</summary>
    /// <param name="html">The page.</param>
    /// <param name="start">Where the tag's name begins.</param>
    /// <param name="length">Length of the name.</param>
    /// <param name="isEnd">Whether it is the tag of an end.</param>
    public void Take(string html, int start, int length, bool isEnd)
    {
        _steps += 1 + _open.Count;
        var name = html.AsSpan(start, length);
        if (_neverLeftOpen.Contains(name))
        {
            return;
        }

        if (isEnd)
        {
            Close(html, name);
        }
        else
        {
            _open.Add((start, length));
        }
    }

    private void Close(string html, ReadOnlySpan<char> name)
    {
        var (isBlock, isWall) = (_blocks.Contains(name), _walls.Contains(name));
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var inner = html.AsSpan(_open[i].Start, _open[i].Length);
            if (inner.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if ((!isWall && _walls.Contains(inner)) || (!isWall && !isBlock && _blocks.Contains(inner)))
            {
                return;
            }
        }
    }
}
