using System.Collections.Frozen;
using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Records;

/// <summary>
/// What the acts on shared records that hold make of what releases name: a pure function of all of them, whatever was published
/// when. Under merges each key stands for its canonical key; a merge of what is one already does nothing.
/// </summary>
public sealed class EntityMerges
{
    private readonly Dictionary<(RecordKind, string), string> _into = [];
    private readonly HashSet<(RecordKind, string, string)> _apart = [];
    private readonly FrozenSet<long> _holding;

    private EntityMerges(IReadOnlyCollection<EntityDecision> decisions)
    {
        Decisions = [.. decisions.OrderBy(d => d.Id)];
        _holding = HoldingDecisions.Among(Decisions.Select(d => (d.Id, d.UndoesId))).ToFrozenSet();
        foreach (var decision in Decisions.Where(Holds))
        {
            Take(decision);
        }
    }

    /// <summary>Nothing decided.</summary>
    public static EntityMerges None { get; } = new([]);

    /// <summary>All acts, in their order, also those that were taken back.</summary>
    public IReadOnlyList<EntityDecision> Decisions { get; }

    /// <summary>What follows from all acts.</summary>
    public static EntityMerges Of(IReadOnlyCollection<EntityDecision> decisions) => new(decisions);

    /// <summary>Whether an act holds: no undo that holds takes it back.</summary>
    public bool Holds(EntityDecision decision) => _holding.Contains(decision.Id);

    /// <summary>What a key stands for after all merges; itself when it was not merged.</summary>
    public string Canonical(RecordKind kind, string key)
    {
        while (_into.TryGetValue((kind, key), out var other))
        {
            key = other;
        }

        return key;
    }

    /// <summary>All keys that stand for the same as this one, itself first.</summary>
    public IEnumerable<string> Forms(RecordKind kind, string key)
    {
        var canonical = Canonical(kind, key);
        return _into
            .Keys.Where(k => k.Item1 == kind && k.Item2 != key && Canonical(kind, k.Item2) == canonical)
            .Select(k => k.Item2)
            .Append(canonical)
            .Where(k => k != key)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Prepend(key);
    }

    /// <summary>What one side of an act was called when it was decided on last; null when it never was.</summary>
    public string? NameOf(RecordKind kind, string key) =>
        Decisions
            .Where(d => d.Entity == kind && (d.Key == key || d.OtherKey == key))
            .Select(d => d.Key == key ? d.Name : d.OtherName)
            .LastOrDefault();

    /// <summary>Kinds of record that can be a part of another: of people and studies it is not true.</summary>
    public static bool HaveParts(RecordKind kind) => kind is RecordKind.Institution or RecordKind.Pathway;

    /// <summary>What a record was said to be a part of, by its canonical key; null when nobody said.</summary>
    public string? WholeOf(RecordKind kind, string key)
    {
        var part = Canonical(kind, key);
        var said = Decisions.LastOrDefault(d => IsPart(d, kind) && Holds(d) && Canonical(kind, d.Key) == part);
        var whole = said is null ? null : Canonical(kind, said.OtherKey);
        return whole == part ? null : whole;
    }

    /// <summary>What anybody ever said to be a part of another, by its canonical key, also where that was taken back.</summary>
    public HashSet<string> Parts(RecordKind kind) =>
        Decisions.Where(d => IsPart(d, kind)).Select(d => Canonical(kind, d.Key)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two were said not to be one.</summary>
    public bool AreApart(RecordKind kind, string one, string other) => _apart.Contains(Pair(kind, one, other));

    private static bool IsPart(EntityDecision decision, RecordKind kind) =>
        decision.Kind == EntityDecisionKind.PartOf && decision.Entity == kind;

    private void Take(EntityDecision decision)
    {
        switch (decision.Kind)
        {
            case EntityDecisionKind.Merge:
                var goes = Canonical(decision.Entity, decision.Key);
                var stays = Canonical(decision.Entity, decision.OtherKey);
                if (goes != stays)
                {
                    _into[(decision.Entity, goes)] = stays;
                }

                break;
            case EntityDecisionKind.NotSame:
                _apart.Add(Pair(decision.Entity, decision.Key, decision.OtherKey));
                break;
        }
    }

    private static (RecordKind, string, string) Pair(RecordKind kind, string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (kind, one, other) : (kind, other, one);
}
