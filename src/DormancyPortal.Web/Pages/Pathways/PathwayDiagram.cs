using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Pathways;

/// <summary>
/// Where everything stands in the drawing of a pathway: the pathway on top, a trunk below it, a branch to each marker.
/// Narrow on purpose, so that its words stay readable on a phone. Lengths are units of the drawing's own grid.
/// </summary>
public sealed class PathwayDiagram
{
    /// <summary>Most markers that are drawn; the table has them all.</summary>
    public const int Shown = 10;

    /// <summary>Width of the drawing.</summary>
    public const int Width = 360;

    /// <summary>Where the trunk stands.</summary>
    public const int Trunk = 24;

    private const int First = 84;
    private const int Step = 52;

    /// <summary>Lays out the markers of a pathway, those that share most findings with it.</summary>
    public PathwayDiagram(IReadOnlyList<PathwayMarker> markers) =>
        Branches = [.. markers.Take(Shown).Select((m, i) => new Branch(m, First + (i * Step)))];

    /// <summary>The branches, from top to bottom.</summary>
    public IReadOnlyList<Branch> Branches { get; }

    /// <summary>Height of the drawing.</summary>
    public int Height => Branches.Count == 0 ? First : Branches[^1].Y + (Step / 2) + 8;

    /// <summary>One marker beside the pathway.</summary>
    /// <param name="Marker">The marker.</param>
    /// <param name="Y">Its height on the trunk.</param>
    public sealed record Branch(PathwayMarker Marker, int Y)
    {
        /// <summary>Whether a finding names both, which the line shows: full if so, dashed if not.</summary>
        public bool IsShared => Marker.SharedFindings > 0;

        /// <summary>The same in words: "2 findings: increase 1, decrease 1".</summary>
        public string Words => PathwayDiagram.Words(Marker.Shared);
    }

    /// <summary>Shared findings in words.</summary>
    public static string Words(IReadOnlyList<DirectionTally> shared) =>
        shared.Count == 0
            ? "no finding names both"
            : string.Join(", ", shared.Select(d => $"{d.Findings} {EntityWords.Of(d.Direction)}"));
}
