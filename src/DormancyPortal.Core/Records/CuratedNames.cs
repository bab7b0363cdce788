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

    /// <summary>What the lexicon would have if proposals were adopted that wait; others of them count for nothing.</summary>
    /// <param name="proposals">Their numbers.</param>
    public IReadOnlyList<CuratedName> WithAdopted(IReadOnlyCollection<long> proposals) =>
        [
            .. Acts.Where(a =>
                a.IsProposal
                && (
                    StateOf(a) == CuratedState.Adopted
                    || (StateOf(a) == CuratedState.Proposed && proposals.Contains(a.Id))
                )
            ),
        ];

    /// <summary>What the lexicon would have if an act were taken back.</summary>
    /// <param name="act">Its number.</param>
    public IReadOnlyList<CuratedName> WithTakenBack(long act) =>
        Of([
            .. Acts,
            new CuratedName
            {
                Id = long.MaxValue,
                Kind = CuratedKind.Undo,
                UndoesId = act,
                By = "",
                At = DateTime.MaxValue,
            },
        ]).Adopted;

    /// <summary>Proposals of which only one of two lexicons knows.</summary>
    public static IReadOnlyList<CuratedName> Touched(
        IReadOnlyList<CuratedName> before,
        IReadOnlyList<CuratedName> after
    ) =>
        [
            .. before.ExceptBy(after.Select(a => a.Id), b => b.Id),
            .. after.ExceptBy(before.Select(b => b.Id), a => a.Id),
        ];

    /// <summary>The act that an undo takes back in the end, and how many undos lie between; itself of another act.</summary>
    public (CuratedName Act, int Undoes) Origin(CuratedName act) =>
        UndoChain.OriginOf(act, a => a.UndoesId, id => Acts.FirstOrDefault(a => a.Id == id));
}
