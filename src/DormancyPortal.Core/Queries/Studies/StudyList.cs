using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Studies;

/// <summary>One page of the list of studies, with what else can be chosen.</summary>
public sealed record StudyList
{
    /// <summary>The studies of the page.</summary>
    public required PagedList<StudyRow> Page { get; init; }

    /// <summary>Journals, the most frequent.</summary>
    public required IReadOnlyList<FacetCount<string>> Journals { get; init; }

    /// <summary>Years in which papers appeared, newest first.</summary>
    public required IReadOnlyList<FacetCount<int>> Years { get; init; }

    /// <summary>Models of findings.</summary>
    public required IReadOnlyList<FacetCount<FindingModel>> Models { get; init; }
}

/// <summary>A study in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="HasPaperTitle">Whether that is the title of the paper and not the headline of a release.</param>
/// <param name="Journal">Journal by its full name.</param>
/// <param name="Published">Day the paper appeared.</param>
/// <param name="Findings">Findings of its releases.</param>
/// <param name="Markers">Markers named in its findings.</param>
/// <param name="Releases">Releases about it.</param>
public sealed record StudyRow(
    string Slug,
    string Title,
    bool HasPaperTitle,
    string? Journal,
    DateOnly? Published,
    int Findings,
    int Markers,
    int Releases
)
{
    /// <summary>DOI in lower case.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether it appeared where peers review; null when no release says.</summary>
    public bool? PeerReviewed { get; init; }

    /// <summary>What kind of evidence it gives, by the words of its releases.</summary>
    public StudyDesign? Design { get; init; }
}

/// <summary>Which studies a list shows. Null asks nothing.</summary>
public sealed record StudyFilter
{
    /// <summary>Part of the title, in any case.</summary>
    public string? Title { get; init; }

    /// <summary>Journal by its full name.</summary>
    public string? Journal { get; init; }

    /// <summary>Year in which the paper appeared.</summary>
    public int? Year { get; init; }

    /// <summary>A finding of it was seen in this model.</summary>
    public FindingModel? Model { get; init; }

    /// <summary>The filter that an address asks for.</summary>
    public static StudyFilter Of(ListParameters asked) =>
        new()
        {
            Title = asked.Text("title"),
            Journal = asked.Text("journal"),
            Year = asked.Number("year"),
            Model = asked.Value<FindingModel>("model"),
        };
}

/// <summary>In what order studies are listed.</summary>
public enum StudySort
{
    /// <summary>Newest paper first; those without a date last.</summary>
    Date,

    /// <summary>By title, A to Z.</summary>
    Title,

    /// <summary>Most findings first.</summary>
    Findings,
}
