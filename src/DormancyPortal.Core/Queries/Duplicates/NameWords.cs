using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>The words of a name, and how near two names are.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "at",
        "by",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "die",
        "du",
        "et",
        "for",
        "fur",
        "in",
        "la",
        "le",
        "of",
        "on",
        "the",
        "to",
        "und",
        "von",
        "with",
    };

    /// <summary>Words for kinds of institution, which translators and press offices exchange.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "center",
        "centre",
        "college",
        "department",
        "faculty",
        "foundation",
        "institute",
        "institution",
        "laboratories",
        "laboratory",
        "school",
        "universitat",
        "university",
    };

    /// <summary>The words in their order, folded: case and accents do not count.</summary>
    public static IReadOnlyList<string> Of(string name) =>
        [
            .. name.Split([' ', '-', '–', ',', '.', '/', '(', ')', '&', ':', ';', '"', '“', '”'], Trimmed)
                .Select(NameFolding.Fold)
                .Where(w => w.Length > 0),
        ];

    /// <summary>The words that carry the name, each once.</summary>
    public static IReadOnlySet<string> Content(string name) =>
        Of(name).Where(w => !Small.Contains(w)).ToHashSet(StringComparer.Ordinal);

    /// <summary>First letters of the words that carry a name of three or more; null of shorter names.</summary>
    public static string? Acronym(string name)
    {
        var letters = Of(name).Where(w => !Small.Contains(w)).Select(w => w[0]).ToArray();
        return letters.Length < 3 ? null : new string(letters);
    }

    /// <summary>Share of the words of both that each has.</summary>
    public static double Overlap(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    /// <summary>Whether two names share what is their own and differ in words such as "institute" and "centre" alone.</summary>
    public static bool DifferInKind(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Any(w => !Kinds.Contains(w) && other.Contains(w))
        && one.Where(w => !other.Contains(w)).Concat(other.Where(w => !one.Contains(w))).All(Kinds.Contains);

    /// <summary>Whether two names of ten letters or more are one or two letters apart.</summary>
    public static bool AlmostAlike(string one, string other)
    {
        const int Shortest = 10;
        const int Most = 2;
        var (a, b) = (NameFolding.Fold(one), NameFolding.Fold(other));
        return a != b
            && Math.Min(a.Length, b.Length) >= Shortest
            && Math.Abs(a.Length - b.Length) <= Most
            && Distance(a, b) <= Most;
    }

    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[b.Length];
    }

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
}
