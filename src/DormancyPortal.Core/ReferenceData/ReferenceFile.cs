using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>What was read in a file of reference data.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Version">The date or version the file gives itself; null when it gives none.</param>
/// <param name="IsPartial">True for a selection: what it does not list is not gone.</param>
/// <param name="Rows">Its entries, each key once.</param>
public sealed record ReferenceFile(
    ReferenceKind Kind,
    string? Version,
    bool IsPartial,
    IReadOnlyList<ReferenceRow> Rows
)
{
    /// <summary>Largest file taken in, as it comes (bytes): the largest sources have some 50 MB.</summary>
    public const long LargestFile = 128L * 1024 * 1024;

    /// <summary>Most that a compressed file may unpack to (bytes).</summary>
    public const long LargestText = 1024L * 1024 * 1024;

    /// <summary>Reads a file, plain or gzip. What it lists is seen from its beginning, never from its name.</summary>
    /// <param name="file">The file; it must be possible to seek in it.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="kind">What it must be; null for whatever it is.</param>
    /// <param name="progress">Told what share of the file is read, 0 to 1.</param>
    /// <exception cref="FormatException">It is none, or a row is wrong; the message names file, line and column.</exception>
    public static ReferenceFile Read(
        Stream file,
        string name,
        ReferenceKind? kind = null,
        Action<double>? progress = null
    )
    {
        try
        {
            var found = KindOf(file) ?? throw new FormatException(Unknown(name, file));
            if (kind is { } wanted && wanted != found)
            {
                throw new FormatException(
                    $"{name} is {ReferenceSources.Of(found).Title}, not {ReferenceSources.Of(wanted).Title}."
                );
            }

            using var text = Open(file, progress);
            var read = ReadRows(found, text, name);
            CheckWhole(file, text.BaseStream.Position, name);
            return read.Rows.Count > 0
                ? read
                : throw new FormatException($"{name}: no entry of {ReferenceSources.Of(found).Title} in it.");
        }
        catch (InvalidDataException damaged)
        {
            throw new FormatException($"{name}: the compressed file is damaged or cut off. {damaged.Message}", damaged);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FormatException($"{name} is not in UTF-8. {wrong.Message}", wrong);
        }
    }

    /// <summary>What a file lists, by its beginning; null when it is no reference data.</summary>
    /// <exception cref="FormatException">It is compressed and damaged.</exception>
    public static ReferenceKind? KindOf(Stream file)
    {
        try
        {
            using var text = Open(file, null);
            return ReferenceSources.KindOf(ReferenceText.Beginning(text));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReferenceFile ReadRows(ReferenceKind kind, StreamReader text, string name) =>
        kind switch
        {
            ReferenceKind.Genes => GeneRows.Read(text, name),
            ReferenceKind.GeneGroups => GeneGroupRows.Read(text, name),
            ReferenceKind.ReactomePathways => ReactomeRows.Read(text, name),
            ReferenceKind.GoTerms => GoRows.Read(text, name),
            ReferenceKind.Orthologues => OrthologueRows.Read(text, name),
            _ => InstitutionRows.Read(text.BaseStream, name),
        };

    private static StreamReader Open(Stream file, Action<double>? progress)
    {
        file.Position = 0;
        var zipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        var told = new ReferenceText(file, file.Length, leaveOpen: true, progress);
        Stream plain = zipped ? new GZipStream(told, CompressionMode.Decompress) : told;
        return new StreamReader(
            new ReferenceText(plain, LargestText, leaveOpen: false, null),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true,
            65536
        );
    }

    /// <summary>
    /// A gzip file ends with the length of what it holds (RFC 1952), which the runtime does not check: of one that is cut
    /// off it reads the half. A file in blocks (bgzip, which says so in its header) ends with that of its last block.
    /// </summary>
    private static void CheckWhole(Stream file, long unpacked, string name)
    {
        const int HasExtraField = 4;
        Span<byte> head = stackalloc byte[4];
        Span<byte> tail = stackalloc byte[4];
        file.Position = 0;
        file.ReadExactly(head);
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(tail);
        var isZipped = head is [0x1F, 0x8B, _, var flags] && (flags & HasExtraField) == 0;
        if (isZipped && BinaryPrimitives.ReadUInt32LittleEndian(tail) != (uint)unpacked)
        {
            throw new FormatException(
                $"{name}: the compressed file is cut off, or put together of several. Compress it anew."
            );
        }
    }

    private static string Unknown(string name, Stream file)
    {
        file.Position = 0;
        var isZip = file.ReadByte() == 'P' && file.ReadByte() == 'K';
        return isZip
            ? $"{name} is a zip archive: unpack it and give the file in it."
            : $"{name} is no reference data that the portal knows: {string.Join("; ", ReferenceSources.All.Select(s => s.Title))}. "
                + "It is known by its first line, not by its name.";
    }
}
