using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>What each entity stands for; see <c>docs/data-model.md</c>.</summary>
internal static class EntityKeys
{
    /// <summary>DOI, else title and journal, else the release itself.</summary>
    public static string Study(StudyFacts facts, string releaseSha256) =>
        facts.Doi is { } doi ? $"doi:{doi}"
        : facts.Title is { } title
            ? $"title:{NameFolding.Fold(title)}|{NameFolding.Fold(facts.ListedJournal ?? facts.Journal ?? "")}"
        : $"release:{releaseSha256}";

    /// <summary>HGNC ID, else kind and folded name.</summary>
    public static string Marker(ExtractedMarker marker) =>
        marker.HgncId ?? $"{marker.Kind.ToString().ToLowerInvariant()}:{NameFolding.Fold(marker.Name)}";

    /// <summary>ROR id, else folded name.</summary>
    public static string Institution(string name, string? ror) =>
        ror is null ? $"name:{NameFolding.Fold(name)}" : $"ror:{ror}";

    /// <summary>Folded full name.</summary>
    public static string Person(string name) => $"name:{NameFolding.Fold(name)}";

    /// <summary>Kind and folded name.</summary>
    public static string Context(ContextKind kind, string name) =>
        $"{kind.ToString().ToLowerInvariant()}:{NameFolding.Fold(name)}";
}
