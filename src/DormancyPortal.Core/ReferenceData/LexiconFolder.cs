using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>A folder of lexicon tables, such as <c>seeds/lexicons</c>.</summary>
public static class LexiconFolder
{
    /// <summary>Reads every <c>*.tsv</c> of a folder, and more tables in place of those of the same name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="more">Files or folders of tables; a later one replaces an earlier one.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="FormatException">A row is wrong; the message names table, line and column.</exception>
    public static Lexicon Read(string folder, params IEnumerable<string> more)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in more.Prepend(folder).SelectMany(Files))
        {
            tables[Path.GetFileNameWithoutExtension(path)] = File.ReadAllText(path);
        }

        return LexiconTables.Build(tables);
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv") : [path];
}
