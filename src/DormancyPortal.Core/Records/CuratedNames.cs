namespace DormancyPortal.Core.Records;

/// <summary>Where a proposal for the lexicon stands.</summary>
public enum CuratedState
{
    /// <summary>It waits to be tried and adopted.</summary>
    Proposed,

    /// <summary>The lexicon has it.</summary>
    Adopted,

    /// <summary>Whoever proposed it, or another, took it back.</summary>
    TakenBack,
}

/// <summary>What all acts on the lexicon together say: a pure function of them.</summary>
public sealed class CuratedNames
{
    private readonly HashSet<long> _holding;
    private readonly HashSet<long> _adopted;

    private CuratedNames(IReadOnlyList<CuratedName> acts)
    {
        Acts = acts;
        _holding = HoldingDecisions.Among(acts.Select(a => (a.Id, a.UndoesId)));
        _adopted =
        [
            .. acts.Where(a => a.Kind == CuratedKind.Adopt && _holding.Contains(a.Id)).SelectMany(a => a.Adopts),
        ];
    }

    /// <summary>All acts, oldest first.</summary>
    public IReadOnlyList<CuratedName> Acts { get; }

    /// <summary>Proposals that the lexicon has, oldest first: of two that contradict each other the later one holds.</summary>
    public IReadOnlyList<CuratedName> Adopted => In(CuratedState.Adopted);

    /// <summary>Reads acts in any order.</summary>
    public static CuratedNames Of(IEnumerable<CuratedName> acts) => new([.. acts.OrderBy(a => a.Id)]);

    /// <summary>Proposals that stand so, oldest first.</summary>
    public IReadOnlyList<CuratedName> In(CuratedState state) =>
        [.. Acts.Where(a => a.IsProposal && StateOf(a) == state)];

    /// <summary>Where a proposal stands.</summary>
    public CuratedState StateOf(CuratedName proposal) =>
        !_holding.Contains(proposal.Id) ? CuratedState.TakenBack
        : _adopted.Contains(proposal.Id) ? CuratedState.Adopted
        : CuratedState.Proposed;

    /// <summary>Whether an act holds: no undo that holds takes it back.</summary>
    public bool Holds(CuratedName act) => _holding.Contains(act.Id);

    /// <summary>The undo that took an act back; null while it holds.</summary>
    public CuratedName? UndoOf(CuratedName act) =>
        Acts.FirstOrDefault(a => a.UndoesId == act.Id && _holding.Contains(a.Id));

    /// <summary>Why an act that holds cannot be taken back now; null when it can.</summary>
    public string? FixedBecause(CuratedName act) =>
        act.IsProposal && StateOf(act) == CuratedState.Adopted
            ? "The lexicon has it: roll its adoption back first."
            : null;

    /// <summary>The act that an undo takes back in the end, and how many undos lie between; itself of another act.</summary>
    public (CuratedName Act, int Undoes) Origin(CuratedName act) =>
        UndoChain.OriginOf(act, a => a.UndoesId, id => Acts.FirstOrDefault(a => a.Id == id));
}
