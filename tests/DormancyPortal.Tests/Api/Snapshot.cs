using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>
/// Answers that programs rely on, kept as files beside the tests, so that whoever changes a shape sees it. With
/// <c>UPDATE_SNAPSHOTS=1</c> the files are written instead of compared.
/// </summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares an answer with its file.</summary>
    public static async Task MatchAsync(string name, JsonElement answer, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots");
        var file = Path.Combine(folder, $"{name}.json");
        var text = JsonSerializer.Serialize(answer, Written).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), text);
    }
}
