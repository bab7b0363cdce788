namespace DormancyPortal.Core.Records;

/// <summary>One version of a story.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="State">Where it stands beside the others.</param>
/// <param name="By">The act that put it there; null for a draft that nobody put anywhere.</param>
/// <param name="Link">The decision that made it a version of an older one; null of the oldest.</param>
public sealed record ReleaseVersion(long ReleaseId, ReleaseState State, Decision? By, Decision? Link);

/// <summary>
/// The versions of one story, oldest first: a release that nobody called a version is the only one of its own. They share
/// the address of the oldest. Once a newer one was public, the older are superseded, also when it was withdrawn since: what
/// it corrected does not come back by that, only by taking the newer version back.
/// </summary>
/// <param name="All">The versions.</param>
public sealed record ReleaseVersions(IReadOnlyList<ReleaseVersion> All)
{
    /// <summary>The release whose address all share.</summary>
    public long Oldest => All[0].ReleaseId;

    /// <summary>The one of a release.</summary>
    public ReleaseVersion Of(long releaseId) => All.Single(v => v.ReleaseId == releaseId);

    /// <summary>Number of a version as readers count, from 1.</summary>
    public int NumberOf(long releaseId) => All.Index().Single(v => v.Item.ReleaseId == releaseId).Index + 1;

    /// <summary>The releases older than one, oldest first.</summary>
    public IEnumerable<long> Before(long releaseId) => All.Select(v => v.ReleaseId).TakeWhile(id => id != releaseId);

    /// <summary>The versions of the story that a release tells.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="acts">All acts on it and on every release that was ever called a version of it or it of.</param>
    public static ReleaseVersions Of(long releaseId, IReadOnlyCollection<Decision> acts)
    {
        var holding = HoldingDecisions.Among(acts);
        var older = new Dictionary<long, Decision>();
        foreach (var link in acts.Where(d => d.SupersedesId is not null && holding.Contains(d.Id)).OrderBy(d => d.Id))
        {
            // A circle could only come of undos taken back in a strange order; the link that would close it is left out.
            if (Root(link.SupersedesId!.Value, older) != link.ReleaseId)
            {
                older[link.ReleaseId] = link;
            }
        }

        var root = Root(releaseId, older);
        var members = older
            .Keys.Where(id => Root(id, older) == root)
            .OrderBy(id => Depth(id, older))
            .ThenBy(id => older[id].Id)
            .Prepend(root)
            .Select(id => (Id: id, Standing: ReleaseStanding.Of([.. acts.Where(d => d.ReleaseId == id)])))
            .ToList();
        var lastPublic = members.FindLastIndex(m =>
            m.Standing.State is ReleaseState.Published or ReleaseState.Withdrawn
        );
        return new ReleaseVersions([
            .. members.Select(
                (m, i) =>
                    new ReleaseVersion(
                        m.Id,
                        m.Standing.State == ReleaseState.Published && i < lastPublic
                            ? ReleaseState.Superseded
                            : m.Standing.State,
                        m.Standing.By,
                        older.GetValueOrDefault(m.Id)
                    )
            ),
        ]);
    }

    private static long Root(long id, Dictionary<long, Decision> older)
    {
        while (older.TryGetValue(id, out var link))
        {
            id = link.SupersedesId!.Value;
        }

        return id;
    }

    private static int Depth(long id, Dictionary<long, Decision> older)
    {
        var depth = 0;
        for (; older.TryGetValue(id, out var link); depth++)
        {
            id = link.SupersedesId!.Value;
        }

        return depth;
    }
}
