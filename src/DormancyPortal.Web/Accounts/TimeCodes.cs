using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace DormancyPortal.Web.Accounts;

/// <summary>Codes by time (RFC 6238) as authenticators show them: six digits, SHA-1, a new one every half minute.</summary>
public static class TimeCodes
{
    /// <summary>How long an authenticator shows a code.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfALetter = 5;
    private const int BitsOfAByte = 8;

    /// <summary>Number of the step of a time, counted from 1970.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of a key in a step.</summary>
    /// <param name="key">The key in base 32, in any case; other characters are passed over.</param>
    /// <param name="step">Number of the step.</param>
    public static string Of(string key, long step)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What every authenticator computes; its weakness is none for codes of half a minute.
        var hash = HMACSHA1.HashData(BytesOf(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, sizeof(int))) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] BytesOf(string key)
    {
        var bytes = new List<byte>(key.Length);
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            var value = Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
            {
                continue;
            }

            (held, bits) = (((held << BitsOfALetter) | value) & 0xfff, bits + BitsOfALetter);
            if (bits >= BitsOfAByte)
            {
                bits -= BitsOfAByte;
                bytes.Add((byte)(held >> bits));
            }
        }

        return [.. bytes];
    }
}
