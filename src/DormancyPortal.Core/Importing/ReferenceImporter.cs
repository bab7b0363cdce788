using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Importing;

/// <summary>Where a file of reference data comes from.</summary>
/// <param name="Name">Name of the file, or the address it was fetched from.</param>
/// <param name="Sha256">Hash of the file as it came, hex in lower case.</param>
/// <param name="By">User name of who imports it.</param>
public sealed record ReferenceOrigin(string Name, string Sha256, string By);

/// <summary>The one writer of imported reference data.</summary>
public sealed class ReferenceImporter(PortalDbContext db, TimeProvider clock)
{
    /// <summary>What an import of a file would change; changes nothing.</summary>
    public async Task<ReferenceDifference> CompareAsync(ReferenceFile file, CancellationToken cancel) =>
        ReferenceDifference.Of(file.Kind, Pairs(file, await new ReferenceEntries(db).HoldingAsync(file.Kind, cancel)));

    /// <summary>Imports a file, in one transaction. The same file twice changes nothing and leaves no second record.</summary>
    /// <param name="file">The file.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="progress">Told what share of the entries is written, 0 to 1.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<ReferenceDifference> ImportAsync(
        ReferenceFile file,
        ReferenceOrigin origin,
        Action<double>? progress,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var entries = new ReferenceEntries(db);
        var held = await entries.HoldingAsync(file.Kind, cancel);
        var pairs = Pairs(file, held).ToList();
        var difference = ReferenceDifference.Of(file.Kind, pairs);
        if (difference.IsEmpty && await IsCurrentAsync(file.Kind, origin.Sha256, cancel))
        {
            return difference;
        }

        List<ReferenceRow> after = [.. pairs.Select(p => p.After).OfType<ReferenceRow>()];
        var import = new ReferenceImport
        {
            Kind = file.Kind.ToString(),
            Source = origin.Name,
            Version = file.Version,
            Sha256 = origin.Sha256,
            ImportedBy = origin.By,
            ImportedAt = clock.GetUtcNow().UtcDateTime,
            Rows = after.Count(r => r.IsCurrent),
            RowsHash = LexiconVersion.OfRows(after),
        };
        await KeepAsync(import, touches: !difference.IsEmpty, cancel);
        var changed = pairs.Where(p => p.Before != p.After).ToList();
        await entries.EndAsync(
            import.Id,
            changed.Select(p => p.Before).OfType<ReferenceRow>().Select(r => held[r.Key].Id),
            cancel
        );
        await entries.AppendAsync(
            file.Kind,
            import.Id,
            [.. changed.Select(p => p.After).OfType<ReferenceRow>()],
            progress,
            cancel
        );
        await transaction.CommitAsync(cancel);
        progress?.Invoke(1);
        return difference;
    }

    /// <summary>What taking back the newest import of a source would change; changes nothing.</summary>
    public async Task<ReferenceDifference> CompareUndoAsync(ReferenceImport import, CancellationToken cancel)
    {
        var (begun, ended) = await TouchedAsync(import, cancel);
        var keys = begun.Keys.Union(ended.Keys, StringComparer.Ordinal);
        return ReferenceDifference.Of(
            Enum.Parse<ReferenceKind>(import.Kind),
            keys.Select(k => (RowOf(begun.GetValueOrDefault(k)), RowOf(ended.GetValueOrDefault(k))))
        );
    }

    /// <summary>
    /// Takes back the newest import of a source, which may have been such an undo itself: a new import that ends what it began
    /// and says again what it ended, so that nothing that was kept is rewritten.
    /// </summary>
    /// <param name="id">Number of the import.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Whether it was the newest and was taken back.</returns>
    public async Task<bool> UndoAsync(long id, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.ReferenceImports.AsNoTracking().SingleAsync(i => i.Id == id, cancel);
        var newest = await db
            .ReferenceImports.AsNoTracking()
            .Where(i => i.Kind == import.Kind)
            .OrderByDescending(i => i.Id)
            .Take(2)
            .ToListAsync(cancel);
        if (newest[0].Id != id)
        {
            return false;
        }

        var (begun, ended) = await TouchedAsync(import, cancel);
        var before = newest.ElementAtOrDefault(1);
        var undo = new ReferenceImport
        {
            Kind = import.Kind,
            Source = import.Source,
            Version = before?.Version,
            Sha256 = before?.Sha256 ?? "",
            ImportedBy = by,
            ImportedAt = clock.GetUtcNow().UtcDateTime,
            Rows = before?.Rows ?? 0,
            RowsHash = before?.RowsHash ?? LexiconVersion.OfRows([]),
            UndoesId = id,
        };
        await KeepAsync(undo, touches: begun.Count + ended.Count > 0, cancel);
        var entries = new ReferenceEntries(db);
        await entries.EndAsync(undo.Id, begun.Values.Select(e => e.Id), cancel);
        await entries.AppendAsync(
            Enum.Parse<ReferenceKind>(import.Kind),
            undo.Id,
            [.. ended.Values.Select(e => RowOf(e)!)],
            null,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Keeps an import, and orders that the releases are read again that it touches.</summary>
    private async Task KeepAsync(ReferenceImport import, bool touches, CancellationToken cancel)
    {
        db.ReferenceImports.Add(import);
        await db.SaveChangesAsync(cancel);
        if (touches)
        {
            db.LexiconRereadings.Add(new LexiconRereading { ImportId = import.Id });
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>The entries that an import began and that hold, and those that it ended, by key.</summary>
    private async Task<(
        Dictionary<string, ReferenceEntry> Begun,
        Dictionary<string, ReferenceEntry> Ended
    )> TouchedAsync(ReferenceImport import, CancellationToken cancel)
    {
        var entries = db.ReferenceEntries.AsNoTracking().Where(e => e.Kind == import.Kind);
        return (
            await entries
                .Where(e => e.ImportId == import.Id && e.EndedById == null)
                .ToDictionaryAsync(e => e.Key, StringComparer.Ordinal, cancel),
            await entries
                .Where(e => e.EndedById == import.Id)
                .ToDictionaryAsync(e => e.Key, StringComparer.Ordinal, cancel)
        );
    }

    private static ReferenceRow? RowOf(ReferenceEntry? e) =>
        e is null ? null : new ReferenceRow(e.Key, e.Label, e.IsCurrent, e.Cells);

    private async Task<bool> IsCurrentAsync(ReferenceKind kind, string sha256, CancellationToken cancel)
    {
        var name = kind.ToString();
        return await db
                .ReferenceImports.Where(i => i.Kind == name)
                .OrderByDescending(i => i.Id)
                .Select(i => i.Sha256)
                .FirstOrDefaultAsync(cancel) == sha256;
    }

    /// <summary>What was and what will be, entry by entry. What a selection does not list stays.</summary>
    private static IEnumerable<(ReferenceRow? Before, ReferenceRow? After)> Pairs(
        ReferenceFile file,
        Dictionary<string, (long Id, ReferenceRow Row)> held
    )
    {
        var listed = new HashSet<string>(file.Rows.Count, StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            listed.Add(row.Key);
            yield return (held.TryGetValue(row.Key, out var before) ? before.Row : null, row);
        }

        foreach (var (_, row) in held.Values.Where(h => !listed.Contains(h.Row.Key)))
        {
            yield return (row, file.IsPartial ? row : null);
        }
    }
}
