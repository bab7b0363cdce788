using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>The countries of a lexicon with the states and cities that decide them.</summary>
internal sealed partial class Places
{
    private static readonly ConditionalWeakTable<Lexicon, Places> Made = [];

    private readonly FrozenDictionary<string, string> _countries;
    private readonly PhraseIndex<CountryEntry> _index;

    private Places(Lexicon lexicon)
    {
        var names = lexicon
            .Countries.SelectMany(c => c.Aliases.Concat(c.Regions).Prepend(c.Name).Select(n => (Name: n, Country: c)))
            .DistinctBy(n => n.Name, StringComparer.Ordinal)
            .ToList();
        _countries = names.ToFrozenDictionary(n => n.Name, n => n.Country.Name, StringComparer.Ordinal);
        _index = new PhraseIndex<CountryEntry>(names.Select(n => (n.Name, n.Country)));
    }

    /// <summary>The places of a lexicon, read once.</summary>
    public static Places Of(Lexicon lexicon) => Made.GetValue(lexicon, l => new Places(l));

    /// <summary>Whether a word is a country, a state or a city.</summary>
    public bool IsPlace(string word) => _countries.ContainsKey(word);

    /// <summary>Whether a place follows a word: ", Barcelona", " in Italy".</summary>
    public bool IsFollowed(WordSequence words, int last) => CountryBehind(words.Text, words.EndOf(last)) is not null;

    /// <summary>The country that the words right behind a position give: ", Palo Alto, California", " in Barcelona, Spain".</summary>
    public string? CountryBehind(string text, int at)
    {
        var behind = Address().Match(text, at, Math.Min(90, text.Length - at));
        if (!behind.Success)
        {
            return null;
        }

        string? country = null;
        var lastEnd = 0;
        foreach (var hit in _index.In(text, behind.Index, behind.Length))
        {
            var (from, end) = (country is null ? hit.Start : lastEnd, hit.Start + hit.Length);
            var isChained = country is null || text.AsSpan(from, hit.Start - from) is ", ";
            var isAddress = end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]);
            if (!isChained || !isAddress)
            {
                break;
            }

            (country, lastEnd) = (hit.Entry.Name, end);
        }

        return country;
    }

    /// <summary>The country that a name tells by a place in it; null when it tells none or two.</summary>
    public string? CountryIn(string name)
    {
        var countries = _index
            .In(name, 0, name.Length)
            .Select(h => h.Entry.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    // One or two capitalised names behind a comma or "in", after an acronym in brackets if there is one.
    [GeneratedRegex(
        @"\G(?:\s?\([^()]{1,20}\))?(?:,| in| at)(?: the)? \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2}){0,2}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
