namespace DormancyPortal.Core.Records;

/// <summary>Which decisions hold: those that no holding undo takes back.</summary>
public static class HoldingDecisions
{
    /// <summary>Numbers of those that hold, undos among them. An undo of what is not among them holds and does nothing.</summary>
    public static HashSet<long> Among(IEnumerable<Decision> decisions) =>
        Among(decisions.Select(d => (d.Id, d.UndoesId)));

    /// <summary>The same of acts of any record that are numbered in their order.</summary>
    /// <param name="acts">The number of each, and that of the act it takes back.</param>
    public static HashSet<long> Among(IEnumerable<(long Id, long? UndoesId)> acts)
    {
        // An undo takes back an earlier act, so from the newest to the oldest each one's fate is known when it is met.
        var (holding, undone) = (new HashSet<long>(), new HashSet<long>());
        foreach (var (id, undoes) in acts.OrderByDescending(a => a.Id))
        {
            if (!undone.Contains(id))
            {
                holding.Add(id);
                if (undoes is { } taken)
                {
                    undone.Add(taken);
                }
            }
        }

        return holding;
    }
}
