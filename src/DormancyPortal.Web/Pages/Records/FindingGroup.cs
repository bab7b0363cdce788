using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>Findings that follow one another and come from one release, so that a list names it once.</summary>
/// <param name="Release">The release.</param>
/// <param name="Study">The study they are findings of.</param>
/// <param name="Findings">The findings, in the order of the list.</param>
public sealed record FindingGroup(ReleaseLink Release, FindingSubject? Study, IReadOnlyList<FindingRow> Findings)
{
    /// <summary>The findings in groups; their order stays.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<FindingRow> findings)
    {
        List<FindingGroup> groups = [];
        for (var i = 0; i < findings.Count; )
        {
            var first = findings[i];
            var together = findings
                .Skip(i)
                .TakeWhile(f => f.Release.Slug == first.Release.Slug && f.Study?.Slug == first.Study?.Slug)
                .ToList();
            groups.Add(new FindingGroup(first.Release, first.Study, together));
            i += together.Count;
        }

        return groups;
    }
}
