namespace DormancyPortal.Core.Records;

/// <summary>What an undo takes back in the end, through undos of undos.</summary>
public static class UndoChain
{
    /// <summary>The act at the end of the chain, and how many undos lead to it: none for an act that takes nothing back.</summary>
    /// <param name="act">Where to begin.</param>
    /// <param name="undoes">Number of the act that one takes back; null when it takes none back.</param>
    /// <param name="find">The act of a number; null when it is not known, which ends the chain.</param>
    public static (T Act, int Undoes) OriginOf<T>(T act, Func<T, long?> undoes, Func<long, T?> find)
        where T : class
    {
        var steps = 0;
        for (; undoes(act) is { } taken && find(taken) is { } before; steps++)
        {
            act = before;
        }

        return (act, steps);
    }
}
