using System.IO.Compression;

namespace DormancyPortal.Extraction.Tests.Lexicons;

/// <summary>The HGNC complete set: what a seed lexicon is checked against.</summary>
internal sealed class HgncSet
{
    private readonly Dictionary<string, string[]> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> columns = [];

    public static HgncSet Read()
    {
        var set = new HgncSet();
        using var file = File.OpenRead(SharedFolder.Need("data", "hgnc_complete_set_2024-10-18.txt.gz"));
        using var lines = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        foreach (var (name, i) in lines.ReadLine()!.Split('\t').Select((n, i) => (n, i)))
        {
            set.columns[name] = i;
        }

        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            set.rows[cells[0]] = cells;
        }

        return set;
    }

    public IReadOnlySet<string> Symbols => rows.Values.Select(r => r[columns["symbol"]]).ToHashSet();

    /// <summary>A cell of a gene; null when HGNC does not know the id.</summary>
    public string? Cell(string hgncId, string column) =>
        rows.TryGetValue(hgncId, out var row) ? row[columns[column]].Trim('"') : null;
}
