using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>
/// The pathways, institutions or people of a release as people decided on them, whole or place by place; what people added
/// stands behind what was read.
/// </summary>
/// <typeparam name="T">What the extraction holds.</typeparam>
/// <typeparam name="TValue">What a decision says of it.</typeparam>
internal sealed class ReviewedNames<T, TValue>
    where T : class
    where TValue : ItemValue
{
    private readonly ReviewSheet _sheet;
    private readonly NamedKind<T, TValue> _of;
    private readonly List<Entry> _entries = [];

    private ReviewedNames(ReviewSheet sheet, NamedKind<T, TValue> of) => (_sheet, _of) = (sheet, of);

    /// <summary>What these decisions do to findings.</summary>
    public SubjectMoves Moves { get; } = new();

    /// <summary>Everything that the release names now.</summary>
    public IReadOnlyList<T> All => [.. _entries.Select(Made)];

    public static ReviewedNames<T, TValue> Of(ReviewSheet sheet, NamedKind<T, TValue> of, IReadOnlyList<T> read)
    {
        var names = new ReviewedNames<T, TValue>(sheet, of);
        // Places that moved may go to what is read further down.
        var moved = read.SelectMany(names.Stay).ToList();
        foreach (var (value, mention) in moved.Concat(names.Additions()))
        {
            names.Put(value, null, [mention], isChanged: true);
        }

        return names;
    }

    /// <summary>Keeps what was read with the places that are still its own.</summary>
    /// <returns>The places that a person linked to something else.</returns>
    private List<(TValue, ExtractedMention)> Stay(T read)
    {
        var (name, mentions) = (_of.Name(read), _of.Mentions(read));
        var item = ReviewedExtraction.ItemOf(_sheet, _of.Kind, name, mentions);
        var value = item is null or { IsKept: true } ? (TValue?)item?.Value : null;
        var isKept = item is null or { IsKept: true };
        Moves.Renamed(name, isKept ? NameOf(value, read) : null);
        var (own, moved) = (new List<ExtractedMention>(), new List<(TValue, ExtractedMention)>());
        foreach (var mention in mentions)
        {
            var place = _sheet.Find(ReviewItems.IdOf(ItemKind.Mention, name, mention.Start, mention.Text));
            // A marker and a pathway may go by one name at one place.
            if (place?.WholeKind != _of.Kind || place.IsKept && ReferenceEquals(place.Value, place.Read))
            {
                own.Add(mention);
                continue;
            }

            var other = place.IsKept ? place.Value as TValue : null;
            Moves.Moved(mention.Start, mention.Length, name, other is null ? null : _of.NameOf(other));
            if (other is not null)
            {
                moved.Add((other, mention));
            }
        }

        if (isKept && (own.Count > 0 || mentions.Count == 0))
        {
            var isChanged = item is not null && !ReferenceEquals(item.Value, item.Read);
            Put(isChanged ? value : null, read, own, isChanged);
        }

        return moved;
    }

    private IEnumerable<(TValue, ExtractedMention)> Additions()
    {
        foreach (var item in _sheet.Items.Where(i => i.Kind == _of.Kind && i is { Read: null, IsKept: true }))
        {
            var value = (TValue)item.Value!;
            Moves.Added(item.Start!.Value, item.Quote!.Length, _of.NameOf(value));
            yield return (value, new ExtractedMention(item.Start.Value, item.Quote.Length, item.Quote));
        }
    }

    private void Put(TValue? value, T? read, IReadOnlyList<ExtractedMention> mentions, bool isChanged)
    {
        var name = NameOf(value, read);
        var entry = isChanged ? _entries.Find(e => e.Name == name) : null;
        if (entry is null)
        {
            _entries.Add(entry = new Entry(name, value, read));
        }

        entry.Places.AddRange(mentions);
        var places = Moves.Names(name);
        places.AddRange(mentions.Select(m => (m.Start, m.Start + m.Length)));
    }

    private string NameOf(TValue? value, T? read) => value is null ? _of.Name(read!) : _of.NameOf(value);

    private T Made(Entry entry)
    {
        var mentions = entry.Places.DistinctBy(m => (m.Start, m.Length)).OrderBy(m => m.Start).ToList();
        return entry.Value is { } value ? _of.Make(value, mentions)
            : _of.Mentions(entry.Read!).SequenceEqual(mentions) ? entry.Read!
            : _of.With(entry.Read!, mentions);
    }

    private sealed record Entry(string Name, TValue? Value, T? Read)
    {
        public List<ExtractedMention> Places { get; } = [];
    }
}

/// <summary>How things of one kind are named, and made of what a person says of them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">What one is called.</param>
/// <param name="Mentions">Where one is named.</param>
/// <param name="NameOf">What a decision calls one.</param>
/// <param name="With">One as read, named elsewhere.</param>
/// <param name="Make">One as a decision says, which is sure.</param>
internal sealed record NamedKind<T, TValue>(
    ItemKind Kind,
    Func<T, string> Name,
    Func<T, IReadOnlyList<ExtractedMention>> Mentions,
    Func<TValue, string> NameOf,
    Func<T, IReadOnlyList<ExtractedMention>, T> With,
    Func<TValue, IReadOnlyList<ExtractedMention>, T> Make
);
