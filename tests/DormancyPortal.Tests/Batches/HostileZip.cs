using System.IO.Compression;
using System.Text;

namespace DormancyPortal.Tests.Batches;

/// <summary>Builds zips, whole ones and such as no packer would write.</summary>
internal static class HostileZip
{
    /// <summary>A zip of these entries.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] entries) => Of(null, entries);

    /// <summary>A zip of texts.</summary>
    public static byte[] OfTexts(params (string Name, string Text)[] entries) =>
        Of([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    /// <summary>A zip whose every entry is changed before it is closed, its names in an encoding of its own.</summary>
    public static byte[] Of(
        Action<ZipArchiveEntry>? change,
        (string Name, byte[] Bytes)[] entries,
        Encoding? names = null
    )
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                change?.Invoke(entry);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>Writes two bytes at a place after each header of an entry, of those beside the content and of those at the end.</summary>
    /// <param name="zip">The archive; it is changed.</param>
    /// <param name="local">How far from the beginning of a header beside the content.</param>
    /// <param name="central">How far from the beginning of a header at the end.</param>
    /// <param name="bytes">What is written.</param>
    public static byte[] Patch(byte[] zip, int local, int central, params byte[] bytes)
    {
        for (var i = 0; i < zip.Length - 46; i++)
        {
            var header = zip.AsSpan(i);
            if (header.StartsWith("PK\u0003\u0004"u8))
            {
                bytes.CopyTo(header[local..]);
            }
            else if (header.StartsWith("PK\u0001\u0002"u8))
            {
                bytes.CopyTo(header[central..]);
            }
        }

        return zip;
    }
}
