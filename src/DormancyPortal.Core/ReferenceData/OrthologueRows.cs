namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// The homology report of MGI (<c>HOM_MouseHumanSequence.rpt</c>): rows of one class name genes that correspond. Each
/// mouse gene of a class is paired with each human gene of it. Cells: HGNC ID.
/// </summary>
internal static class OrthologueRows
{
    /// <summary>Column of the class.</summary>
    public const string Class = "DB Class Key";

    private const string Species = "NCBI Taxon ID";
    private const string MouseId = "Mouse MGI ID";
    private const string HumanId = "HGNC ID";

    public static ReferenceFile Read(TextReader text, string name)
    {
        var mice = new List<(string Class, string Id, string Symbol)>();
        var people = new List<(string Class, string HgncId)>();
        foreach (var row in new TabularFile(text, name, Class, Species, "Symbol", MouseId, HumanId).Rows())
        {
            var @class = row.Needed(Class);
            switch (row.Needed(Species))
            {
                case "10090":
                    mice.Add((@class, row.Id(MouseId, "MGI:"), row.Needed("Symbol")));
                    break;
                case "9606" when row.Cell(HumanId).Length > 0:
                    people.Add((@class, row.Id(HumanId, "HGNC:")));
                    break;
            }
        }

        var human = people.Distinct().ToLookup(p => p.Class, p => p.HgncId, StringComparer.Ordinal);
        var pairs =
            from mouse in mice
            from hgnc in human[mouse.Class]
            select new ReferenceRow($"{mouse.Id} {hgnc}", mouse.Symbol, true, ReferenceRow.Join(hgnc));
        return new ReferenceFile(ReferenceKind.Orthologues, null, false, [.. pairs.DistinctBy(p => p.Key)]);
    }
}
