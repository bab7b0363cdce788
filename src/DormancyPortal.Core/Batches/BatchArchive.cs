using System.Globalization;
using System.IO.Compression;
using DormancyPortal.Core.Documents;

namespace DormancyPortal.Core.Batches;

/// <summary>A file that was sent, alone or in an archive: its bytes, or why it is refused.</summary>
/// <param name="Path">Its name with its folders, fit to be shown.</param>
/// <param name="Bytes">The file; null when it is refused.</param>
/// <param name="Refusal">Why it is refused, in words; null when it is not.</param>
/// <param name="Size">Length in bytes; of a refused one what was counted of it.</param>
public sealed record IncomingFile(string Path, byte[]? Bytes, string? Refusal, long Size)
{
    /// <summary>One that came.</summary>
    public static IncomingFile Of(string path, byte[] bytes) => new(path, bytes, null, bytes.Length);

    /// <summary>One that is refused.</summary>
    public static IncomingFile Refused(string path, string why, long size = 0) => new(path, null, why, size);
}

/// <summary>
/// Unpacks a zip of which nothing is trusted. No entry is ever written under its name; what headers say of lengths is not
/// believed, bytes are counted while they are unpacked; a refused entry is told with its reason and the rest goes on.
/// </summary>
public static class BatchArchive
{
    private const int Megabyte = 1024 * 1024;
    private const string SizesWords = "larger than what is taken from one archive";

    /// <summary>Whether a file is a zip that holds files to unpack, and no Word document, which is one too.</summary>
    public static bool IsArchive(string fileName, ReadOnlySpan<byte> first) =>
        NestedArchives.IsZip(first) && !NestedArchives.IsWordName(fileName);

    /// <summary>Unpacks an archive, entry by entry. Any bytes end in files and refusals; nothing throws.</summary>
    /// <param name="archive">The archive; it can be sought in.</param>
    /// <param name="limits">How much is taken from it.</param>
    public static IEnumerable<IncomingFile> Read(Stream archive, BatchLimits limits)
    {
        var (zip, refusal) = Open(archive, limits);
        if (zip is null)
        {
            yield return refusal!;
            yield break;
        }

        using (zip)
        {
            foreach (var file in ReadEach(zip, archive.Length, limits))
            {
                yield return file;
            }
        }
    }

    /// <summary>How many files an archive lists, at most as many as are taken; one when it cannot be read, which is told as one.</summary>
    public static int Count(Stream archive, BatchLimits limits)
    {
        var (zip, _) = Open(archive, limits);
        using (zip)
        {
            return zip is null
                ? 1
                : Math.Min(limits.Files, zip.Entries.Count(e => !ArchivePath.Of(e.FullName).IsFolder));
        }
    }

    private static (ZipArchive? Zip, IncomingFile? Refusal) Open(Stream archive, BatchLimits limits)
    {
        try
        {
            // Counted before anything is parsed: the parser keeps an object for each entry that the archive lists.
            if (ZipHeaders.Count(archive) > limits.Headers)
            {
                return (null, Whole("lists far more entries than a batch has. Send it in parts."));
            }

            archive.Position = 0;
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true, UnmarkedNames.Instance);
            _ = zip.Entries.Count;
            return (zip, null);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return (null, Whole("is damaged and cannot be unpacked. Make it again, or send the files themselves."));
        }
    }

    private static IEnumerable<IncomingFile> ReadEach(ZipArchive zip, long packed, BatchLimits limits)
    {
        var (budget, taken) = (new Budget(packed, limits), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        var count = 0;
        foreach (var entry in zip.Entries)
        {
            var name = ArchivePath.Of(entry.FullName);
            if (name.IsFolder)
            {
                continue;
            }

            if (count++ == limits.Files)
            {
                yield return Whole($"holds more than {N(limits.Files)} files; the rest is left out. Send it in parts.");
                yield break;
            }

            var file =
                name.Refusal is { } trick ? IncomingFile.Refused(name.Shown, trick)
                : !taken.Add(name.Shown) ? IncomingFile.Refused(name.Shown, "its name stands twice in the archive")
                : Unpack(entry, name.Shown, budget);
            yield return file;
            if (budget.IsSpent)
            {
                yield return Whole(
                    $"unpacks to more than the {N(limits.TotalBytes / Megabyte)} MB that are taken, or to far more than its own size; "
                        + "the rest is left out. Send it in parts."
                );
                yield break;
            }
        }
    }

    private static IncomingFile Unpack(ZipArchiveEntry entry, string path, Budget budget)
    {
        if (entry.IsEncrypted)
        {
            return IncomingFile.Refused(path, "it is encrypted; unpack it yourself and send what is in it");
        }

        if (IsSpecial(entry))
        {
            return IncomingFile.Refused(path, "it is a link or a device and no file");
        }

        if (ArchivePath.IsLeftover(path))
        {
            return IncomingFile.Refused(path, "the computer that packed the archive added it; it is no release");
        }

        if (!DocumentReader.MayBeDocument(path) && !NestedArchives.IsArchiveName(path))
        {
            return IncomingFile.Refused(path, BatchSources.NoDocument);
        }

        try
        {
            return Counted(entry, path, budget);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return IncomingFile.Refused(path, "it is damaged, or packed in a way that is not read");
        }
    }

    private static IncomingFile Counted(ZipArchiveEntry entry, string path, Budget budget)
    {
        using var unpacked = entry.Open();
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = unpacked.Read(buffer)) > 0; )
        {
            kept.Write(buffer, 0, read);
            if (budget.Refuses(read, kept.Length) is { } why)
            {
                return IncomingFile.Refused(path, why, kept.Length);
            }
        }

        var bytes = kept.ToArray();
        return NestedArchives.Holds(path, bytes)
                ? IncomingFile.Refused(path, "it is an archive itself; unpack it and send what is in it", bytes.Length)
            : ZipHeaders.Checksum(bytes) != entry.Crc32
                ? IncomingFile.Refused(path, "it is damaged: its checksum is another", bytes.Length)
            : IncomingFile.Of(path, bytes);
    }

    /// <summary>Whether an entry says that it is a symbolic link, a device or the like. The upper half is what Unix keeps of a file.</summary>
    private static bool IsSpecial(ZipArchiveEntry entry)
    {
        const int typeOfFile = 0xF000;
        const int regular = 0x8000;
        const int reparsePoint = 0x400;
        var type = (entry.ExternalAttributes >>> 16) & typeOfFile;
        return type is not 0 and not regular || (entry.ExternalAttributes & reparsePoint) != 0;
    }

    private static IncomingFile Whole(string why) => IncomingFile.Refused("(the archive)", $"it {why}");

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What damaged or hostile archives make the unpacker throw.</summary>
    private static bool IsDamage(Exception e) =>
        e
            is InvalidDataException
                or IOException
                or NotSupportedException
                or ArgumentException
                or OverflowException
                or IndexOutOfRangeException;

    /// <summary>What may still be unpacked.</summary>
    private sealed class Budget(long packed, BatchLimits limits)
    {
        private readonly long _most = Math.Min(
            limits.TotalBytes,
            Math.Max(limits.AnyRatioBelow, packed * limits.Ratio)
        );
        private long _unpacked;

        public bool IsSpent => _unpacked > _most;

        /// <summary>Counts bytes that came out; why the file they belong to is refused, or null.</summary>
        public string? Refuses(int read, long ofFile)
        {
            _unpacked += read;
            return ofFile > limits.FileBytes
                    ? $"it is larger than the {N(limits.FileBytes / Megabyte)} MB that are read"
                : IsSpent ? $"it is {SizesWords}"
                : null;
        }
    }
}
