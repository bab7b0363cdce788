using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.People;

/// <summary>A person with all the places that name them, under whatever form.</summary>
internal sealed class PersonGroup
{
    public List<PersonCandidate> Named { get; } = [];

    /// <summary>Where only the surname stands, without a cue of its own.</summary>
    public List<TextSpan> Bare { get; } = [];

    public string Surname => Named[0].Name.Surname;

    public bool HasGivenName => Named.Exists(n => n.Name.Given.Count > 0);
}

/// <summary>
/// Brings the forms of a person together: the same surname, and given names of which one may be an initial or a short form
/// of the other ("Chris", "Christopher"). A surname alone joins the one person who has it.
/// </summary>
internal static class PersonGroups
{
    public static List<PersonGroup> Of(IEnumerable<PersonCandidate> candidates)
    {
        var groups = new List<PersonGroup>();
        foreach (var candidate in candidates.OrderBy(c => c.Name.Given.Count == 0).ThenBy(c => c.Start))
        {
            var same = groups.FindAll(g => IsSame(g, candidate.Name));
            var group =
                candidate.Name.Given.Count > 0 || same.Count == 1 ? same.FirstOrDefault() : Nearest(same, candidate);
            if (group is null)
            {
                groups.Add(group = new PersonGroup());
            }

            group.Named.Add(candidate);
        }

        return groups;
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
