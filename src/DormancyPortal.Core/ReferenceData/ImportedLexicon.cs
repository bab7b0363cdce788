using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>The entries of one source, as a lexicon takes them in.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Version">What tells these entries from others: a hash of them.</param>
/// <param name="Rows">The entries.</param>
/// <param name="EarlierLabels">Symbols or names that earlier imports gave an entry, by its key.</param>
public sealed record ReferenceSet(
    ReferenceKind Kind,
    string Version,
    IReadOnlyList<ReferenceRow> Rows,
    ILookup<string, string> EarlierLabels
)
{
    /// <summary>No earlier names.</summary>
    public static ILookup<string, string> None { get; } = Array.Empty<string>().ToLookup(s => s);
}

/// <summary>Puts reference data into a lexicon. What people curated stays and comes first; identifiers and symbols are the source's.</summary>
public static class ImportedLexicon
{
    /// <summary>The lexicon with the entries of every source; its version follows from theirs.</summary>
    public static Lexicon WithReferenceData(this Lexicon lexicon, IReadOnlyList<ReferenceSet> sets)
    {
        ReferenceSet? Of(ReferenceKind kind) => sets.FirstOrDefault(s => s.Kind == kind);
        if (Of(ReferenceKind.Genes) is { } genes)
        {
            lexicon = ImportedGenes.Add(lexicon, genes, Of(ReferenceKind.Orthologues));
        }

        if (Of(ReferenceKind.GeneGroups) is { } groups)
        {
            lexicon = ImportedFamilies.Add(lexicon, groups);
        }

        if (Of(ReferenceKind.ReactomePathways) is { } reactome)
        {
            lexicon = ImportedPathways.Add(lexicon, reactome);
        }

        if (Of(ReferenceKind.GoTerms) is { } terms)
        {
            lexicon = ImportedPathways.Add(lexicon, terms);
        }

        if (Of(ReferenceKind.Institutions) is { } institutions)
        {
            lexicon = ImportedInstitutions.Add(lexicon, institutions);
        }

        return lexicon with
        {
            Version = LexiconVersion.Of(lexicon.Version, sets),
        };
    }
}
