using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the studies that a release reports.</summary>
internal static class StudyRows
{
    public static void Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        foreach (var (number, facts) in source.Extraction.Studies.Index())
        {
            var key = source.Merges.Canonical(RecordKind.Study, EntityKeys.Study(facts, source.Release.Sha256));
            var id = CatalogKey.Of("study", key);
            var study = new Study
            {
                Id = id,
                Key = key,
                Slug = "",
                DisplayTitle = "",
            };
            if (rows.Studies.TryAdd(id, study))
            {
                rows.StudyReleases.Add(Said(facts, id, source.Release.Id));
            }

            CorrectionRows.Add(source, rows, mentions, (key, id), number);
            foreach (var field in facts.Evidence.Where(e => e.IsInText))
            {
                mentions.Add(
                    key,
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
                        StudyId = id,
                    }
                );
            }
        }
    }

    private static StudyRelease Said(StudyFacts facts, long study, long release) =>
        new()
        {
            StudyId = study,
            ReleaseId = release,
            Title = facts.Title,
            Journal = facts.ListedJournal ?? facts.Journal,
            Volume = facts.Volume,
            Issue = facts.Issue,
            Doi = facts.Doi,
            Published = facts.Published,
            PeerReviewed = facts.PeerReviewed,
            Design = facts.Design,
        };
}
