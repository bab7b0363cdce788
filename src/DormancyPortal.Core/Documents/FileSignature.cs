using System.Text;

namespace DormancyPortal.Core.Documents;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileSignature
{
    /// <summary>None that is known: it may be text.</summary>
    None,

    /// <summary>A PDF. Programs that send files put lines before its mark, so it is looked for in the first kilobyte.</summary>
    Pdf,

    /// <summary>A zip file, which is what Word documents are.</summary>
    Zip,

    /// <summary>An Office document of before 2007, or one of today behind a password.</summary>
    OldOffice,
}

/// <summary>Reads the signature of a file.</summary>
internal static class FileSignatures
{
    private const int PdfMarkWithin = 1024;

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What the first bytes say.</summary>
    public static FileSignature Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? FileSignature.Zip
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? FileSignature.OldOffice
        : IsPdf(bytes) ? FileSignature.Pdf
        : FileSignature.None;

    /// <summary>Whether a file in the form of old Office documents is a protected one of today.</summary>
    public static bool IsProtected(ReadOnlySpan<byte> oldOffice) => oldOffice.IndexOf(EncryptedPackage) >= 0;

    /// <summary>The mark at the start of a line; a text may speak of it elsewhere.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, PdfMarkWithin)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && bytes[at - 1] is (byte)'\n' or (byte)'\r' or 0);
    }
}
