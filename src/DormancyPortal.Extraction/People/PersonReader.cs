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
        var places = institutions.SelectMany(i => i.Mentions.Select(m => (m.Start, m.Length, i.Name))).ToList();
        places.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. groups.Select(g => Extracted(g, layout, places)).OrderBy(p => p.Mentions[0].Start)];
    }

    private static ExtractedPerson Extracted(
        PersonGroup group,
        ReleaseLayout layout,
        List<(int Start, int Length, string Name)> places
    )
    {
        var fullest = group.Named.OrderByDescending(n => n.Name.Given.Count).ThenBy(n => n.Start).First();
        var spans = group.Named.Select(n => new TextSpan(n.Start, n.Length)).Concat(group.Bare).OrderBy(s => s.Start);
        var (role, why) = PersonRoles.Of(group, layout);
        var rule = group.Rule;
        return new ExtractedPerson(
            layout.Text.Substring(fullest.Start, fullest.Length),
            role,
            Affiliation(group, layout, places),
            rule.Confidence!.Value,
            [.. spans.Select(s => new ExtractedMention(s.Start, s.Length, layout.Text.Substring(s.Start, s.Length)))]
        )
        {
            Rule = rule.Name,
            Reason = $"{rule.Meaning} {why}",
        };
    }

    /// <summary>
    /// The institution right behind the name in the same sentence: "…, professor of pediatrics at …". Who gave a fellowship
    /// ("a Muster Trust Senior Fellow at …") is not where they work if another is named.
    /// </summary>
    private static string? Affiliation(
        PersonGroup group,
        ReleaseLayout layout,
        List<(int Start, int Length, string Name)> places
    )
    {
        var patron = (string?)null;
        foreach (var named in group.Named)
        {
            var end = Math.Min(layout.SentenceAt(named.Start)?.End ?? named.End, named.End + 180);
            for (var i = FirstFrom(places, named.End); i < places.Count && places[i].Start < end; i++)
            {
                if (PersonRoles.IsPatron(layout.Text, places[i].Start + places[i].Length))
                {
                    patron ??= places[i].Name;
                }
                else if (PersonRoles.Affiliates(layout.Text[named.End..places[i].Start]))
                {
                    return places[i].Name;
                }
                else
                {
                    break;
                }
            }
        }

        return patron;
    }

    private static int FirstFrom(List<(int Start, int Length, string Name)> places, int position)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
