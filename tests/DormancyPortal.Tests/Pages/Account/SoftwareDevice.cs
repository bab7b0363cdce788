using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>A device that keeps one passkey and answers as WebAuthn says, or as a test wants it to lie.</summary>
internal sealed class SoftwareDevice : IDisposable
{
    private const byte Present = 1;
    private const byte Verified = 4;
    private const byte MayBeSynced = 8;
    private const byte BringsKey = 64;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string? _owner;

    /// <summary>The page that asks, as the browser tells the device.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>Whether the owner shows the device who they are.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>How often it says that it signed; 0 where it does not count, as those that are on many devices.</summary>
    public uint Count { get; set; }

    /// <summary>Whether it signs with another key than it should.</summary>
    public bool IsForged { get; set; }

    /// <summary>Number of its passkey, base64url.</summary>
    public string Id => Base64Url.EncodeToString(_id);

    /// <summary>Makes the passkey, as for <c>navigator.credentials.create</c>.</summary>
    public string Create(JsonElement options)
    {
        _owner = options.GetProperty("user").GetProperty("id").GetString();
        var client = ClientData("webauthn.create", options);
        byte[] attestation =
        [
            0xa3,
            .. Name("fmt"),
            .. Name("none"),
            .. Name("attStmt"),
            0xa0,
            .. Name("authData"),
            .. Bytes([
                .. Authenticator(options.GetProperty("rp").GetProperty("id").GetString()!, BringsKey),
                .. new byte[16],
                0,
                (byte)_id.Length,
                .. _id,
                .. PublicKey(),
            ]),
        ];
        return Answer(new { clientDataJSON = Text(client), attestationObject = Text(attestation) });
    }

    /// <summary>Signs a challenge, as for <c>navigator.credentials.get</c>.</summary>
    public string Get(JsonElement options)
    {
        var client = ClientData("webauthn.get", options);
        var authenticator = Authenticator(options.GetProperty("rpId").GetString()!, 0);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = (IsForged ? other : _key).SignData(
            [.. authenticator, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Answer(
            new
            {
                clientDataJSON = Text(client),
                authenticatorData = Text(authenticator),
                signature = Text(signature),
                userHandle = _owner,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Id,
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] ClientData(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] Authenticator(string host, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        var flags = (byte)(Present | MayBeSynced | more | (IsVerified ? Verified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), flags, .. count];
    }

    /// <summary>The key in COSE: ECDSA with SHA-256 on P-256.</summary>
    private byte[] PublicKey()
    {
        var at = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(at.X!), 0x22, .. Bytes(at.Y!)];
    }

    private static byte[] Name(string name) => [(byte)(0x60 | name.Length), .. Encoding.ASCII.GetBytes(name)];

    private static byte[] Bytes(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
