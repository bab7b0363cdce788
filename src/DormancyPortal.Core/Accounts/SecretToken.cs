using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DormancyPortal.Core.Accounts;

/// <summary>Secrets that are shown once. They are random and long, so a plain hash is enough to know them again.</summary>
public static class SecretToken
{
    /// <summary>Characters of a secret.</summary>
    public const int Length = 43;

    /// <summary>A new secret of 256 random bits, which may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret: SHA-256, hex in lower case.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
