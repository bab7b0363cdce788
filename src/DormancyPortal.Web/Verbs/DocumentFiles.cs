using DormancyPortal.Core.Documents;

namespace DormancyPortal.Web.Verbs;

/// <summary>The documents that a command line names.</summary>
internal static class DocumentFiles
{
    /// <summary>Files as named; of folders, every document below them in ordinal order of the path.</summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths) => paths.SelectMany(Files);

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(DocumentReader.IsDocument)
                .Order(StringComparer.Ordinal)
            : [path];
}
