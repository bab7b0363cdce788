using System.Text;
using DormancyPortal.Core.Batches;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>Archives that mean harm, or were packed badly: what is good comes out, the rest is told with its reason.</summary>
public sealed class BatchArchiveTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("Sleeping cells wake\n\nCells that slept woke up.\n");

    [Fact]
    public void Read_FoldersAndFiles_GivesFilesByteForByteAndNoFolders()
    {
        var files = Read(HostileZip.Of(("news/", []), ("news/a.txt", Text), ("b.md", Text)));

        Assert.Equal(["news/a.txt", "b.md"], files.Select(f => f.Path));
        Assert.All(files, f => Assert.Equal(Text, f.Bytes));
    }

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("..\\up.txt")]
    [InlineData("a/./b.txt")]
    [InlineData("/etc/passwd.txt")]
    [InlineData("C:\\windows\\a.txt")]
    [InlineData("c:a.txt")]
    [InlineData("\\\\server\\share\\a.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a.txt:stream.txt")]
    [InlineData("wh\u202Etxt.exe.txt")]
    [InlineData("nul\0byte.txt")]
    [InlineData("line\nbreak.txt")]
    [InlineData("zero\u200Bwidth.txt")]
    [InlineData("a/ .. /b.txt")]
    [InlineData("... /b.txt")]
    [InlineData("1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/deep.txt")]
    public void Read_NameThatTricks_IsRefusedAndTheRestGoesOn(string name)
    {
        var files = Read(HostileZip.Of((name, Text), ("good.txt", Text)));

        Assert.Equal(2, files.Count);
        Assert.NotNull(files[0].Refusal);
        Assert.Null(files[0].Bytes);
        Assert.DoesNotContain(files[0].Path, c => char.IsControl(c) || c is '\u202E' or '\u200B');
        Assert.Equal(("good.txt", null), (files[1].Path, files[1].Refusal));
    }

    [Fact]
    public void Read_SameNameTwice_TakesTheFirstWhateverCaseAndForm()
    {
        var files = Read(
            HostileZip.Of(("Caf\u00E9.txt", Text), ("cafe\u0301.TXT", Text), ("a.txt", Text), ("A\\..\\a.txt", Text))
        );

        Assert.Equal([false, true, false, true], files.Select(f => f.Refusal is not null));
    }

    [Fact]
    public void Read_NameInAnOlderCodePage_IsReadAsIt()
    {
        var zip = HostileZip.Of(
            null,
            [("M\u00FCnchen.txt", Text)],
            CodePagesEncodingProvider.Instance.GetEncoding(437)!
        );

        Assert.Equal("M\u00FCnchen.txt", Assert.Single(Read(zip)).Path);
    }

    [Theory]
    [InlineData(0xA000, "link")]
    [InlineData(0x6000, "device")]
    [InlineData(0x1000, "device")]
    public void Read_LinkOrDevice_IsRefused(int type, string says)
    {
        var zip = HostileZip.Of(e => e.ExternalAttributes = (type | 0x1FF) << 16, [("a.txt", Text)]);

        Assert.Contains(says, Assert.Single(Read(zip)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EncryptedEntry_IsRefused()
    {
        var zip = HostileZip.Patch(HostileZip.Of(("a.txt", Text)), 6, 8, 1, 0);

        Assert.Contains("encrypted", Assert.Single(Read(zip)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownCompression_IsRefused()
    {
        var zip = HostileZip.Patch(HostileZip.Of(("a.txt", Text)), 8, 10, 98, 0);

        Assert.Contains("packed in a way", Assert.Single(Read(zip)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedContent_IsRefusedByItsChecksum()
    {
        var zip = HostileZip.Patch(HostileZip.Of(("a.txt", Text)), 14, 16, 1, 2, 3, 4);

        Assert.Contains("damaged", Assert.Single(Read(zip)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inner.zip")]
    [InlineData("inner.txt")]
    [InlineData("inner.7z")]
    public void Read_ArchiveInside_IsRefusedWhateverItsName(string name)
    {
        var file = Assert.Single(Read(HostileZip.Of((name, HostileZip.Of(("a.txt", Text))))));

        Assert.Contains("archive itself", file.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__MACOSX/._a.txt")]
    [InlineData("news/.DS_Store")]
    [InlineData("picture.png")]
    [InlineData("run.exe")]
    public void Read_WhatIsNoDocument_IsRefused(string name) =>
        Assert.NotNull(Assert.Single(Read(HostileZip.Of((name, Text)))).Refusal);

    [Fact]
    public void Read_FileThatClaimsToBeSmall_IsCutOffWhereItIsNot()
    {
        // The header says one byte; what comes out are eight megabytes of nothing.
        var zip = HostileZip.Patch(HostileZip.Of(("bomb.txt", new byte[8 * 1024 * 1024])), 22, 24, 1, 0, 0, 0);
        var file = Read(zip)[0];

        Assert.Null(file.Bytes);
        Assert.NotNull(file.Refusal);
        Assert.InRange(file.Size, 0, BatchLimits.Default.FileBytes + 81_920);
    }

    [Fact]
    public void Read_Bomb_EndsSoonAfterItsBudgetIsSpent()
    {
        var zip = HostileZip.Of([.. Enumerable.Range(0, 40).Select(i => ($"{i}.txt", new byte[4 * 1024 * 1024]))]);
        var files = Read(zip);

        Assert.True(files.Count < 10, $"{files.Count} files came out of a bomb.");
        Assert.Contains("far more than its own size", files[^1].Refusal, StringComparison.Ordinal);
        Assert.True(files.Sum(f => f.Size) < 20 * 1024 * 1024);
    }

    [Fact]
    public void Read_MoreFilesThanAreTaken_SaysSoAtTheEnd()
    {
        var zip = HostileZip.Of([.. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", Text))]);
        var files = Read(zip, BatchLimits.Default with { Files = 10 });

        Assert.Equal(11, files.Count);
        Assert.Contains("more than 10 files", files[^1].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreHeadersThanAnyBatch_IsRefusedBeforeItIsParsed()
    {
        var zip = HostileZip.Of([.. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", Text))]);

        Assert.Contains(
            "far more entries",
            Assert.Single(Read(zip, BatchLimits.Default with { Headers = 11 })).Refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_WordDocument_IsAFileAndNoArchive()
    {
        var file = Assert.Single(Sources("a.docx", HostileZip.Of(("word/document.xml", Text))));

        Assert.Equal(("a.docx", null), (file.Path, file.Refusal));
    }

    [Fact]
    public void Of_ZipWhateverItsName_IsUnpackedBelowWhatIsAsked()
    {
        using var content = new MemoryStream(HostileZip.Of(("a.txt", Text)));

        Assert.Equal("news/a.txt", Assert.Single(BatchSources.Of("news", content, "news/", BatchLimits.Default)).Path);
    }

    [Fact]
    public void Of_FolderOfABrowser_LeavesOutWhatIsNoDocument()
    {
        Assert.Null(Assert.Single(Sources("folder/a.txt", Text)).Refusal);
        Assert.NotNull(Assert.Single(Sources("folder/style.css", Text)).Refusal);
        Assert.Null(Assert.Single(Sources("chosen", Text)).Refusal);
    }

    private static List<IncomingFile> Read(byte[] zip, BatchLimits? limits = null)
    {
        using var stream = new MemoryStream(zip);
        return [.. BatchArchive.Read(stream, limits ?? BatchLimits.Default)];
    }

    private static List<IncomingFile> Sources(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. BatchSources.Of(name, stream, "", BatchLimits.Default)];
    }
}
