using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>
/// What was read in a release and what people decided on it: a pure function of both. The sheet is what a reviewer sees,
/// its <see cref="Reviewed"/> extraction what is published.
/// </summary>
public sealed class ReviewSheet
{
    private readonly List<ReviewItem> _items;
    private readonly Lazy<ReleaseExtraction> _reviewed;
    private readonly List<Decision> _lost = [];
    private readonly HashSet<long> _holding;
    private readonly Dictionary<long, int> _itemOf = [];

    private ReviewSheet(ReleaseExtraction read, IReadOnlyList<Decision> decisions)
    {
        Read = read;
        _reviewed = new Lazy<ReleaseExtraction>(() => Decided ? ReviewedExtraction.Of(this) : Read);
        _items = [.. ReviewItems.Of(read)];
        _holding = HoldingDecisions.Among(decisions);
        foreach (var decision in decisions.OrderBy(d => d.Id))
        {
            Take(decision);
        }

        Decided = decisions.Any(d => d.Item is not null && _holding.Contains(d.Id));
    }

    /// <summary>What the engine read.</summary>
    public ReleaseExtraction Read { get; }

    /// <summary>Everything read or added, in the order of the extraction.</summary>
    public IReadOnlyList<ReviewItem> Items => _items;

    /// <summary>Decisions that hold and whose words or whose thing this reading no longer has: a person decides again.</summary>
    public IReadOnlyList<Decision> Lost => _lost;

    /// <summary>Whether any decision on what was read holds.</summary>
    public bool Decided { get; }

    /// <summary>
    /// What stands on a card of its own: places stand on that of what they name, and the empty fields of a study that was not
    /// read give way to one that a person added.
    /// </summary>
    public IEnumerable<ReviewItem> Cards
    {
        get
        {
            var isAdded = Read.Studies.Count == 0 && _items.Exists(i => i is { Kind: ItemKind.Study, IsKept: true });
            return _items.Where(i =>
                i.PartOf is null && !(isAdded && i is { Kind: ItemKind.StudyField, Decisions.Count: 0 })
            );
        }
    }

    /// <summary>Puts decisions, in any order, on what was read.</summary>
    public static ReviewSheet Of(ReleaseExtraction read, IReadOnlyList<Decision> decisions) => new(read, decisions);

    /// <summary>What the release says with every decision that holds.</summary>
    public ReleaseExtraction Reviewed() => _reviewed.Value;

    /// <summary>
    /// What a thing says now. A finding is about what its markers and pathways were linked to since, whatever it was about
    /// when it was read or decided on; one that is not kept says what it said.
    /// </summary>
    public ItemValue? Said(ReviewItem item) =>
        item is { Kind: ItemKind.Finding, Value: FindingValue value }
        && Reviewed().Findings.FirstOrDefault(f => f.Start == item.Start && f.Evidence == item.Quote) is { } now
            ? value with
            {
                Markers = [.. now.Markers, .. now.OtherMarkers],
                Pathways = now.Pathways,
            }
            : item.Value;

    /// <summary>The fields of the release and of its studies that say what a person set.</summary>
    public IReadOnlyList<CorrectedField> Corrected() => ReviewedFields.Corrected(this);

    /// <summary>
    /// The card of the study that the engine reads too, where a study that a person added has its DOI or its title: both are one;
    /// null for none.
    /// </summary>
    public string? ReadToo(ReviewItem item) =>
        item.Kind == ItemKind.Study ? ReviewedStudies.Of(this).ReadToo.GetValueOrDefault(item.Id) : null;

    /// <summary>Whether a person has looked at the finding in these words, and what came of it.</summary>
    public FindingReview ReviewOf(int start, int length) =>
        _items.Find(i => i.Kind == ItemKind.Finding && i.Start == start && i.Quote?.Length == length)?.State switch
        {
            ItemState.Accepted => FindingReview.Accepted,
            ItemState.Edited => FindingReview.Edited,
            ItemState.Added => FindingReview.Added,
            _ => FindingReview.None,
        };

    /// <summary>The item of an id; null when there is none.</summary>
    public ReviewItem? Find(string? id) => _items.Find(i => i.Id == id);

    /// <summary>Whether a decision holds: no undo that holds takes it back.</summary>
    public bool Holds(Decision decision) => _holding.Contains(decision.Id);

    private void Take(Decision decision)
    {
        if (decision.UndoesId is { } taken)
        {
            if (_itemOf.TryGetValue(taken, out var of))
            {
                _itemOf[decision.Id] = of;
                _items[of] = _items[of] with { Decisions = [.. _items[of].Decisions, decision] };
            }

            return;
        }

        if (decision.Item is null)
        {
            return;
        }

        var at = EvidenceMatch.Find(_items, decision, Read.Text);
        if (at < 0 && decision.Kind == DecisionKind.Add)
        {
            // A study is what its DOI or its title says, whatever words were shown for it.
            var start = EvidenceMatch.Locate(decision, Read.Text);
            if (start is not null || decision.Item == ItemKind.Study)
            {
                at = _items.Count;
                _items.Add(Added(decision, start));
            }
        }

        if (at < 0)
        {
            if (_holding.Contains(decision.Id))
            {
                _lost.Add(decision);
            }

            return;
        }

        _itemOf[decision.Id] = at;
        _items[at] = Decide(_items[at], decision);
    }

    private static ReviewItem Added(Decision decision, int? start) =>
        new()
        {
            Id = ReviewItems.IdOf(decision.Item!.Value, decision.Name ?? "", start, decision.Quote),
            Kind = decision.Item.Value,
            WholeKind = decision.Item.Value,
            Name = decision.Name ?? "",
            Start = start,
            Quote = decision.Quote,
            Words = decision.Quote is { } quote ? [quote] : [],
            Because = $"added by {decision.DecidedBy}",
            State = ItemState.TakenBack,
        };

    private ReviewItem Decide(ReviewItem item, Decision decision)
    {
        var with = item with { Decisions = [.. item.Decisions, decision] };
        if (!_holding.Contains(decision.Id))
        {
            return with;
        }

        var value = ItemValue.Read(decision.Value) ?? item.Value;
        var asRead = item.Read is not null || item.Kind.IsField();
        return with with
        {
            Undoable = decision,
            Value = value,
            State =
                decision.Kind == DecisionKind.Reject ? ItemState.Rejected
                // That a study which was added is the one that is read now.
                : !asRead && item.Kind == ItemKind.Study && decision.Kind == DecisionKind.Accept ? ItemState.Accepted
                : !asRead ? ItemState.Added
                : ReferenceEquals(value, item.Read) ? ItemState.Accepted
                : ItemState.Edited,
        };
    }
}
