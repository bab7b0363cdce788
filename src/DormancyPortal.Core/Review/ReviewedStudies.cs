using System.Globalization;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>The studies of a release with the fields that people decided on.</summary>
internal static class ReviewedStudies
{
    public static IReadOnlyList<StudyFacts> Of(ReviewSheet sheet)
    {
        if (sheet.Read.Studies.Count > 0)
        {
            return [.. sheet.Read.Studies.Select((s, n) => Of(sheet, s, n))];
        }

        var made = Of(sheet, new StudyFacts(null, null, null, null, null, null, []), 0);
        return ReviewItems.StudyFields.Any(f => ReviewItems.Field(made, f) is not null) ? [made] : [];
    }

    private static StudyFacts Of(ReviewSheet sheet, StudyFacts study, int number)
    {
        foreach (var field in ReviewItems.StudyFields)
        {
            var name = ReviewItems.FieldName(field, number);
            var item = sheet.Items.FirstOrDefault(i => i.Kind == ItemKind.StudyField && i.Name == name);
            if (item is { State: ItemState.Edited or ItemState.Rejected })
            {
                study = With(study, field, item.IsKept ? (item.Value as FieldValue)?.Text : null);
            }
        }

        return study;
    }

    /// <summary>The words in which the engine had read the field say nothing of what a person put there.</summary>
    private static StudyFacts With(StudyFacts study, string field, string? text)
    {
        var other = study with { Evidence = [.. study.Evidence.Where(e => e.Field != field)] };
        return field switch
        {
            "title" => other with { Title = text },
            "journal" => other with { Journal = text, ListedJournal = null },
            "volume" => other with { Volume = text },
            "issue" => other with { Issue = text },
            "doi" => other with { Doi = text },
            _ => other with
            {
                Published = DateOnly.TryParseExact(
                    text,
                    "O",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
            },
        };
    }
}
