using System.Text;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Ingestion;

public sealed class ReleaseIngestionTests : IAsyncLifetime
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        "Sleeping cells wake\n\nCells that slept woke up, a study reports.\n"
    );

    private PublishingStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await PublishingStore.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_Text_KeepsBytesReadingAndUploaderAsADraft()
    {
        var added = Assert.IsType<IngestOutcome.Added>(await AddAsync("in/some/folder/wake.txt", Text));
        await using var db = _store.Db();
        var release = await db
            .Releases.Include(r => r.File)
            .Include(r => r.Readings)
            .SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(added.ReleaseId, release.Id);
        Assert.Equal(("wake.txt", "ada", ReleaseState.Draft), (release.FileName, release.UploadedBy, release.State));
        Assert.Equal(Text, release.File.Bytes);
        Assert.Equal(FixedClock.Noon.UtcDateTime, release.UploadedAt);
        Assert.Contains("Cells that slept", Assert.Single(release.Readings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_CodesThatAreNoCharacters_LeavesThemOut()
    {
        var text = Encoding.UTF8.GetBytes("Sleeping\uFFFE cells wake\n\nCells that s\uFFFElept woke\uFFFF up.\n");
        var added = Assert.IsType<IngestOutcome.Added>(await AddAsync("wake.txt", text));
        await using var db = _store.Db();
        var reading = await db.Readings.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("sleeping-cells-wake", added.Slug);
        Assert.Equal("Sleeping cells wake\n\nCells that slept woke up.", reading.Text);
    }

    [Fact]
    public async Task Add_SameBytesTwice_ChangesNothingAndSaysSo()
    {
        var added = Assert.IsType<IngestOutcome.Added>(await AddAsync("one.txt", Text));
        var again = Assert.IsType<IngestOutcome.AlreadyKept>(await AddAsync("another name.txt", Text));
        Assert.Equal((added.ReleaseId, added.Slug, ReleaseState.Draft), (again.ReleaseId, again.Slug, again.State));
        await using var db = _store.Db();
        Assert.Equal(
            (1, 1),
            (
                await db.Releases.CountAsync(TestContext.Current.CancellationToken),
                await db.Readings.CountAsync(TestContext.Current.CancellationToken)
            )
        );
    }

    [Fact]
    public async Task Add_SameHeadlineTwice_GivesEachItsOwnSlug()
    {
        var one = Assert.IsType<IngestOutcome.Added>(await AddAsync("one.txt", Text));
        var other = Assert.IsType<IngestOutcome.Added>(await AddAsync("one.txt", [.. Text, (byte)'!']));
        Assert.Equal($"{one.Slug}-2", other.Slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n ")]
    [InlineData("%PDF-1.7 \0\0\0")]
    public async Task Add_Unreadable_KeepsNothingAndSaysWhy(string content)
    {
        var outcome = await AddAsync("bad.txt", Encoding.UTF8.GetBytes(content));
        var error = Assert.IsType<IngestOutcome.Unreadable>(outcome).Error;
        Assert.NotEqual("", error.Code);
        Assert.NotEqual("", error.Message);
        await using var db = _store.Db();
        Assert.False(await db.Releases.AnyAsync(TestContext.Current.CancellationToken));
    }

    private async Task<IngestOutcome> AddAsync(string name, byte[] bytes)
    {
        await using var db = _store.Db();
        return await new ReleaseIngestion(db, _store.Lexicon, _store.Clock).AddAsync(
            name,
            bytes,
            "ada",
            TestContext.Current.CancellationToken
        );
    }
}
