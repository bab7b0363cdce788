using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>What a finding claims in one line, in careful words: one wording for rows, pages and the log of changes.</summary>
public static class ClaimWords
{
    /// <summary>The claim: <c>NOTCH2 and cell division: an increase is reported</c>.</summary>
    /// <param name="named">What pages call the markers and pathways it is about, in order.</param>
    /// <param name="contexts">What it speaks of beside them, in order.</param>
    /// <param name="direction">Direction of the outcome.</param>
    public static string Of(
        IReadOnlyList<string> named,
        IReadOnlyList<(string Label, ContextKind Kind)> contexts,
        FindingDirection direction
    )
    {
        List<string> about = [.. named, .. Topics(contexts, named.Count)];
        var subject = about.Count == 0 ? "The study" : Several(about);
        var said = direction switch
        {
            FindingDirection.Increase => "an increase is reported",
            FindingDirection.Decrease => "a decrease is reported",
            FindingDirection.Association => "an association is reported",
            FindingDirection.NoEffect => "no effect is reported",
            _ => "an outcome is reported",
        };
        return $"{subject}: {said}";
    }

    /// <summary>Names in a row: <c>A, B and C</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>What the sentence speaks of beside its markers: a process or a disease, as far as the line has room.</summary>
    private static IEnumerable<string> Topics(IReadOnlyList<(string Label, ContextKind Kind)> contexts, int markers) =>
        contexts
            .Where(c => c.Kind is ContextKind.Process or ContextKind.Disease)
            .OrderBy(c => c.Kind)
            .Select(c => markers == 0 && c == contexts[0] ? c.Label : InRunningText(c.Label))
            .Take(Math.Max(0, 3 - markers));

    /// <summary>"Cell division" within a line is "cell division"; "DNA repair", "Crohn's disease" and "Down syndrome" keep their capitals.</summary>
    private static string InRunningText(string label) =>
        label.Length > 1
        && char.IsLower(label[1])
        && !label.Contains('\'', StringComparison.Ordinal)
        && !label.EndsWith("syndrome", StringComparison.Ordinal)
        && !label.StartsWith("Duchenne", StringComparison.Ordinal)
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;

    private static string Several(List<string> names) =>
        names.Count <= 4 ? Listed(names) : $"{string.Join(", ", names[..3])} and {names.Count - 3} more";
}
