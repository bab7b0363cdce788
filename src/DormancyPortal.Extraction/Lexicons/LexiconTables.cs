using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>The TSV tables of a lexicon, text in, <see cref="Lexicon"/> out. A table that is absent is empty.</summary>
public static class LexiconTables
{
    /// <summary>Makes a lexicon of tables by name (<c>markers</c>, <c>families</c>, …), each the text of its file.</summary>
    /// <exception cref="FormatException">A row is wrong; the message names table, line and column.</exception>
    public static Lexicon Build(IReadOnlyDictionary<string, string> tables)
    {
        IReadOnlyList<T> Rows<T>(string table, Func<TsvRow, T> make) =>
            tables.TryGetValue(table, out var text) ? [.. TsvTable.Read(table, text).Select(make)] : [];

        return new Lexicon
        {
            Version = VersionOf(tables),
            Markers = Rows(
                "markers",
                r => new MarkerEntry(
                    r.Required("hgnc_id"),
                    r.Required("symbol"),
                    r.Required("name"),
                    r.List("aliases"),
                    r.List("previous"),
                    r.Optional("ncbi_gene"),
                    r.Optional("ensembl"),
                    r.Optional("uniprot"),
                    r.Optional("theme")
                )
                {
                    Curated = r.List("aliases"),
                }
            ),
            Families = Rows(
                "families",
                r => new FamilyEntry(
                    r.Required("name"),
                    r.OneOf<MarkerKind>("kind"),
                    r.List("aliases"),
                    r.List("members"),
                    r.Optional("note")
                )
                {
                    Usual = r.Optional("usual"),
                }
            ),
            AmbiguousNames = Rows(
                "ambiguous-names",
                r => new AmbiguousName(
                    r.Required("name"),
                    r.Optional("symbol"),
                    r.Flag("case_sensitive"),
                    r.List("other_meanings"),
                    r.List("support"),
                    r.List("reject")
                )
            ),
            Pathways = Rows(
                "pathways",
                r => new PathwayEntry(
                    r.Required("name"),
                    r.Required("slug"),
                    r.List("aliases"),
                    r.List("reactome"),
                    r.List("go"),
                    r.List("wikipathways"),
                    r.Optional("definition"),
                    r.List("markers")
                )
            ),
            Contexts = Rows(
                "contexts",
                r => new ContextEntry(
                    r.Required("name"),
                    r.OneOf<ContextKind>("kind"),
                    r.List("aliases"),
                    r.Optional("id")
                )
            ),
            Institutions = Rows(
                "institutions",
                r => new InstitutionEntry(
                    r.Required("name"),
                    r.List("aliases"),
                    r.Optional("country"),
                    r.Optional("parent"),
                    r.Optional("kind"),
                    r.Optional("ror")
                )
            ),
            Journals = Rows(
                "journals",
                r => new JournalEntry(
                    r.Required("name"),
                    r.List("aliases"),
                    r.Optional("publisher"),
                    r.Optional("issn"),
                    r.Flag("cue_needed")
                )
            ),
            Outlets = Rows("outlets", r => new OutletEntry(r.Required("name"), r.List("aliases"), r.List("hosts"))),
            Countries = Rows(
                "countries",
                r => new CountryEntry(r.Required("name"), r.Required("code"), r.List("aliases"), r.List("regions"))
            ),
            Cues = Rows(
                "cues",
                r => new CueEntry(
                    r.Required("text"),
                    string.Intern(r.Required("kind")),
                    r.Required("says"),
                    r.Optional("note")
                )
            ),
        };
    }

    private static string VersionOf(IReadOnlyDictionary<string, string> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text.Length}\n{text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
