namespace DormancyPortal.Core.Review;

/// <summary>What happened to a thing between two readings.</summary>
public enum ChangeKind
{
    /// <summary>Only the newer reading has it.</summary>
    Came,

    /// <summary>Only the older reading has it.</summary>
    Gone,

    /// <summary>Both have it, and say something else of it.</summary>
    Changed,
}

/// <summary>One difference between two readings of a release.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="What">What sort of thing: release, study, marker, pathway, context, institution, person, funding, finding.</param>
/// <param name="Name">What it is called; the words of a finding; empty for the release itself.</param>
/// <param name="Field">What is said otherwise, for a change.</param>
/// <param name="Before">What the older reading says.</param>
/// <param name="After">What the newer reading says.</param>
public sealed record ExtractionChange(
    ChangeKind Kind,
    string What,
    string Name,
    string? Field = null,
    string? Before = null,
    string? After = null
)
{
    /// <summary>The difference as one line: <c>+ marker TEK</c>, <c>- …</c>, <c>~ finding "…": direction Increase → Decrease</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ChangeKind.Came => $"+ {What} {Name}",
            ChangeKind.Gone => $"- {What} {Name}",
            _ => $"~ {What}{(Name.Length == 0 ? "" : $" {Name}")}: {Field} {Before ?? "none"} → {After ?? "none"}",
        };
}
