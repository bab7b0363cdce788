using System.Runtime.CompilerServices;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// The institutions of an imported registry by their names. Only a full name finds one; an acronym alone stands for too
/// many (AIIA, NCI) and decides nothing but which of several of one name is meant.
/// </summary>
public sealed class RegisteredInstitutions
{
    private static readonly ConditionalWeakTable<IReadOnlyList<InstitutionEntry>, RegisteredInstitutions> Made = [];
    private static readonly string[] GivenAnywhere =
    [
        "national ",
        "federal ",
        "royal ",
        "central ",
        "ministry ",
        "department ",
        "faculty ",
        "school of ",
        "institute of ",
        "institute for ",
        "center for ",
        "centre for ",
        "university hospital",
    ];
    private readonly Dictionary<string, List<InstitutionEntry>> _byName = new(StringComparer.Ordinal);

    private RegisteredInstitutions(IReadOnlyList<InstitutionEntry> registry)
    {
        foreach (var entry in registry)
        {
            Add(entry.Name, entry);
            foreach (var alias in entry.Aliases)
            {
                Add(alias, entry);
            }
        }
    }

    /// <summary>The names of a lexicon's registry, made at the first use of it.</summary>
    public static RegisteredInstitutions Of(Lexicon lexicon) =>
        Made.GetValue(lexicon.Registry, registry => new RegisteredInstitutions(registry));

    /// <summary>
    /// The one institution of a name: of several, the only one in the country, else the only one with the acronym, else
    /// the only one whose main name it is. A name that any country may give ("National Cancer Institute") needs its country
    /// or its acronym, even where the registry has but one.
    /// </summary>
    /// <param name="name">The name, in any case, with or without "The".</param>
    /// <param name="country">Its country in English, when known.</param>
    /// <param name="acronym">Its acronym, when the text gives one.</param>
    /// <returns>The institution; null when there is none or no way to tell which.</returns>
    public InstitutionEntry? Find(string name, string? country = null, string? acronym = null)
    {
        var named = _byName.GetValueOrDefault(Key(name)) ?? [];
        var here = country is null ? named : named.FindAll(e => e.Country is null || e.Country == country);
        return here switch
        {
            [] => null,
            _ when country is null && IsGivenAnywhere(name) => Only(here, HasAcronym),
            [var only] => only,
            _ => Only(here, HasAcronym) ?? Only(here, e => Key(e.Name) == Key(name)),
        };

        bool HasAcronym(InstitutionEntry e) =>
            acronym is not null && e.Acronyms.Contains(acronym, StringComparer.Ordinal);
    }

    private static bool IsGivenAnywhere(string name) =>
        Array.Exists(GivenAnywhere, g => name.StartsWith(g, StringComparison.OrdinalIgnoreCase));

    private static InstitutionEntry? Only(List<InstitutionEntry> entries, Predicate<InstitutionEntry> which) =>
        entries.FindAll(which) is [var only] ? only : null;

    private void Add(string name, InstitutionEntry entry)
    {
        var key = Key(name);
        if (!_byName.TryGetValue(key, out var list))
        {
            _byName[key] = list = [];
        }

        if (!list.Contains(entry))
        {
            list.Add(entry);
        }
    }

    private static string Key(string name) =>
        NameFolding.Fold(name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
}
