using System.Globalization;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;

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

    /// <summary>What was wrong with a reading of one.</summary>
    public static string Of(ReadingFault fault) =>
        fault == ReadingFault.WrongGene ? "wrong value" : EntityWords.Of(fault);

    /// <summary>What one says, a day in words.</summary>
    public static string Value(string field, string value) =>
        field is "date" or "published"
        && DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Dates.Words(day) ?? value
            : value;

    /// <summary>That a person set it, and why: <c>set by an editor (wrong boundary): the subtitle belongs to it</c>.</summary>
    public static string SetBy(CorrectionRow set) =>
        "set by an editor"
        + set.Fault switch
        {
            null => ", as the engine had read nothing",
            ReadingFault.Other when set.Note is not null => "",
            { } fault => $" ({Of(fault)})",
        }
        + (set.Note is { } note ? $": {note}" : "");
}
