using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Core.Catalog;

/// <summary>
/// The identity of a catalog row: a number made from what the row stands for, so that a rebuild gives every row the same
/// number, whatever the order of publishing.
/// </summary>
public static class CatalogKey
{
    /// <summary>The first 63 bits of the SHA-256 of the key, e.g. of <c>marker</c> and <c>HGNC:11724</c>.</summary>
    public static long Of(params ReadOnlySpan<string> parts)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return BinaryPrimitives.ReadInt64BigEndian(digest) & long.MaxValue;
    }

    /// <summary>
    /// The permanent short id of a finding: ten letters and digits (50 bits) of the SHA-256 of the release's hash and
    /// the evidence span.
    /// </summary>
    public static string OfFinding(string releaseSha256, int start, int length)
    {
        const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var bits = (ulong)Of("finding", releaseSha256, $"{start}+{length}");
        return string.Create(
            10,
            bits,
            static (id, rest) =>
            {
                for (var i = 0; i < id.Length; i++, rest >>= 5)
                {
                    id[i] = Alphabet[(int)(rest & 31)];
                }
            }
        );
    }
}
