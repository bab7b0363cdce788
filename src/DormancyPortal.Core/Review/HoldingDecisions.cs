using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Review;

/// <summary>Which decisions hold: those that no holding undo takes back.</summary>
public static class HoldingDecisions
{
    /// <summary>Numbers of those that hold, undos among them. An undo of what is not among them holds and does nothing.</summary>
    public static HashSet<long> Among(IEnumerable<Decision> decisions)
    {
        // An undo takes back an earlier act, so from the newest to the oldest each one's fate is known when it is met.
        var (holding, undone) = (new HashSet<long>(), new HashSet<long>());
        foreach (var decision in decisions.OrderByDescending(d => d.Id))
        {
            if (!undone.Contains(decision.Id))
            {
                holding.Add(decision.Id);
                if (decision.UndoesId is { } taken)
                {
                    undone.Add(taken);
                }
            }
        }

        return holding;
    }
}
