using Microsoft.Data.Sqlite;

namespace DormancyPortal.Tests;

/// <summary>A folder of its own for one test, gone afterwards with the databases in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>The database that the portal keeps in this folder.</summary>
    public string Database => System.IO.Path.Combine(Path, "portal.db");

    /// <summary>Writes a file into the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
