using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Storage;

/// <summary>Reads what undos of decisions take back in the end.</summary>
public static class UndoReading
{
    /// <summary>
    /// Of each decision the one at the end of its chain of undos, and how many undos lead to it. As many queries as the longest
    /// chain has undos, however many decisions.
    /// </summary>
    public static async Task<IReadOnlyList<(Decision Act, int Undoes)>> OriginsAsync(
        this PortalDbContext db,
        IReadOnlyCollection<Decision> decisions,
        CancellationToken cancel
    )
    {
        var known = decisions.ToDictionary(d => d.Id);
        for (var asked = Unknown(decisions); asked.Count > 0; )
        {
            var taken = await db.Decisions.AsNoTracking().Where(d => asked.Contains(d.Id)).ToListAsync(cancel);
            taken.ForEach(d => known[d.Id] = d);
            asked = Unknown(taken);
        }

        return [.. decisions.Select(d => UndoChain.OriginOf(d, u => u.UndoesId, id => known.GetValueOrDefault(id)))];

        List<long> Unknown(IEnumerable<Decision> undos) =>
            [.. undos.Select(d => d.UndoesId).OfType<long>().Where(id => !known.ContainsKey(id)).Distinct()];
    }
}
