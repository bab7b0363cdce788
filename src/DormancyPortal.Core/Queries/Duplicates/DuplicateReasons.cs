using System.Text.RegularExpressions;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>Why two records of a kind may be one: pure functions of what is known of both.</summary>
public static partial class DuplicateReasons
{
    /// <summary>The pair with its reasons; null when nothing speaks for it.</summary>
    public static DuplicatePair? Of(SharedRecord one, SharedRecord other) =>
        one.Kind switch
        {
            RecordKind.Institution => Institutions(one, other),
            RecordKind.Person => People(one, other),
            RecordKind.Study => Studies(one, other),
            _ => Pathways(one, other),
        };

    /// <summary>What two records must have one of in common to be compared at all.</summary>
    public static IEnumerable<string> Marks(SharedRecord record) =>
        record.Kind switch
        {
            RecordKind.Person => PersonMarks(record),
            RecordKind.Pathway =>
            [
                .. FormMarks(record),
                $"name {PathwayName(record.Name)}",
                .. PathwayWords(record.Name).Select(w => $"word {w}"),
            ],
            RecordKind.Study =>
            [
                .. NameWords.Content(record.Name).Select(w => $"word {w}"),
                .. record.Identifier is { } doi ? [$"doi {DoiStem(doi)}"] : Array.Empty<string>(),
            ],
            _ =>
            [
                .. FormMarks(record),
                .. NameWords.Content(record.Name).Select(w => $"word {w}"),
                .. NameWords.Acronym(record.Name) is { } letters ? [$"form {letters}"] : Array.Empty<string>(),
            ],
        };

    private static IEnumerable<string> FormMarks(SharedRecord record) =>
        record.Forms.Append(record.Name).Select(f => $"form {NameFolding.Fold(f)}");

    private static IEnumerable<string> PersonMarks(SharedRecord person) =>
        NameWords.Of(person.Name) is [.., _, var last] words ? [$"last {last}", $"first {words[0]} {last[0]}"] : [];

    private static DuplicatePair? Institutions(SharedRecord one, SharedRecord other)
    {
        if (IsPart(one, other) || Differ(one.Identifier, other.Identifier))
        {
            return null;
        }

        var (words, others) = (NameWords.Content(one.Name), NameWords.Content(other.Name));
        var same = words.SetEquals(others);
        var why = new Likeness();
        why.Add(same, 0.9, () => "The names differ in order or small words alone");
        AddSharedForm(why, one, other);
        why.Add(NameWords.AlmostAlike(one.Name, other.Name), 0.8, () => "The names are one or two letters apart");
        AddAcronym(why, one, other);
        AddAcronym(why, other, one);
        AddPart(why, (one.Name, words), (other.Name, others));
        AddPart(why, (other.Name, others), (one.Name, words));
        why.Add(
            !same && NameWords.DifferInKind(words, others),
            0.5,
            () => "The names differ in the kind of institution alone"
        );
        why.Move(one.Place is not null && one.Place == other.Place, 0.05, () => $"Both are in {one.Place}");
        why.Move(Differ(one.Place, other.Place), -0.3, () => $"But one is in {one.Place}, the other in {other.Place}");
        MoveTogether(why, one, other, 0);
        return why.Pair(one, other);
    }

    private static void AddAcronym(Likeness why, SharedRecord letters, SharedRecord name) =>
        why.Add(
            NameFolding.Fold(letters.Name) is { Length: >= 3 } initials && initials == NameWords.Acronym(name.Name),
            0.6,
            () => $"“{letters.Name}” is the first letters of “{name.Name}”"
        );

    private static DuplicatePair? People(SharedRecord one, SharedRecord other)
    {
        var (words, others) = (NameWords.Of(one.Name), NameWords.Of(other.Name));
        if (words.Count < 2 || others.Count < 2)
        {
            return null;
        }

        var why = new Likeness();
        var sameLast = words[^1] == others[^1];
        why.Add(sameLast && words[0] == others[0], 0.75, () => "First and last name are the same");
        why.Add(
            sameLast && IsInitial(words[0], others[0]),
            0.45,
            () => $"The initial in “{one.Name}” fits “{other.Name}”"
        );
        why.Add(
            sameLast && IsInitial(others[0], words[0]),
            0.45,
            () => $"The initial in “{other.Name}” fits “{one.Name}”"
        );
        why.Add(NameWords.AlmostAlike(one.Name, other.Name), 0.6, () => "The names are one or two letters apart");
        AddSharedForm(why, one, other);
        why.Move(MiddlesDiffer(words, others), -0.4, () => "But the names between differ");
        why.Move(
            one.Affiliations.Overlaps(other.Affiliations),
            0.2,
            () => "Releases place both at the same institution"
        );
        MoveTogether(why, one, other, 0.15);
        return why.Pair(one, other);
    }

    private static DuplicatePair? Studies(SharedRecord one, SharedRecord other)
    {
        var why = new Likeness();
        var (doi, otherDoi) = (one.Identifier, other.Identifier);
        var sameDoi = doi is not null && otherDoi is not null && DoiStem(doi) == DoiStem(otherDoi);
        why.Add(sameDoi, 0.95, () => $"The DOIs are variants of one: {doi} and {otherDoi}");
        var same = NameFolding.Fold(one.Name) == NameFolding.Fold(other.Name);
        why.Add(same, 0.9, () => "The titles are the same");
        var overlap = NameWords.Overlap(NameWords.Content(one.Name), NameWords.Content(other.Name));
        why.Add(!same && overlap >= 0.7, 0.3 + (0.5 * overlap), () => "Most words of the titles are the same");
        why.Move(!sameDoi && Differ(doi, otherDoi), -0.5, () => "But each has a DOI of its own");
        why.Move(one.Place is not null && one.Place == other.Place, 0.05, () => $"Both appeared in {one.Place}");
        MoveTogether(why, one, other, 0);
        return why.Pair(one, other);
    }

    private static DuplicatePair? Pathways(SharedRecord one, SharedRecord other)
    {
        if (IsPart(one, other))
        {
            return null;
        }

        var (words, others) = (PathwayWords(one.Name), PathwayWords(other.Name));
        var why = new Likeness();
        why.Add(
            PathwayName(one.Name) == PathwayName(other.Name),
            0.9,
            () => "The names differ in words such as “signaling” and “pathway” alone"
        );
        AddSharedForm(why, one, other);
        why.Add(NameWords.AlmostAlike(one.Name, other.Name), 0.6, () => "The names are one or two letters apart");
        AddPart(why, (one.Name, words), (other.Name, others));
        AddPart(why, (other.Name, others), (one.Name, words));
        return why.Pair(one, other);
    }

    private static bool IsPart(SharedRecord one, SharedRecord other) =>
        one.ParentId == other.Id || other.ParentId == one.Id;

    private static void AddPart(
        Likeness why,
        (string Name, IReadOnlySet<string> Words) whole,
        (string Name, IReadOnlySet<string> Words) part
    ) =>
        why.Add(
            Within(whole.Words, part.Words),
            0.35,
            () => $"“{part.Name}” has all words of “{whole.Name}”; it may be a part"
        );

    private static void AddSharedForm(Likeness why, SharedRecord one, SharedRecord other)
    {
        var forms = other.Forms.Append(other.Name).ToLookup(NameFolding.Fold);
        var shared = one
            .Forms.Append(one.Name)
            .FirstOrDefault(f => f.Length > 1 && forms.Contains(NameFolding.Fold(f)));
        why.Add(shared is not null, 0.85, () => $"Both go by “{shared}”");
    }

    private static void MoveTogether(Likeness why, SharedRecord one, SharedRecord other, double by)
    {
        var both = one.Releases.Count(other.Releases.Contains);
        why.Move(both > 0, by, () => both == 1 ? "One release names both" : $"{both} releases name both");
    }

    private static bool Within(IReadOnlySet<string> few, IReadOnlySet<string> many) =>
        few.Count >= 2 && few.Count < many.Count && few.IsSubsetOf(many);

    private static bool IsInitial(string letter, string name) =>
        letter.Length == 1 && name.Length > 1 && name[0] == letter[0];

    private static bool MiddlesDiffer(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 2 && other.Count > 2 && one[1][0] != other[1][0];

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static string PathwayName(string name) => string.Join(' ', NameWords.Of(name).Where(IsOwn));

    private static HashSet<string> PathwayWords(string name) =>
        NameWords.Content(name).Where(IsOwn).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a word tells a pathway from others.</summary>
    private static bool IsOwn(string word) => word is not ("signaling" or "signalling" or "pathway" or "pathways");

    /// <summary>A DOI without what versions and careless copying add.</summary>
    private static string DoiStem(string doi) => DoiEnd().Replace(doi.ToLowerInvariant(), "");

    [GeneratedRegex(@"(?:[.,;)/]|[./]?v\d{1,2}|/(?:full|abstract|pdf|epdf))+$")]
    private static partial Regex DoiEnd();
}
