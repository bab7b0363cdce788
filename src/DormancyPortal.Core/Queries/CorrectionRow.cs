using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries;

/// <summary>A field that says what a person set, and not what was read.</summary>
/// <param name="Field">Name of the field, e.g. <c>doi</c>.</param>
/// <param name="Value">What it says; a day as ISO 8601.</param>
/// <param name="Fault">What was wrong with the reading; null when nothing had been read.</param>
/// <param name="Note">The person's own words.</param>
/// <param name="Quote">The words of the release that they showed for it; null when they showed none.</param>
/// <param name="Said">Where these stand; of a field without words, its release.</param>
public sealed record CorrectionRow(
    string Field,
    string Value,
    ReadingFault? Fault,
    string? Note,
    string? Quote,
    SentenceRef Said
)
{
    /// <summary>The rows of corrections, in their order.</summary>
    internal static IQueryable<CorrectionRow> Of(IQueryable<Correction> corrections) =>
        corrections.Select(c => new CorrectionRow(
            c.Field,
            c.Value,
            c.Fault,
            c.Note,
            c.Quote,
            new SentenceRef(c.Release.Slug, c.SentenceOrdinal)
        ));
}
