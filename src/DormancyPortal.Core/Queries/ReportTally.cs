using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries;

/// <summary>What releases report of one thing, counted by independent studies and not by sentences.</summary>
/// <remarks>
/// A finding of a release that names no paper counts as of a study of its own release: copies of one paper fold, releases
/// that nothing ties together stay apart.
/// </remarks>
/// <param name="Findings">Findings in all.</param>
/// <param name="Studies">Independent studies they come from.</param>
/// <param name="Directions">How many of each direction, in the order of the vocabulary.</param>
public sealed record ReportTally(int Findings, int Studies, IReadOnlyList<DirectionTally> Directions);

/// <summary>Findings of one direction.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Studies">How many independent studies have one.</param>
public sealed record DirectionTally(FindingDirection Direction, int Findings, int Studies);
