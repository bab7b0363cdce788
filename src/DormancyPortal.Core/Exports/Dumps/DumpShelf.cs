using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Queries.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>
/// Keeps the editions of the dumps in a folder. An edition is made when it is first asked for, beside the requests, and
/// stays until five newer ones are there. Another process that makes the same one does no harm: the first wins.
/// </summary>
/// <param name="folder">Where editions are kept; made when it is not there.</param>
/// <param name="at">Where the portal is; the empty root where that is not configured.</param>
/// <param name="scopes">Where the queries come from.</param>
/// <param name="log">Where a failure is told.</param>
public sealed partial class DumpShelf(
    string folder,
    PublicAddress at,
    IServiceScopeFactory scopes,
    ILogger<DumpShelf> log
)
{
    private const string ManifestName = "manifest.json";
    private const int EditionsKept = 5;

    // Long enough for the dumps of a small catalog; of a large one the edition before is shown meanwhile.
    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(500);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly string Shape = typeof(DumpShelf).Module.ModuleVersionId.ToString("N")[..12];

    private readonly Lock _starting = new();
    private Task? _making;

    /// <summary>The newest edition on the shelf, and whether it is that of the catalog as it stands.</summary>
    /// <param name="patience">How long to wait for an edition that is being made.</param>
    /// <param name="stopping">Ends the making, not only the waiting.</param>
    /// <returns>The edition; null while the first is being made.</returns>
    public async Task<(DumpManifest? Edition, bool IsCurrent)> NewestAsync(
        TimeSpan patience,
        CancellationToken stopping
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var changes = scope.ServiceProvider.GetRequiredService<ChangeQuery>();
        var wanted = await WantedAsync(changes, stopping);
        if (IsThere(wanted) is { } there)
        {
            return (there, true);
        }

        var earlier = Editions();
        await Task.WhenAny(Start(stopping), Task.Delay(earlier.Count > 0 ? Impatience : patience, stopping));
        return IsThere(wanted) is { } made ? (made, true) : (earlier.Count > 0 ? earlier[0] : null, false);
    }

    /// <summary>Where a file of an edition is; null when the shelf has none of that name.</summary>
    public (string Path, DumpFile File)? Find(string edition, string name)
    {
        // Only names that a manifest lists are opened, in folders whose names look like editions.
        if (!EditionName().IsMatch(edition) || Read(edition) is not { } manifest)
        {
            return null;
        }

        var file = manifest.Files.FirstOrDefault(f => f.Name == name);
        return file is null ? null : (Path.Combine(folder, edition, file.Name), file);
    }

    /// <summary>The editions, newest first.</summary>
    public IReadOnlyList<DumpManifest> Editions() =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => EditionName().IsMatch(name))
                    .Select(Read)
                    .OfType<DumpManifest>()
                    .OrderByDescending(m => m.Catalog),
            ]
            : [];

    private Task Start(CancellationToken stopping)
    {
        lock (_starting)
        {
            return _making is { IsCompleted: false }
                ? _making
                : _making = Task.Run(() => MakeAsync(stopping), stopping);
        }
    }

    private async Task MakeAsync(CancellationToken stopping)
    {
        Directory.CreateDirectory(folder);
        RemoveLeftovers();
        var draft = Path.Combine(folder, $".making-{Guid.NewGuid():N}");
        Directory.CreateDirectory(draft);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var changes = scope.ServiceProvider.GetRequiredService<ChangeQuery>();
            var before = await WantedAsync(changes, stopping);
            var files = await scope.ServiceProvider.GetRequiredService<DumpMaker>().MakeAsync(draft, at, stopping);
            if (await WantedAsync(changes, stopping) != before)
            {
                // The catalog changed meanwhile: half of the files would tell of another. Who asks next starts anew.
                return;
            }

            await File.WriteAllTextAsync(
                Path.Combine(draft, ManifestName),
                JsonSerializer.Serialize(before with { Files = files }, Json),
                stopping
            );
            Put(draft, before);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(e);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    /// <summary>Drafts of processes that were killed.</summary>
    private void RemoveLeftovers()
    {
        foreach (var draft in Directory.EnumerateDirectories(folder, ".making-*"))
        {
            if (Directory.GetLastWriteTimeUtc(draft) < DateTime.UtcNow.AddDays(-1))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private void Put(string draft, DumpManifest edition)
    {
        var place = Path.Combine(folder, edition.Edition);
        if (Directory.Exists(place) && IsThere(edition) is null)
        {
            Directory.Delete(place, recursive: true);
        }

        if (!Directory.Exists(place))
        {
            Directory.Move(draft, place);
        }

        foreach (var old in Editions().Skip(EditionsKept))
        {
            Directory.Delete(Path.Combine(folder, old.Edition), recursive: true);
        }
    }

    private static async Task<DumpManifest> WantedAsync(ChangeQuery changes, CancellationToken cancel)
    {
        var (stamp, changed) = await changes.StateAsync(cancel);
        var edition = string.Create(CultureInfo.InvariantCulture, $"{changed:yyyy-MM-dd}-v{stamp.Catalog}");
        return new DumpManifest(edition, changed, stamp.Catalog, Shape, []);
    }

    private DumpManifest? IsThere(DumpManifest wanted) =>
        Read(wanted.Edition) is { } kept && kept.Shape == wanted.Shape && kept.Changed == wanted.Changed ? kept : null;

    private DumpManifest? Read(string edition)
    {
        var path = Path.Combine(folder, edition, ManifestName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<DumpManifest>(File.ReadAllText(path), Json) : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // Being deleted by another process, or left half by a crash: as if it were not there.
            return null;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-v\d+$")]
    private static partial Regex EditionName();

    [LoggerMessage(LogLevel.Error, "The dumps could not be made")]
    private partial void LogFailure(Exception e);
}
