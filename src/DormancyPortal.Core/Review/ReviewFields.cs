using System.Globalization;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>The fields of a release and of its studies, as the things that a person decides on one by one.</summary>
public static class ReviewFields
{
    /// <summary>The fields of a release, by their names in the extraction.</summary>
    public static readonly IReadOnlyList<string> OfRelease = ["headline", "date", "place", "outlet", "url", "contact"];

    /// <summary>The fields of a study, by their names in the extraction.</summary>
    public static readonly IReadOnlyList<string> OfStudy = ["title", "journal", "volume", "issue", "doi", "published"];

    /// <summary>Whether a thing is a field.</summary>
    public static bool IsField(this ItemKind kind) => kind is ItemKind.ReleaseField or ItemKind.StudyField;

    /// <summary>The field that the name of a thing stands for, whichever study it is of: <c>doi</c> of <c>doi#2</c>.</summary>
    public static string FieldOf(string name) => name.Split('#')[0];

    /// <summary>Every field, those of the release first; where no study was read, those of one that says nothing.</summary>
    internal static IEnumerable<ReviewItem> Of(ReleaseExtraction read)
    {
        var nothing = new StudyFacts(null, null, null, null, null, null, []);
        var studies = read.Studies.Count == 0 ? [nothing] : read.Studies;
        return OfRelease
            .Select(f => Of(ItemKind.ReleaseField, f, f, Said(read.Release, f), read.Release.Evidence))
            .Concat(
                studies.SelectMany(
                    (s, n) => OfStudy.Select(f => Of(ItemKind.StudyField, NameOf(f, n), f, Said(s, f), s.Evidence))
                )
            );
    }

    /// <summary>The name of a field of the n-th study: <c>doi</c>, <c>doi#2</c>.</summary>
    internal static string NameOf(string field, int study) =>
        study == 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{field}#{study + 1}");

    /// <summary>What a study says in a field; null when it does not.</summary>
    internal static string? Said(StudyFacts study, string field) =>
        field switch
        {
            "title" => study.Title,
            "journal" => study.Journal,
            "volume" => study.Volume,
            "issue" => study.Issue,
            "doi" => study.Doi,
            _ => Written(study.Published),
        };

    /// <summary>The day that a decision keeps as text; null when it is none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Said(ReleaseFacts release, string field) =>
        field switch
        {
            "headline" => release.Headline,
            "date" => Written(release.Date),
            "place" => release.Place,
            "outlet" => release.Outlet,
            "url" => release.Url,
            _ => release.Contact,
        };

    private static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static ReviewItem Of(
        ItemKind kind,
        string name,
        string field,
        string? said,
        IReadOnlyList<FieldEvidence> evidence
    )
    {
        var read = evidence.FirstOrDefault(e => e.Field == field);
        var words = read is { IsInText: true } ? read : null;
        var value = said is null ? null : new FieldValue(said);
        var item = ReviewItems.Item(kind, name, words?.Start, words?.Text, value);
        return value is null
            ? item with
            {
                Because = "the engine found no words for it",
            }
            : item with
            {
                Confidence = read?.Confidence,
                Rule = read?.Rule,
                Because =
                    read?.Reason ?? (words is null ? "the engine kept no words that show it" : "read in these words"),
            };
    }
}
