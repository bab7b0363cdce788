using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Matrices;

/// <summary>Markers as rows, and what is counted of each; the findings that both name fill a cell.</summary>
/// <typeparam name="TColumn">What a column is.</typeparam>
public sealed record MarkerMatrix<TColumn>
    where TColumn : notnull
{
    /// <summary>The markers of the page, those of most studies first.</summary>
    public required PagedList<FindingSubject> Markers { get; init; }

    /// <summary>The columns shown, of so many.</summary>
    public required PagedList<TColumn> Columns { get; init; }

    /// <summary>Findings by slug of the marker and column; a cell without any is left out.</summary>
    public required ILookup<(string Marker, TColumn Column), MatrixCount> Cells { get; init; }

    /// <summary>What the findings may be narrowed to.</summary>
    public required FindingChoices Choices { get; init; }
}

/// <summary>Findings of one direction in a cell.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Findings">How many.</param>
/// <param name="Studies">How many independent studies they come from.</param>
public sealed record MatrixCount(FindingDirection Direction, int Findings, int Studies);

/// <summary>A study as the head of a column.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Published">Day the paper appeared.</param>
public sealed record MatrixStudy(string Slug, string Title, DateOnly? Published);

/// <summary>One direction on one axis as the head of a column.</summary>
/// <param name="Axis">Of what.</param>
/// <param name="Direction">The direction.</param>
public sealed record MatrixOutcome(MatrixAxis Axis, FindingDirection Direction);

/// <summary>What a direction is of.</summary>
public enum MatrixAxis
{
    /// <summary>Growth, tumours, activity or another process.</summary>
    Biology,

    /// <summary>Survival, relapse, risk or another outcome for people or animals.</summary>
    Illness,

    /// <summary>The outcome that the sentence names, whichever: every finding counts here.</summary>
    Sentence,
}
