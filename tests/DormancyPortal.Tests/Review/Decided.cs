using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Review;

/// <summary>A series of decisions on one reading, each numbered behind the last.</summary>
internal sealed class Decided(ReleaseExtraction read)
{
    private readonly List<Decision> _decisions = [];

    public IReadOnlyList<Decision> All => _decisions;

    public ReviewSheet Sheet => ReviewSheet.Of(read, _decisions);

    public ReleaseExtraction Reviewed => Sheet.Reviewed();

    /// <summary>Decides on the first item of a kind and a name.</summary>
    public Decision On(ItemKind item, string name, DecisionKind kind, ItemValue? value = null)
    {
        var on = Sheet.Items.First(i => i.Kind == item && i.Name == name);
        return Keep(kind, item, name, on.Start, on.Quote, value);
    }

    /// <summary>Decides on one item.</summary>
    public Decision At(ReviewItem on, DecisionKind kind, ItemValue? value = null) =>
        Keep(kind, on.Kind, on.Name, on.Start, on.Quote, value);

    /// <summary>Decides on the finding that begins with these words.</summary>
    public Decision OnFinding(string begins, DecisionKind kind, ItemValue? value = null)
    {
        var on = Sheet.Items.First(i =>
            i.Kind == ItemKind.Finding && i.Quote!.StartsWith(begins, StringComparison.Ordinal)
        );
        return Keep(kind, ItemKind.Finding, "", on.Start, on.Quote, value);
    }

    public Decision Add(ItemKind item, string quote, ItemValue value, string name = "") =>
        Keep(DecisionKind.Add, item, name, read.Text.IndexOf(quote, StringComparison.Ordinal), quote, value);

    /// <summary>Adds a study whole, under a name of its own.</summary>
    public Decision Study(string name, StudyValue value) =>
        Keep(DecisionKind.Add, ItemKind.Study, name, null, null, value);

    public Decision Undo(Decision taken) => Keep(DecisionKind.Undo, null, null, null, null, null, taken.Id);

    private Decision Keep(
        DecisionKind kind,
        ItemKind? item,
        string? name,
        int? start,
        string? quote,
        ItemValue? value,
        long? undoes = null
    )
    {
        var decision = new Decision
        {
            Id = _decisions.Count + 1,
            ReleaseId = 1,
            Kind = kind,
            DecidedBy = "ada",
            DecidedAt = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc),
            Item = item,
            Name = name,
            Start = start,
            Quote = quote,
            Value = value?.Write(),
            UndoesId = undoes,
        };
        _decisions.Add(decision);
        return decision;
    }
}
