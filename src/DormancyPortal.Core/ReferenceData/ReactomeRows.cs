namespace DormancyPortal.Core.ReferenceData;

/// <summary>Reactome's list of pathways: id, name, species, no header. Only the human ones are kept. No more cells.</summary>
internal static class ReactomeRows
{
    private const string Human = "Homo sapiens";
    private static readonly string[] Columns = ["id", "name", "species"];

    public static ReferenceFile Read(TextReader text, string name)
    {
        var rows = new UniqueRows();
        var columns = Columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        for (var line = 1; text.ReadLine() is { } whole; line++)
        {
            var cells = whole.TrimEnd('\r').Split('\t');
            if (whole.Length == 0)
            {
                continue;
            }

            if (cells.Length != Columns.Length)
            {
                throw new FormatException(
                    $"{name}, line {line}: {cells.Length} cells where id, name and species should be."
                );
            }

            var row = new TabularRow(name, line, columns, cells);
            if (row.Needed("species") == Human)
            {
                rows.Add(
                    new ReferenceRow(row.Id("id", "R-HSA-"), row.Needed("name"), true, ""),
                    line,
                    what => row.Wrong("id", what)
                );
            }
        }

        return new ReferenceFile(ReferenceKind.ReactomePathways, null, false, rows.Rows);
    }
}
