using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// The HGNC complete set. Cells: name, aliases, previous symbols, alias names, previous names, NCBI Gene, Ensembl, UniProt,
/// locus type, numbers of gene groups.
/// </summary>
internal static class GeneRows
{
    public static ReferenceFile Read(TextReader text, string name)
    {
        var set = HgncFile.Read(text, name);
        if (
            set.Markers.GroupBy(m => m.Symbol, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
        )
        {
            throw new FormatException(
                $"{name}, column \"symbol\": {twice.Key} is the symbol of {string.Join(" and ", twice.Select(m => m.HgncId))}."
            );
        }

        var withdrawn = set.Withdrawn.Select(w => new ReferenceRow(w.HgncId, w.Symbol, false, ""));
        return new ReferenceFile(ReferenceKind.Genes, set.Modified, false, [.. set.Markers.Select(Row), .. withdrawn]);
    }

    /// <summary>The gene that a row tells of.</summary>
    /// <param name="row">The row.</param>
    /// <param name="earlier">Symbols that earlier imports gave it.</param>
    public static MarkerEntry Gene(ReferenceRow row, IEnumerable<string> earlier)
    {
        var cells = row.Split();
        return new MarkerEntry(
            row.Key,
            row.Label,
            cells[0],
            ReferenceRow.Items(cells[1]),
            Previous(ReferenceRow.Items(cells[2]), earlier, row.Label),
            ReferenceRow.Known(cells[5]),
            ReferenceRow.Known(cells[6]),
            ReferenceRow.Known(cells[7]),
            null
        )
        {
            IsCurated = false,
            AliasNames = ReferenceRow.Items(cells[3]),
            PreviousNames = ReferenceRow.Items(cells[4]),
            // A handful of words for tens of thousands of genes.
            LocusType = ReferenceRow.Known(string.Intern(cells[8])),
            Groups = ReferenceRow.Items(cells[9]),
        };
    }

    private static IReadOnlyList<string> Previous(
        IReadOnlyList<string> listed,
        IEnumerable<string> earlier,
        string symbol
    ) =>
        // Two genes of three have none.
        listed.Count == 0
        && !earlier.Any()
            ? []
            : [.. listed.Union(earlier, StringComparer.Ordinal).Where(p => p != symbol)];

    private static ReferenceRow Row(MarkerEntry gene) =>
        new(
            gene.HgncId,
            gene.Symbol,
            true,
            ReferenceRow.Join(
                gene.Name,
                ReferenceRow.List(gene.Aliases),
                ReferenceRow.List(gene.Previous),
                ReferenceRow.List(gene.AliasNames),
                ReferenceRow.List(gene.PreviousNames),
                gene.NcbiGene,
                gene.Ensembl,
                gene.Uniprot,
                gene.LocusType,
                ReferenceRow.List(gene.Groups)
            )
        );
}
