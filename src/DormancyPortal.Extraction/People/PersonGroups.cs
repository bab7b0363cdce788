using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.People;

/// <summary>A person with all the places that name them, under whatever form.</summary>
internal sealed class PersonGroup
{
    public List<PersonCandidate> Named { get; } = [];

    /// <summary>Where only the surname stands, without a cue of its own.</summary>
    public List<TextSpan> Bare { get; } = [];

    public string Surname => Named[0].Name.Surname;

    /// <summary>The surest of what tells that its places name a person.</summary>
    public ReadingRule Rule =>
        HasGivenName ? Named.ConvertAll(n => n.Rule).MaxBy(r => r.Confidence)! : NameRules.SurnameAlone;

    public bool HasGivenName => Named.Exists(n => n.Name.Given.Count > 0);
}

/// <summary>
/// Brings the forms of a person together: the same surname, and given names of which one may be an initial or a short form
/// of the other ("Chris", "Christopher"). A surname alone joins the one person who has it.
/// </summary>
internal static class PersonGroups
{
    /// <summary>How many people of one surname are told apart; more than any real text has.</summary>
    private const int MostAlike = 48;

    public static List<PersonGroup> Of(IEnumerable<PersonCandidate> candidates)
    {
        var groups = new List<PersonGroup>();
        var byName = new Dictionary<string, List<PersonGroup>>(StringComparer.Ordinal);
        foreach (var candidate in candidates.OrderBy(c => c.Name.Given.Count == 0).ThenBy(c => c.Start))
        {
            var key = Folded(candidate.Name.Surname);
            var same = byName.GetValueOrDefault(key, []).FindAll(g => IsSame(g, candidate.Name));
            if (same.Count == 0 && candidate.Name.Given.Count > 0)
            {
                same = OfDoubleName(byName, candidate.Name);
            }

            var group =
                candidate.Name.Given.Count > 0 || same.Count == 1 ? same.FirstOrDefault() : Nearest(same, candidate);
            if (group is null)
            {
                groups.Add(group = new PersonGroup());
            }

            group.Named.Add(candidate);
            foreach (var name in KeysOf(candidate.Name))
            {
                Learn(byName, name, group);
            }
        }

        return groups;
    }

    /// <summary>
    /// Of two surnames the release may give the first alone, or both with a hyphen: "Ana Muster Perez", "Ana Muster-Perez"
    /// and "Ana Muster" are one person.
    /// </summary>
    private static List<PersonGroup> OfDoubleName(Dictionary<string, List<PersonGroup>> byName, PersonName name) =>
        KeysOf(name)
            .Skip(1)
            .Prepend(Folded(name.Surname))
            .Select(k => byName.GetValueOrDefault(k, []).Find(g => HasGiven(g, name.Given[0])))
            .Where(g => g is not null)
            .Take(1)
            .ToList()!;

    private static bool HasGiven(PersonGroup group, string given) =>
        given.Length > 1 && group.Named.Exists(n => n.Name.Given.Count > 0 && Folded(n.Name.Given[0]) == Folded(given));

    /// <summary>The surname, and the first of two: the half before a hyphen, or a last given name that is no initial.</summary>
    private static IEnumerable<string> KeysOf(PersonName name)
    {
        yield return Folded(name.Surname);
        if (name.Given.Count > 1 && name.Given[^1].Length > 2)
        {
            yield return Folded(name.Given[^1]);
            yield return Folded(name.Given[^1] + name.Surname);
        }

        if (name.Given.Count > 0 && name.Surname.IndexOf('-') is > 2 and var hyphen)
        {
            yield return Folded(name.Surname[..hyphen]);
        }
    }

    private static void Learn(Dictionary<string, List<PersonGroup>> byName, string name, PersonGroup group)
    {
        if (!byName.TryGetValue(name, out var groups))
        {
            byName.Add(name, groups = []);
        }

        if (groups.Count < MostAlike && !groups.Contains(group))
        {
            groups.Add(group);
        }
    }

    private static bool IsSame(PersonGroup group, PersonName name) =>
        group.Named.Exists(n =>
            Folded(n.Name.Surname) == Folded(name.Surname)
            && (
                name.Given.Count == 0
                || n.Name.Given.Count == 0
                || AreAlike(Folded(n.Name.Given[0]), Folded(name.Given[0]))
            )
        );

    private static bool AreAlike(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal)
        || other.StartsWith(one, StringComparison.Ordinal)
        || (one.Length > 3 && other.Length > 3 && one[..3] == other[..3]);

    /// <summary>Of several with one surname, the one named last before.</summary>
    private static PersonGroup? Nearest(List<PersonGroup> same, PersonCandidate candidate) =>
        same.Where(g => g.Named.Exists(n => n.Start < candidate.Start))
            .OrderByDescending(g => g.Named.Where(n => n.Start < candidate.Start).Max(n => n.Start))
            .FirstOrDefault();

    private static string Folded(string name) => NameFolding.Fold(name);
}
