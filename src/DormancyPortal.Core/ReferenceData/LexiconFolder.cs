using System.IO.Compression;
using System.Security.Cryptography;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>A folder of lexicon tables, such as <c>seeds/lexicons</c>, and the reference files added to it for a run.</summary>
public static class LexiconFolder
{
    /// <summary>
    /// Reads every <c>*.tsv</c> of a folder, more tables in place of those of the same name, and reference files, which are
    /// known by their first line and not by their name.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="more">Tables, HGNC complete sets (plain or gzip), or folders of them; a later one replaces an earlier one.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="FormatException">A row is wrong; the message names file, line and column.</exception>
    public static Lexicon Read(string folder, params IEnumerable<string> more)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> references = [];
        foreach (var path in more.SelectMany(Files).Prepend(folder).SelectMany(Files))
        {
            if (IsHgnc(path))
            {
                references.Add(path);
            }
            else
            {
                tables[Path.GetFileNameWithoutExtension(path)] = File.ReadAllText(path);
            }
        }

        return references.Aggregate(LexiconTables.Build(tables), WithHgnc);
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(f => f.EndsWith(".tsv", StringComparison.Ordinal) || IsHgnc(f))
            : [path];

    private static bool IsHgnc(string path)
    {
        using var reader = Open(path);
        return HgncFile.HasHeader(reader.ReadLine() ?? "");
    }

    private static Lexicon WithHgnc(Lexicon lexicon, string path)
    {
        using var reader = Open(path);
        var set = HgncFile.Read(reader, Path.GetFileName(path));
        using var bytes = File.OpenRead(path);
        return lexicon.WithMarkers(set.Markers, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The text of a file, decompressed when its first two bytes are those of gzip (RFC 1952).</summary>
    private static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        var zipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return new StreamReader(zipped ? new GZipStream(file, CompressionMode.Decompress) : file);
    }
}
