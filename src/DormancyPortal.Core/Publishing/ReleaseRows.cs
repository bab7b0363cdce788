using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The catalog rows that one release gives: a pure function of its reviewed extraction. What several releases share
/// (a marker, a study) is listed here as this release sees it; <see cref="SharedRows"/> merges.
/// </summary>
internal sealed class ReleaseRows
{
    public required PublishedRelease Release { get; init; }

    public List<Sentence> Sentences { get; } = [];

    public List<ReleaseSection> Sections { get; } = [];

    public Dictionary<long, Study> Studies { get; } = [];

    public List<StudyRelease> StudyReleases { get; } = [];

    public Dictionary<long, Marker> Markers { get; } = [];

    public Dictionary<long, Pathway> Pathways { get; } = [];

    public Dictionary<long, Context> Contexts { get; } = [];

    public Dictionary<long, Institution> Institutions { get; } = [];

    public List<ReleaseInstitution> ReleaseInstitutions { get; } = [];

    public List<Funding> Funding { get; } = [];

    public Dictionary<long, Person> People { get; } = [];

    public List<ReleasePerson> ReleasePeople { get; } = [];

    public List<Finding> Findings { get; } = [];

    public Dictionary<long, Correction> Corrections { get; } = [];

    public Dictionary<long, Mention> Mentions { get; } = [];
}
