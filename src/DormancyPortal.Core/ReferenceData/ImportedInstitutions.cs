using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Puts the records of ROR beside the curated institutions of a lexicon. They give identifier, country and parent to a name
/// that was read; the engine looks in texts only for those whose form tells an institution, since many are plain words
/// (Target, Nature, Apple). A curated entry without an identifier gets that of the one record of its name.
/// </summary>
internal static class ImportedInstitutions
{
    public static Lexicon Add(Lexicon lexicon, ReferenceSet set)
    {
        var countries = lexicon
            .Countries.SelectMany(c => c.Aliases.Select(alias => (alias, c.Name)))
            .DistinctBy(c => c.alias)
            .ToDictionary(c => c.alias, c => c.Name, StringComparer.Ordinal);
        List<InstitutionEntry> registered = [.. set.Rows.Where(r => r.IsCurrent).Select(r => Entry(r, countries))];
        var registry = lexicon with { Registry = registered };
        var names = RegisteredInstitutions.Of(registry);
        return registry with
        {
            Institutions =
            [
                .. lexicon.Institutions.Select(i =>
                    i.Ror is null && names.Find(i.Name, i.Country) is { } known
                        ? i with
                        {
                            Ror = known.Ror,
                            Country = i.Country ?? known.Country,
                        }
                        : i
                ),
            ],
        };
    }

    private static InstitutionEntry Entry(ReferenceRow row, Dictionary<string, string> countries)
    {
        var cells = row.Split();
        var country = ReferenceRow.Known(cells[2]);
        return new InstitutionEntry(
            row.Label,
            ReferenceRow.Items(cells[0]),
            country is null ? null : countries.GetValueOrDefault(country, country),
            ReferenceRow.Items(cells[3]) is [var parent, ..] ? parent : null,
            ReferenceRow.Items(cells[4]) is [var kind, ..] ? kind : null,
            row.Key
        )
        {
            Acronyms = ReferenceRow.Items(cells[1]),
            Imported = true,
        };
    }
}
