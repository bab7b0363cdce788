using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the fields that people set.</summary>
internal static class CorrectionRows
{
    /// <summary>Those of the release itself.</summary>
    public static void Add(RowSource source, ReleaseRows rows, MentionRows mentions) =>
        Add(source, rows, mentions, "release", null, c => c.Kind == ItemKind.ReleaseField);

    /// <summary>Those of one study.</summary>
    /// <param name="source">What the rows are made from.</param>
    /// <param name="rows">Where they go.</param>
    /// <param name="mentions">Knows the sentences.</param>
    /// <param name="study">Key and number of the study.</param>
    /// <param name="number">Which study of the release, from 0.</param>
    public static void Add(
        RowSource source,
        ReleaseRows rows,
        MentionRows mentions,
        (string Key, long Id) study,
        int number
    ) => Add(source, rows, mentions, study.Key, study.Id, c => c.Kind == ItemKind.StudyField && c.Study == number);

    private static void Add(
        RowSource source,
        ReleaseRows rows,
        MentionRows mentions,
        string key,
        long? study,
        Func<CorrectedField, bool> isOf
    )
    {
        foreach (var field in source.Corrected.Where(isOf))
        {
            var id = CatalogKey.Of("correction", source.Release.Sha256, key, field.Field);
            rows.Corrections.TryAdd(
                id,
                new Correction
                {
                    Id = id,
                    ReleaseId = source.Release.Id,
                    StudyId = study,
                    Field = field.Field,
                    Value = field.Value,
                    Fault = field.Fault,
                    Note = field.Note,
                    Quote = field.Place is { } place
                        ? source.Extraction.Text.Substring(place.Start, place.Length)
                        : null,
                    SentenceOrdinal = field.Place is { } at ? mentions.SentenceOf(at.Start) : null,
                }
            );
        }
    }
}
