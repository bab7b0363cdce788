using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>What the address of a record says that is in the catalog no more.</summary>
public static class GoneWording
{
    /// <summary>All of it for programs, in one line.</summary>
    public static string Line(GoneRecord gone) => $"{Title(gone)}. {Why(gone)}. {Reason(gone)}".TrimEnd();

    /// <summary>The heading.</summary>
    public static string Title(GoneRecord gone) =>
        gone.What switch
        {
            RecordKind.Release => gone.Because == GoneBecause.Withdrawn
                ? "This release was withdrawn"
                : "This release is here no more",
            RecordKind.Finding => "This finding is here no more",
            RecordKind.Study => "This study is here no more",
            _ => $"No release here names {gone.Label} any more",
        };

    /// <summary>What was here.</summary>
    public static string Was(GoneRecord gone) =>
        gone.What switch
        {
            RecordKind.Release => $"Here was the press release “{gone.Label}”.",
            RecordKind.Finding => $"Here was a finding: {gone.Label}.",
            RecordKind.Study => $"Here was the study “{gone.Label}”.",
            _ => $"Here was {gone.Label}, with what releases say of it.",
        };

    /// <summary>Why it went, but for the reason.</summary>
    public static string Why(GoneRecord gone) =>
        (gone.What == RecordKind.Release, gone.Because) switch
        {
            (true, GoneBecause.Withdrawn) => "It was in the catalog and was taken out",
            (true, _) => "It had been published by mistake; that was taken back",
            (_, GoneBecause.Withdrawn) => "The last release that has it was withdrawn",
            (_, GoneBecause.TakenBack) =>
                "The last release that has it had been published by mistake; that was taken back",
            (_, GoneBecause.Superseded) => "A new version took the place of the last release that has it",
            _ => "The last release that had it was published again with corrections, and has it no more",
        };

    /// <summary>The reason, where one is owed.</summary>
    public static string? Reason(GoneRecord gone) =>
        gone.Reason is { } reason ? $"Reason: {reason}"
        : gone.Because is GoneBecause.Withdrawn or GoneBecause.TakenBack ? "No reason was given."
        : null;
}
