using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A phone's public key: ECDSA on P-256, as a JSON Web Key (RFC 7517).</summary>
public sealed class DeviceKey
{
    public const int JwkLengthMax = 1_000;
    private const int CoordinateBytes = 32;
    private readonly byte[] x;
    private readonly byte[] y;

    private DeviceKey(byte[] x, byte[] y) => (this.x, this.y) = (x, y);

    /// <summary>The key with its required members alone, in the order that the thumbprint wants.</summary>
    public string Jwk => $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(x)}}","y":"{{Base64Url.EncodeToString(y)}}"}""";

    /// <summary>SHA-256 thumbprint (RFC 7638), base64url, 43 characters: the device's id. So a key cannot stand for two devices.</summary>
    public string Thumbprint => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Jwk)));

    /// <summary>Reads a public key; other members than kty, crv, x and y do not matter.</summary>
    /// <exception cref="RuleViolationException">device.key (invalid): not a P-256 key, not on the curve, or a private one.</exception>
    public static DeviceKey Parse(string? jwk, string? field = null)
    {
        try
        {
            if (jwk is null || jwk.Length > JwkLengthMax) throw Bad(field);
            using var document = JsonDocument.Parse(jwk);
            var key = document.RootElement;
            // A phone that sends its private key has given it away: it must make a new one.
            if (key.TryGetProperty("d", out _) || key.GetProperty("kty").GetString() != "EC" || key.GetProperty("crv").GetString() != "P-256") throw Bad(field);
            var read = new DeviceKey(Coordinate(key, "x"), Coordinate(key, "y"));
            if (read.x.Length != CoordinateBytes || read.y.Length != CoordinateBytes) throw Bad(field);
            using var imported = read.Import();
            return read;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or CryptographicException or ArgumentException)
        {
            throw Bad(field);
        }
    }

    /// <summary>Opens the key for checking many signatures.</summary>
    internal ECDsa Import() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });

    private static byte[] Coordinate(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());

    private static RuleViolationException Bad(string? field) => new("device.key", "不是 P-256 公钥（JWK）：需要 kty、crv、x、y，且不含私钥。", "This is no public P-256 key as a JWK: kty, crv, x and y are needed, and no private part.", field, kind: Refusal.Invalid);
}
