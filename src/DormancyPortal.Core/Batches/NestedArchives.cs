namespace DormancyPortal.Core.Batches;

/// <summary>Knows archives by their first bytes, whatever their names.</summary>
internal static class NestedArchives
{
    private static readonly byte[][] Signatures =
    [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
        [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07],
        [0x1F, 0x8B],
        [0x42, 0x5A, 0x68],
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        [0x28, 0xB5, 0x2F, 0xFD],
    ];

    private static readonly string[] ArchiveEndings =
    [
        ".zip",
        ".7z",
        ".rar",
        ".tar",
        ".gz",
        ".tgz",
        ".bz2",
        ".xz",
        ".zst",
    ];

    private static readonly string[] WordEndings = [".docx", ".docm", ".dotx"];

    /// <summary>Whether a file is an archive. A Word document, by its ending, is none: its reader unpacks it with care.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes) =>
        IsArchiveName(path) || (IsZip(bytes) && !IsWordName(path)) || StartsWithOne(bytes) || IsTar(bytes);

    /// <summary>Whether the ending of a name is an archive's.</summary>
    public static bool IsArchiveName(string path) =>
        ArchiveEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether bytes begin as a zip does.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether a name is that of a Word document.</summary>
    public static bool IsWordName(string path) =>
        WordEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool StartsWithOne(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTar(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 262 && bytes.Slice(257, 5).SequenceEqual("ustar"u8);
}
