using DormancyPortal.Core.Queries;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>What the fields of a release and of a study are called, and how a page says that a person set one.</summary>
public static class FieldWords
{
    /// <summary>A field by its name in the extraction.</summary>
    public static string Of(string field) =>
        field switch
        {
            "headline" => "Headline",
            "date" => "Release date",
            "place" => "Place of the dateline",
            "outlet" => "Outlet",
            "url" => "Address of the original",
            "contact" => "Press contact",
            "title" => "Title",
            "journal" => "Journal",
            "volume" => "Volume",
            "issue" => "Issue",
            "doi" => "DOI",
            _ => "Paper date",
        };

    /// <summary>That a person set it, and why: <c>set by an editor (wrong boundary): the subtitle belongs to it</c>.</summary>
    public static string SetBy(CorrectionRow set) =>
        "set by an editor"
        + (set.Fault is { } fault ? $" ({EntityWords.Of(fault)})" : ", as the engine had read nothing")
        + (set.Note is { } note ? $": {note}" : "");
}
