using Xunit;

namespace DormancyPortal.Tests;

/// <summary>
/// The folder <c>../shared</c> beside the repository: reference data and real releases, which must not be copied into it.
/// A test that needs it is skipped, and says so, where it is not there.
/// </summary>
internal static class SharedFolder
{
    /// <summary>The path of a file in it; skips the test when it is absent.</summary>
    public static string Need(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", .. parts]);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip(
            $"{Path.Combine([.. parts])} is not in a folder \"shared\" beside the repository, so this is not tested here."
        );
        return "";
    }
}
