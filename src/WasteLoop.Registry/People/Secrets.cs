using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace WasteLoop.Registry.People;

/// <summary>Random secrets for machines: 256 bits, kept as their SHA-256 and compared in constant time.</summary>
/// <remarks>A slow hash is for what people choose; 256 random bits cannot be guessed.</remarks>
internal static class Secrets
{
    private const int Bytes = 32;

    /// <summary>43 characters of base64url.</summary>
    public static string New() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>64 hexadecimal digits.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool Match(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));
}
