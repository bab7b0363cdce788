using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Importing;

/// <summary>Imports are an upsert with a history: nothing is written twice, nothing is lost, and each says what it changed.</summary>
public sealed class ReferenceImporterTests
{
    private static readonly string Older = Genes(
        Gene(900001, "SLUM1", "NAP1"),
        Gene(900002, "SLUM2"),
        Gene(900003, "OLD3"),
        Gene(900004, "SLUM4~withdrawn", status: "Entry Withdrawn"),
        Gene(900005, "SLUM5~withdrawn", status: "Entry Withdrawn")
    );

    private static readonly string Newer = Genes(
        Gene(900001, "SLUM1", "NAP1|NAP2"),
        Gene(900003, "SLUM3"),
        Gene(900004, "SLUM4"),
        Gene(900006, "SLUM6")
    );

    [Fact]
    public async Task Import_NewerOverOlder_SaysWhatComesGoesReturnsAndHasAnotherSymbol()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Older);
        var difference = await store.ImportAsync(Newer, "2");

        Assert.Equal(
            [
                new EntryDifference(EntryChange.Came, "HGNC:900006", null, "SLUM6"),
                new EntryDifference(EntryChange.Went, "HGNC:900002", "SLUM2", null),
                new EntryDifference(EntryChange.Renamed, "HGNC:900003", "OLD3", "SLUM3"),
                new EntryDifference(EntryChange.Returned, "HGNC:900004", "SLUM4~withdrawn", "SLUM4"),
                new EntryDifference(EntryChange.Changed, "HGNC:900001", "SLUM1", "SLUM1"),
                new EntryDifference(EntryChange.Withdrawn, "HGNC:900005", "SLUM5~withdrawn", null),
            ],
            difference.Entries
        );
        var (import, told) = (
            await store.WithAsync<ReferenceHistory, (ReferenceImport, ReferenceDifference)?>(h =>
                h.FindAsync(2, default)
            )
        )!.Value;
        Assert.Equal(difference.Entries, told.Entries);
        Assert.Equal(
            ("2024-10-18", 4, "ada", FixedClock.Noon.UtcDateTime),
            (import.Version, import.Rows, import.ImportedBy, import.ImportedAt)
        );
    }

    [Fact]
    public async Task Undo_OfTheNewestImport_LeavesTheLexiconOfBefore_AndUndoOfTheUndoBringsItBack()
    {
        await using var store = await ImportStore.OpenAsync();
        var none = store.Lexicon().Version;
        await store.ImportAsync(Older);
        var older = store.Lexicon().Version;
        await store.ImportAsync(Newer, "2");
        var newer = store.Lexicon().Version;

        Assert.True(await UndoAsync(store, 2));
        Assert.Equal(older, store.Lexicon().Version);
        Assert.True(await UndoAsync(store, 3));
        Assert.Equal(newer, store.Lexicon().Version);
        Assert.True(await UndoAsync(store, 4));
        Assert.Equal(older, store.Lexicon().Version);
        Assert.Equal(3, new[] { none, older, newer }.Distinct().Count());
        Assert.True(await UndoAsync(store, 5));
        Assert.Equal(newer, store.Lexicon().Version);
    }

    [Fact]
    public async Task Undo_OfTheOnlyImport_LeavesTheBuiltInTables_AndTheFileCanBeImportedAgain()
    {
        await using var store = await ImportStore.OpenAsync();
        var none = store.Lexicon().Version;
        await store.ImportAsync(Older);
        var older = store.Lexicon().Version;

        Assert.True(await UndoAsync(store, 1));
        Assert.Equal(none, store.Lexicon().Version);
        Assert.False((await store.ImportAsync(Older)).IsEmpty);
        Assert.Equal(older, store.Lexicon().Version);
    }

    [Fact]
    public async Task Undo_OfAnImportThatALaterOneBuildsOn_ChangesNothing()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Older);
        await store.ImportAsync(Newer, "2");
        var before = await CountsAsync(store);

        Assert.False(await UndoAsync(store, 1));
        Assert.Equal(before, await CountsAsync(store));
    }

    private static Task<bool> UndoAsync(ImportStore store, long import) =>
        store.WithAsync<ReferenceImporter, bool>(i =>
            i.UndoAsync(import, "ada", TestContext.Current.CancellationToken)
        );

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothingAndLeavesOneRecord()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Older);
        var again = await store.ImportAsync(Older);

        Assert.True(again.IsEmpty);
        Assert.Equal(5, again.Unchanged);
        Assert.Equal((1, 5), await CountsAsync(store));
    }

    [Fact]
    public async Task Import_UnchangedEntry_IsWrittenOnce_AndAChangedOneKeepsItsHistory()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Genes(Gene(900001, "SLUM1"), Gene(900002, "SLUM2")));
        await store.ImportAsync(Genes(Gene(900001, "SLUM1"), Gene(900002, "NEW2")), "2");

        var entries = await store.WithAsync<PortalDbContext, List<ReferenceEntry>>(db =>
            db.ReferenceEntries.OrderBy(e => e.Id).ToListAsync()
        );
        Assert.Equal(
            [("SLUM1", 1L, null), ("SLUM2", 1L, 2L), ("NEW2", 2L, (long?)null)],
            entries.Select(e => (e.Label, e.ImportId, e.EndedById))
        );
    }

    [Fact]
    public async Task Compare_ChangesNothing()
    {
        await using var store = await ImportStore.OpenAsync();
        var difference = await store.WithAsync<ReferenceImporter, ReferenceDifference>(i =>
            i.CompareAsync(Read(Older), CancellationToken.None)
        );

        Assert.Equal(3, difference.Count(EntryChange.Came));
        Assert.Equal((0, 0), await CountsAsync(store));
    }

    [Fact]
    public async Task Import_Selection_LeavesWhatItDoesNotList()
    {
        await using var store = await ImportStore.OpenAsync();
        await store.ImportAsync(Obo);
        var difference = await store.ImportAsync(GoTable, "2");

        Assert.Equal(
            (1, 0, 2),
            (difference.Count(EntryChange.Came), difference.Count(EntryChange.Went), difference.Unchanged)
        );
    }

    [Fact]
    public async Task Import_Cancelled_LeavesNothing()
    {
        await using var store = await ImportStore.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var origin = new ReferenceOrigin("file.txt", "1", "ada");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.WithAsync<ReferenceImporter, ReferenceDifference>(i =>
                i.ImportAsync(Read(Older), origin, _ => cancel.Cancel(), cancel.Token)
            )
        );

        Assert.Equal((0, 0), await CountsAsync(store));
    }

    [Fact]
    public async Task Import_Hgnc2024Over2018_ComesTo3060And741And1081()
    {
        var older = ReadShared("hgnc_complete_set_2018-11-13.txt.gz");
        var newer = ReadShared("hgnc_complete_set_2024-10-18.txt.gz");
        await using var store = await ImportStore.OpenAsync();
        await ImportAsync(store, older, "2018");
        var difference = await ImportAsync(store, newer, "2024");

        Assert.Equal(3060, difference.Count(EntryChange.Came));
        Assert.Equal(741, difference.Count(EntryChange.Went));
        Assert.Equal(1081, difference.Count(EntryChange.Renamed));
        Assert.Equal(1, difference.Count(EntryChange.Returned));
        // What went is gone, and what was renamed is found by its old symbol.
        var lexicon = store.Lexicon();
        Assert.Equal(43882, lexicon.Markers.Count(m => m.HgncId.StartsWith("HGNC:", StringComparison.Ordinal)));
        var byId = lexicon.Markers.ToDictionary(m => m.HgncId);
        Assert.All(
            difference.Entries.Where(e => e.Change == EntryChange.Renamed),
            e => Assert.Contains(e.Before!, byId[e.Key].Previous)
        );
    }

    private static ReferenceFile ReadShared(string name)
    {
        using var stream = File.OpenRead(SharedFolder.Need("data", name));
        return ReferenceFile.Read(stream, name);
    }

    private static Task<ReferenceDifference> ImportAsync(ImportStore store, ReferenceFile file, string sha256) =>
        store.WithAsync<ReferenceImporter, ReferenceDifference>(i =>
            i.ImportAsync(file, new ReferenceOrigin("hgnc", sha256, "ada"), null, CancellationToken.None)
        );

    private static Task<(int Imports, int Entries)> CountsAsync(ImportStore store) =>
        store.WithAsync<PortalDbContext, (int, int)>(async db =>
            (await db.ReferenceImports.CountAsync(), await db.ReferenceEntries.CountAsync())
        );
}
