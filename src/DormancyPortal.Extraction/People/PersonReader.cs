using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.People;

/// <summary>Reads the people, one person under several forms, and their roles.</summary>
public static class PersonReader
{
    /// <summary>Reads the people in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedPerson> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions,
        Lexicon lexicon
    )
    {
        var groups = PersonGroups.Of(new PersonScan(layout, institutions, lexicon).Candidates());
        BareSurnames.AddTo(groups, layout, institutions);
        return [.. groups.Select(g => Extracted(g, layout, institutions)).OrderBy(p => p.Mentions[0].Start)];
    }

    private static ExtractedPerson Extracted(
        PersonGroup group,
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions
    )
    {
        var fullest = group.Named.OrderByDescending(n => n.Name.Given.Count).ThenBy(n => n.Start).First();
        var spans = group.Named.Select(n => new TextSpan(n.Start, n.Length)).Concat(group.Bare).OrderBy(s => s.Start);
        return new ExtractedPerson(
            layout.Text.Substring(fullest.Start, fullest.Length),
            PersonRoles.Of(group, layout),
            Affiliation(group, layout, institutions),
            group.HasGivenName ? 0.9 : 0.6,
            [.. spans.Select(s => new ExtractedMention(s.Start, s.Length, layout.Text.Substring(s.Start, s.Length)))]
        );
    }

    /// <summary>The institution right behind the name in the same sentence: "…, professor of pediatrics at …".</summary>
    private static string? Affiliation(
        PersonGroup group,
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions
    )
    {
        foreach (var named in group.Named)
        {
            var end = layout.SentenceAt(named.Start)?.End ?? named.End;
            var behind = institutions
                .SelectMany(i => i.Mentions.Select(m => (i.Name, m.Start)))
                .Where(m => m.Start >= named.End && m.Start < Math.Min(end, named.End + 180))
                .OrderBy(m => m.Start)
                .FirstOrDefault();
            if (behind.Name is not null && PersonRoles.Affiliates(layout.Text[named.End..behind.Start]))
            {
                return behind.Name;
            }
        }

        return null;
    }
}
