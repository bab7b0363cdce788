using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the release itself: its facts, its paragraphs, its sentences.</summary>
internal static class TextRows
{
    public static PublishedRelease Release(RowSource source, long readingId, DateTime publishedAt)
    {
        var facts = source.Extraction.Release;
        var read = source.Extraction.Sections.Where(s => !IsSkipped(s.Kind)).Sum(s => s.Length);
        var all = source.Extraction.Sections.Sum(s => s.Length);
        return new PublishedRelease
        {
            ReleaseId = source.Release.Id,
            Slug = source.Slug,
            ReadingId = readingId,
            Headline = facts.Headline ?? Path.GetFileNameWithoutExtension(source.Release.FileName),
            Date = facts.Date,
            Place = facts.Place,
            Url = facts.Url,
            Outlet = facts.Outlet,
            Contact = facts.Contact,
            PublishedAt = publishedAt,
            ReadShare = all == 0 ? 0 : Math.Round((double)read / all, 4),
            FindingCount = source.Extraction.Findings.DistinctBy(f => (f.Start, f.Length)).Count(),
            MarkerCount = source.Extraction.Markers.Select(EntityKeys.Marker).Distinct().Count(),
        };
    }

    public static void Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        rows.Sections.AddRange(
            source.Extraction.Sections.Select(
                (s, i) =>
                    new ReleaseSection
                    {
                        ReleaseId = source.Release.Id,
                        Ordinal = i,
                        Start = s.Start,
                        Length = s.Length,
                        Kind = s.Kind,
                    }
            )
        );
        rows.Sentences.AddRange(
            source.Extraction.Sentences.Select(
                (s, i) =>
                    new Sentence
                    {
                        Id = CatalogKey.Of("sentence", source.Release.Sha256, $"{i}"),
                        ReleaseId = source.Release.Id,
                        Ordinal = i,
                        Start = s.Start,
                        Length = s.Length,
                    }
            )
        );
        foreach (var field in source.Extraction.Release.Evidence.Where(e => e.IsInText))
        {
            mentions.Add(
                "release",
                field.Field,
                new Mention
                {
                    Start = field.Start,
                    Length = field.Length,
                    Text = field.Text,
                    Field = field.Field,
                    Confidence = field.Confidence ?? 1,
                    Rule = field.Rule,
                    Reason = field.Reason,
                }
            );
        }
    }

    private static bool IsSkipped(SectionKind kind) =>
        kind is SectionKind.Boilerplate or SectionKind.About or SectionKind.Contact or SectionKind.Disclosure;
}
