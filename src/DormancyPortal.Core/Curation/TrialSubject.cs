using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Curation;

/// <summary>What is tried: that proposals are adopted, or that an act is taken back.</summary>
/// <param name="Proposals">Numbers of the proposals, in order; none when an act is to be taken back.</param>
/// <param name="UndoesId">The act; null when proposals are tried.</param>
public sealed record TrialSubject(IReadOnlyList<long> Proposals, long? UndoesId)
{
    /// <summary>Adopts proposals.</summary>
    public static TrialSubject Adopting(IEnumerable<long> proposals) => new([.. proposals.Distinct().Order()], null);

    /// <summary>Takes an act back.</summary>
    public static TrialSubject Undoing(long act) => new([], act);

    /// <summary>What a trial is of.</summary>
    public static TrialSubject Of(LexiconTrial trial) => new(trial.Proposals, trial.UndoesId);

    /// <summary>Whether it can still be done: each proposal waits, or the act can be taken back.</summary>
    public bool Stands(CuratedNames acts)
    {
        if (UndoesId is { } undoes)
        {
            return acts.Acts.FirstOrDefault(a => a.Id == undoes) is { } act
                && acts.Holds(act)
                && acts.FixedBecause(act) is null;
        }

        var waiting = acts.In(CuratedState.Proposed).Select(p => p.Id).ToHashSet();
        return Proposals.Count > 0 && Proposals.All(waiting.Contains);
    }

    /// <summary>What the lexicon would have then.</summary>
    public IReadOnlyList<CuratedName> Adopted(CuratedNames acts) =>
        UndoesId is { } act ? acts.WithTakenBack(act) : acts.WithAdopted(Proposals);

    /// <summary>Whether a trial is of this.</summary>
    public bool IsOf(LexiconTrial trial) => trial.UndoesId == UndoesId && trial.Proposals.SequenceEqual(Proposals);
}
