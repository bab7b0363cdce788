using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>An institution with all the places that name it, under whatever form.</summary>
internal sealed class InstitutionGroup(string name, InstitutionEntry? entry)
{
    /// <summary>Its name: the lexicon's, or the fullest form in the text.</summary>
    public string Name { get; private set; } = name;

    public InstitutionEntry? Entry { get; } = entry;

    public string? Parent { get; set; }

    public string? ParentCountry { get; set; }

    public List<InstitutionMention> Mentions { get; } = [];

    /// <summary>The surest of what tells that its places name it.</summary>
    public ReadingRule Rule => Mentions.ConvertAll(m => m.Rule).MaxBy(r => r.Confidence)!;

    /// <summary>
    /// Settles the name once all mentions are there, in order. A listed institution keeps the list's name, spelled as the
    /// text spells it. Where the release knows it under another full name only (an earlier one, a national spelling, a
    /// company's division), the record says that name if a ROR id still tells that it is the same.
    /// </summary>
    public void TakeName()
    {
        if (Entry is null)
        {
            Name = Mentions.MaxBy(m => m.Written.Length)?.Written ?? Name;
            return;
        }

        var written = Mentions.FindAll(m => m.Entry == Entry).ConvertAll(m => m.Written);
        if (written.Find(w => w.Replace('’', '\'') == Name) is { } same)
        {
            Name = same;
        }
        else if (Entry.Ror is not null && written.FindAll(IsAnotherFullName).MaxBy(w => w.Length) is { } other)
        {
            Name = other.StartsWith("The ", StringComparison.Ordinal) ? other[4..] : other;
        }
    }

    /// <summary>The words of a name but for small ones: "National Council of Research, Italy" has the list's words.</summary>
    private static string[] ContentOf(string name) =>
        [
            .. name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(w => w is not ("of" or "for" or "the" or "The" or "and" or "&" or "at" or "in")),
        ];

    /// <summary>A name in words, with a head of its own, of which neither it nor the list's name is only a longer form.</summary>
    private bool IsAnotherFullName(string written)
    {
        var words = ContentOf(written);
        var own = ContentOf(Entry!.Name);
        var isFull =
            words.Length > 1 && words.Any(w => InstitutionWords.IsHead(w) || InstitutionWords.IsCompanyForm(w));
        return (isFull && !own.All(words.Contains) && !words.All(own.Contains))
            || (Entry.Kind == "company" && isFull && own.Length == 1 && words[0] == own[0]);
    }
}
