using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the people that a release names.</summary>
internal static class PersonRows
{
    public static void Add(
        RowSource source,
        ReleaseRows rows,
        MentionRows mentions,
        IReadOnlyDictionary<string, long> institutions
    )
    {
        foreach (var read in source.Extraction.People)
        {
            var key = source.Merges.Canonical(RecordKind.Person, EntityKeys.Person(read.Name));
            var id = CatalogKey.Of("person", key);
            Add(source.Release.Id, id, key, read, rows, institutions);
            foreach (var m in read.Mentions)
            {
                mentions.Add(
                    "person",
                    key,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        PersonId = id,
                        Confidence = read.Confidence,
                        Rule = read.Rule,
                        Reason = read.Reason,
                    }
                );
            }
        }
    }

    private static void Add(
        long releaseId,
        long id,
        string key,
        ExtractedPerson read,
        ReleaseRows rows,
        IReadOnlyDictionary<string, long> institutions
    )
    {
        var person = new Person
        {
            Id = id,
            Key = key,
            Slug = "",
            Name = read.Name,
        };
        if (rows.People.TryAdd(id, person))
        {
            rows.ReleasePeople.Add(
                new ReleasePerson
                {
                    ReleaseId = releaseId,
                    PersonId = id,
                    Role = read.Role,
                    Name = read.Name,
                    Confidence = read.Confidence,
                    AffiliationId =
                        read.Affiliation is { } place && institutions.TryGetValue(place, out var number)
                            ? number
                            : null,
                }
            );
        }
    }
}
