using DormancyPortal.Extraction.Funders;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>Reads the institutions and what each did.</summary>
public static class InstitutionReader
{
    /// <summary>Reads the institutions in order of their first mention.</summary>
    /// <param name="layout">The release.</param>
    /// <param name="lexicon">The names the engine knows.</param>
    /// <param name="notTaken">Takes the names that were weighed and not taken.</param>
    public static IReadOnlyList<ExtractedInstitution> Read(
        ReleaseLayout layout,
        Lexicon lexicon,
        List<RejectedReading> notTaken
    )
    {
        var funding = new FundingSpans([.. FundingCues.In(layout).Select(l => l.Span)]);
        var groups = InstitutionGroups.Of(layout, InstitutionMentions.In(layout, funding, lexicon, notTaken));
        var roles = new InstitutionRoles(layout, funding);
        var places = Places.Of(lexicon);
        var registry = RegisteredInstitutions.Of(lexicon);
        var names = groups
            .Where(g => g.Entry is not null)
            .DistinctBy(g => g.Entry!.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Entry!.Name, g => g.Name, StringComparer.Ordinal);
        var isPart = groups.ToLookup(g => g.Mentions.Exists(m => roles.IsListedAsFunder(m) || Introduces(layout, m)));
        notTaken.AddRange(isPart[false].Select(g => NotTaken(layout, g)));
        return WithAnAuthor(
            layout,
            [
                .. isPart[true]
                    .OrderBy(g => g.Mentions[0].Start)
                    .Select(g => Extracted(g, layout, roles, places, registry, names)),
            ]
        );
    }

    private static RejectedReading NotTaken(ReleaseLayout layout, InstitutionGroup group)
    {
        var first = group.Mentions[0];
        const string why =
            "It is named only in what an institution tells of itself, in a citation or in what the outlet adds.";
        return group.Rule.NotTaken(layout.Text, first.Start, first.Length, group.Name, why);
    }

    private const string FirstNamed = "No sentence says who did the work; the story names it first.";

    /// <summary>Where no sentence says who did the work, the first that the story names did.</summary>
    private static List<ExtractedInstitution> WithAnAuthor(ReleaseLayout layout, List<ExtractedInstitution> all)
    {
        var first = all.FindIndex(i =>
            i.Role == InstitutionRole.Other && i.Mentions.Any(m => IsStory(layout, m.Start))
        );
        if (first >= 0 && all.TrueForAll(i => i.Role != InstitutionRole.Author))
        {
            all[first] = all[first] with
            {
                Role = InstitutionRole.Author,
                Reason = all[first].Reason!.Replace(InstitutionRoles.NothingSaid, FirstNamed, StringComparison.Ordinal),
            };
        }

        return all;
    }

    private static bool IsStory(ReleaseLayout layout, int at) =>
        layout.Sections[layout.SectionIndexAt(at)].Kind is SectionKind.Lead or SectionKind.Body;

    private static ExtractedInstitution Extracted(
        InstitutionGroup group,
        ReleaseLayout layout,
        InstitutionRoles roles,
        Places places,
        RegisteredInstitutions registry,
        Dictionary<string, string> names
    )
    {
        var country = CountryOf(group, layout, places);
        var registered = group.Entry is null ? registry.Find(group.Name, country) : null;
        var rule = group.Entry is null && registered is not null ? NameRules.Registered : group.Rule;
        var (role, why) = roles.Of(group);
        var whole = group.Entry?.Parent ?? group.Parent ?? registered?.Parent;
        return new(
            group.Name,
            country ?? registered?.Country,
            group.Entry?.Ror ?? registered?.Ror,
            whole is null ? null : names.GetValueOrDefault(whole, whole),
            role,
            rule.Confidence!.Value,
            [
                .. group.Mentions.Select(m => new ExtractedMention(
                    m.Start,
                    m.Length,
                    layout.Text.Substring(m.Start, m.Length)
                )),
            ]
        )
        {
            Rule = rule.Name,
            Reason = $"{rule.Meaning} {why}",
        };
    }

    private static string? CountryOf(InstitutionGroup group, ReleaseLayout layout, Places places) =>
        group.Entry?.Country
        ?? group.ParentCountry
        ?? group
            .Mentions.Select(m => places.CountryBehind(layout.Text, m.Start + m.Length))
            .FirstOrDefault(c => c is not null)
        ?? places.CountryIn(group.Name);

    /// <summary>
    /// Whether a mention there makes an institution part of the release. What an institution tells of itself, what a
    /// citation lists and what the outlet adds names others that had no part in it; what is told of a person does.
    /// </summary>
    private static bool Introduces(ReleaseLayout layout, InstitutionMention mention)
    {
        var section = layout.SectionIndexAt(mention.Start);
        return layout.Sections[section].Kind switch
        {
            SectionKind.Boilerplate or SectionKind.Reference => false,
            SectionKind.About => IsAboutPerson(layout, section),
            _ => true,
        };
    }

    private static bool IsAboutPerson(ReleaseLayout layout, int section)
    {
        for (var i = section; i >= Math.Max(0, section - 1) && layout.Sections[i].Kind == SectionKind.About; i--)
        {
            var words = layout.TextOf(layout.Sections[i]);
            if (words.Contains("Professor ", StringComparison.Ordinal) && words.Length < 120 || IsTitled(words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitled(string words) =>
        words.StartsWith("Dr", StringComparison.Ordinal)
        || words.StartsWith("Prof", StringComparison.Ordinal)
        || words.StartsWith("About Dr", StringComparison.Ordinal)
        || words.StartsWith("About Prof", StringComparison.Ordinal);
}
