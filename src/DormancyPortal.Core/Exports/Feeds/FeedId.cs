using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Core.Exports.Feeds;

/// <summary>
/// Ids of feeds and entries: made from what they are about, so that they stay the same on every machine, at every address
/// and after every rebuild.
/// </summary>
internal static class FeedId
{
    /// <summary>A <c>urn:uuid:</c> of version 8 (RFC 9562: made by rules of our own) from the first bytes of a SHA-256.</summary>
    /// <param name="about">What it is about, e.g. the URL of a record relative to the root.</param>
    public static string Of(string about)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"DormancyPortal {about}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
