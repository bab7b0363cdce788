using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>What waits for people besides drafts.</summary>
/// <param name="Reports">Reports of readers that nobody settled.</param>
/// <param name="Batches">Batches with files that an import has yet to take in.</param>
/// <param name="Proposals">Proposals for the lexicon that nobody adopted.</param>
public sealed record Waiting(int Reports, int Batches, int Proposals);

/// <summary>Counts what waits for people.</summary>
public sealed class WaitingQuery(PortalDbContext db)
{
    /// <summary>What waits now.</summary>
    public async Task<Waiting> CountAsync(CancellationToken cancel)
    {
        var names = await db.LexiconActsAsync(cancel);
        return new Waiting(
            await db.ProblemReports.CountAsync(r => r.ClosedAt == null, cancel),
            await db.Batches.CountAsync(
                b =>
                    (b.Step == BatchStep.Checking || b.Step == BatchStep.Importing)
                    && b.Files.Any(f =>
                        f.State == BatchFileState.Unchecked
                        || f.State == BatchFileState.Checked
                        || f.State == BatchFileState.Waiting
                    ),
                cancel
            ),
            names.In(CuratedState.Proposed).Count
        );
    }
}
