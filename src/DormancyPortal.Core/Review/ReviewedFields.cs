using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>The release itself and its studies, with the fields that people decided on.</summary>
internal static class ReviewedFields
{
    /// <summary>The facts of the release.</summary>
    public static ReleaseFacts Release(ReviewSheet sheet)
    {
        var release = sheet.Read.Release;
        foreach (var field in ReviewFields.OfRelease)
        {
            if (Decided(sheet, ItemKind.ReleaseField, field) is { } item)
            {
                release = With(release, field, Text(item)) with
                {
                    Evidence = Shown(sheet, release.Evidence, field, item),
                };
            }
        }

        return release;
    }

    /// <summary>The fields that a person set, each with why and the words they showed for it, where these are in the text.</summary>
    public static IReadOnlyList<CorrectedField> Corrected(ReviewSheet sheet) =>
        [
            .. ReviewedStudies.Of(sheet).Set,
            .. from item in sheet.Items
            where item.Kind.IsField() && item.State == ItemState.Edited
            let act = item.Decisions.Last(d => d.Value is not null && sheet.Holds(d))
            let value = (FieldValue)item.Value!
            let place = Place(sheet, value)
            select new CorrectedField(
                item.Id,
                item.Kind,
                ReviewFields.FieldOf(item.Name),
                item.Name.Split('#') is [_, var number] ? int.Parse(number, null) - 1 : 0,
                value.Text,
                act.Fault,
                act.Reason,
                place
            ),
        ];

    /// <summary>A study with what people decided on its fields.</summary>
    public static StudyFacts Study(ReviewSheet sheet, StudyFacts study, int number)
    {
        foreach (var field in ReviewFields.OfStudy)
        {
            if (Decided(sheet, ItemKind.StudyField, ReviewFields.NameOf(field, number)) is { } item)
            {
                study = With(study, field, Text(item)) with { Evidence = Shown(sheet, study.Evidence, field, item) };
            }
        }

        return study;
    }

    private static ReviewItem? Decided(ReviewSheet sheet, ItemKind kind, string name) =>
        sheet.Items.FirstOrDefault(i =>
            i.Kind == kind && i.Name == name && i.State is ItemState.Edited or ItemState.Rejected
        );

    private static string? Text(ReviewItem item) => item.IsKept ? (item.Value as FieldValue)?.Text : null;

    /// <summary>The words in which the engine had read the field say nothing of what a person put there; theirs do.</summary>
    private static IReadOnlyList<FieldEvidence> Shown(
        ReviewSheet sheet,
        IReadOnlyList<FieldEvidence> read,
        string field,
        ReviewItem item
    )
    {
        var others = read.Where(e => e.Field != field);
        return item is { IsKept: true, Value: FieldValue value } && Place(sheet, value) is { } place
            ? [.. others, new FieldEvidence(field, place.Start, place.Length, value.Quote!)]
            : [.. others];
    }

    private static TextSpan? Place(ReviewSheet sheet, FieldValue value) =>
        EvidenceMatch.Locate(value.Quote, value.Start, sheet.Read.Text) is { } start
            ? new TextSpan(start, value.Quote!.Length)
            : null;

    private static ReleaseFacts With(ReleaseFacts release, string field, string? text) =>
        field switch
        {
            "headline" => release with { Headline = text },
            "date" => release with { Date = ReviewFields.Day(text) },
            "place" => release with { Place = text },
            "outlet" => release with { Outlet = text },
            "url" => release with { Url = text },
            _ => release with { Contact = text },
        };

    private static StudyFacts With(StudyFacts study, string field, string? text) =>
        field switch
        {
            "title" => study with { Title = text },
            "journal" => study with { Journal = text, ListedJournal = null },
            "volume" => study with { Volume = text },
            "issue" => study with { Issue = text },
            "doi" => study with { Doi = text },
            _ => study with { Published = ReviewFields.Day(text) },
        };
}

/// <summary>A field that says what a person set.</summary>
/// <param name="Item">Id of the field in the review.</param>
/// <param name="Kind">Whether it is of the release or of a study.</param>
/// <param name="Field">Its name in the extraction.</param>
/// <param name="Study">Which study, from 0.</param>
/// <param name="Value">What it says.</param>
/// <param name="Fault">What was wrong with the reading; null when nothing was read.</param>
/// <param name="Note">The person's words.</param>
/// <param name="Place">The words of the release that they showed for it; null when none, or when they are gone.</param>
public sealed record CorrectedField(
    string Item,
    ItemKind Kind,
    string Field,
    int Study,
    string Value,
    ReadingFault? Fault,
    string? Note,
    TextSpan? Place
);
