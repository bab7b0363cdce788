using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the institutions that a release names, those that paid among them.</summary>
internal static class InstitutionRows
{
    /// <summary>How sure a funder is that was read nowhere but in the funding statement, by an engine that did not tell.</summary>
    private const double FunderConfidence = 0.8;

    /// <summary>Adds them.</summary>
    /// <returns>Their numbers by name as read.</returns>
    public static IReadOnlyDictionary<string, long> Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var read in source.Extraction.Institutions.Concat(OnlyFunders(source.Extraction)))
        {
            var key = source.Merges.Canonical(RecordKind.Institution, EntityKeys.Institution(read.Name, read.Ror));
            var id = CatalogKey.Of("institution", key);
            numbers.TryAdd(read.Name, id);
            Add(source.Release.Id, id, key, read, rows);
            foreach (var m in read.Mentions)
            {
                mentions.Add(
                    "institution",
                    key,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        InstitutionId = id,
                        Confidence = read.Confidence,
                        Rule = read.Rule,
                        Reason = read.Reason,
                    }
                );
            }
        }

        return numbers;
    }

    private static void Add(long releaseId, long id, string key, ExtractedInstitution read, ReleaseRows rows)
    {
        var institution = new Institution
        {
            Id = id,
            Key = key,
            Slug = "",
            Name = read.Name,
        };
        if (rows.Institutions.TryAdd(id, institution))
        {
            rows.ReleaseInstitutions.Add(
                new ReleaseInstitution
                {
                    ReleaseId = releaseId,
                    InstitutionId = id,
                    Role = read.Role,
                    Name = read.Name,
                    Country = read.Country,
                    Ror = read.Ror,
                    ParentName = read.Parent,
                    Confidence = read.Confidence,
                }
            );
        }
    }

    private static IEnumerable<ExtractedInstitution> OnlyFunders(ReleaseExtraction extraction)
    {
        var named = extraction.Institutions.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        return extraction
            .Funding.Where(f => !named.Contains(f.Funder))
            .Select(f => new ExtractedInstitution(
                f.Funder,
                null,
                null,
                null,
                InstitutionRole.Funder,
                f.Confidence ?? FunderConfidence,
                f.Mentions
            )
            {
                Rule = f.Rule,
                Reason = f.Reason,
            });
    }
}
