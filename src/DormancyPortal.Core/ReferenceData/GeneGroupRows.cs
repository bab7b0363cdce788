namespace DormancyPortal.Core.ReferenceData;

/// <summary>HGNC gene groups, tab-separated. Cells: synonyms.</summary>
internal static class GeneGroupRows
{
    /// <summary>Column of the group's number, which the complete set gives as <c>gene_group_id</c>.</summary>
    public const string Id = "identifier";

    public static ReferenceFile Read(TextReader text, string name)
    {
        var rows = new UniqueRows();
        foreach (var row in new TabularFile(text, name, Id, "name", "synonyms").Rows())
        {
            var synonyms = ReferenceRow.List(row.List("synonyms"));
            rows.Add(
                new ReferenceRow(row.Id(Id, ""), row.Needed("name"), true, ReferenceRow.Join(synonyms)),
                row.Line,
                what => row.Wrong(Id, what)
            );
        }

        return new ReferenceFile(ReferenceKind.GeneGroups, null, false, rows.Rows);
    }
}
