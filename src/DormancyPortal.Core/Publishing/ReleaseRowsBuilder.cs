namespace DormancyPortal.Core.Publishing;

/// <summary>Makes the <see cref="ReleaseRows"/> of one release.</summary>
internal static class ReleaseRowsBuilder
{
    /// <summary>Makes the rows; a pure function.</summary>
    /// <param name="source">What they are made from.</param>
    /// <param name="readingId">Number of the reading that the extraction comes from.</param>
    /// <param name="publishedAt">Time of the latest decision to publish, UTC.</param>
    public static ReleaseRows Build(RowSource source, long readingId, DateTime publishedAt)
    {
        var rows = new ReleaseRows { Release = TextRows.Release(source, readingId, publishedAt) };
        var mentions = new MentionRows(source.Release, source.Extraction.Sentences, rows.Mentions);
        TextRows.Add(source, rows, mentions);
        CorrectionRows.Add(source, rows, mentions);
        StudyRows.Add(source, rows, mentions);
        var markers = MarkerRows.Add(source, rows, mentions);
        var pathways = PathwayRows.Add(source, rows, mentions);
        ContextRows.Add(source, rows, mentions);
        var institutions = InstitutionRows.Add(source, rows, mentions);
        FundingRows.Add(source, rows, institutions);
        PersonRows.Add(source, rows, mentions, institutions);
        FindingRows.Add(source, rows, mentions, (markers, pathways));
        return rows;
    }
}
