using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>What each entity stands for; see <c>docs/data-model.md</c>.</summary>
internal static class EntityKeys
{
    /// <summary>DOI, else title and journal, else the release itself.</summary>
    public static string Study(StudyFacts facts, string releaseSha256) =>
        Study(facts.Doi, facts.Title, facts.ListedJournal ?? facts.Journal, releaseSha256);

    /// <summary>The same of what a release says of a study.</summary>
    public static string Study(string? doi, string? title, string? journal, string releaseSha256) =>
        doi is not null ? $"doi:{doi}"
        : title is not null ? $"title:{NameFolding.Fold(title)}|{NameFolding.Fold(journal ?? "")}"
        : $"release:{releaseSha256}";

    /// <summary>HGNC ID, else kind and folded name.</summary>
    public static string Marker(ExtractedMarker marker) => Marker(marker.HgncId, marker.Kind, marker.Name);

    /// <summary>The same of what a decision keeps of a marker.</summary>
    public static string Marker(string? hgncId, MarkerKind kind, string name) =>
        hgncId ?? $"{kind.ToString().ToLowerInvariant()}:{NameFolding.Fold(name)}";

    /// <summary>ROR id, else folded name.</summary>
    public static string Institution(string name, string? ror) =>
        ror is null ? $"name:{NameFolding.Fold(name)}" : $"ror:{ror}";

    /// <summary>Folded full name.</summary>
    public static string Person(string name) => $"name:{NameFolding.Fold(name)}";

    /// <summary>Its slug in the lexicon, by any of its names, else one made from its name.</summary>
    public static string Pathway(string name, Lexicon lexicon) =>
        LexiconByKey.Of(lexicon).SlugOf(name) ?? Slug.Of(name);

    /// <summary>Kind and folded name.</summary>
    public static string Context(ContextKind kind, string name) =>
        $"{kind.ToString().ToLowerInvariant()}:{NameFolding.Fold(name)}";
}
