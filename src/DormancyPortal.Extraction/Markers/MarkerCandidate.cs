namespace DormancyPortal.Extraction.Markers;

/// <summary>A place that may name a marker, before it is judged.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Name">The name it agrees with best.</param>
/// <param name="Fit">How well it agrees.</param>
/// <param name="Rivals">Other markers that the same words agree with equally well.</param>
/// <param name="Rule">The rule as <see cref="MarkerMention"/> names it.</param>
/// <param name="Because">What settles it outright: a definition or a coordination, in words; else null.</param>
internal sealed record MarkerCandidate(
    int First,
    int Last,
    MarkerName Name,
    Fit Fit,
    IReadOnlyList<MarkerName> Rivals,
    string Rule,
    string? Because
);
