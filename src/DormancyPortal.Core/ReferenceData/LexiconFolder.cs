using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>A folder of lexicon tables, such as <c>seeds/lexicons</c>, and the reference files added to it for a run.</summary>
public static class LexiconFolder
{
    /// <summary>
    /// Reads every <c>*.tsv</c> of a folder, more tables in place of those of the same name, and reference files, which are
    /// known by their beginning and not by their name.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="more">Tables, reference files (plain or gzip), or folders of them; a later one replaces an earlier one.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="FormatException">A row is wrong; the message names file, line and column.</exception>
    public static Lexicon Read(string folder, params IEnumerable<string> more)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv"))
        {
            tables[Path.GetFileNameWithoutExtension(path)] = File.ReadAllText(path);
        }

        var sets = new Dictionary<ReferenceKind, ReferenceSet>();
        foreach (var path in more.SelectMany(Files))
        {
            using var file = File.OpenRead(path);
            if (ReferenceFile.KindOf(file) is { } kind)
            {
                var read = ReferenceFile.Read(file, Path.GetFileName(path), kind);
                sets[kind] = Set(read, sets.GetValueOrDefault(kind));
            }
            else if (!IsBinary(file))
            {
                tables[Path.GetFileNameWithoutExtension(path)] = File.ReadAllText(path);
            }
            else
            {
                throw new FormatException($"{Path.GetFileName(path)} is neither a lexicon table nor reference data.");
            }
        }

        return LexiconTables.Build(tables).WithReferenceData([.. sets.Values]);
    }

    /// <summary>Of a folder, its tables and the reference files in it.</summary>
    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path)
                .Order(StringComparer.Ordinal)
                .Where(f => f.EndsWith(".tsv", StringComparison.Ordinal) || IsReference(f))
            : [path];

    private static bool IsReference(string path)
    {
        using var file = File.OpenRead(path);
        return ReferenceFile.KindOf(file) is not null;
    }

    private static bool IsBinary(FileStream file)
    {
        file.Position = 0;
        Span<byte> beginning = stackalloc byte[512];
        return beginning[..file.Read(beginning)].Contains((byte)0);
    }

    /// <summary>The entries of a file; a selection is added to what an earlier file listed.</summary>
    private static ReferenceSet Set(ReferenceFile file, ReferenceSet? earlier)
    {
        var rows =
            file.IsPartial && earlier is not null
                ? [.. file.Rows.Concat(earlier.Rows).DistinctBy(r => r.Key)]
                : file.Rows;
        return new ReferenceSet(file.Kind, LexiconVersion.OfRows(rows), rows, ReferenceSet.None);
    }
}
