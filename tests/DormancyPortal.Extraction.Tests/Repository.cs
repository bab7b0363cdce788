using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Tests;

/// <summary>What the tests read from the repository: the folder itself and its lexicon.</summary>
internal static class Repository
{
    private static readonly Lazy<Lexicon> SeedLexicon = new(() =>
        LexiconTables.Build(
            Directory
                .EnumerateFiles(Path.Combine(FindRoot(), "seeds", "lexicons"), "*.tsv")
                .ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText, StringComparer.Ordinal)
        )
    );

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The lexicon the portal ships with.</summary>
    public static Lexicon Lexicon => SeedLexicon.Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DormancyPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DormancyPortal.sln.");
    }
}
