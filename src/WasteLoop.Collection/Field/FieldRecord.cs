using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>Something done without network, as the phone signed and sent it. The format is in docs/field.md.</summary>
/// <param name="Device">Thumbprint of the key.</param>
/// <param name="Counter">1, 2, 3 … on that device.</param>
/// <param name="At">When, by the phone's clock: UTC with milliseconds, <c>2026-11-22T09:22:32.000Z</c>.</param>
/// <param name="Previous">Hash of the record before; 64 zeros for the first.</param>
/// <param name="Type">What was done, such as stop-collected.</param>
/// <param name="Payload">A text, as a rule JSON, signed to the character.</param>
/// <param name="Signature">r and s, 64 bytes, base64url without padding.</param>
public sealed record FieldRecord(string Device, long Counter, string At, string Previous, string Type, string Payload, string Signature)
{
    public const int PayloadLengthMax = 64 * 1024;
    public const int TypeLengthMax = 40;
    public const int SignatureBytes = 64;

    /// <summary>The first line of what is signed: another format in future cannot be taken for this one.</summary>
    public const string Format = "wasteloop-field-1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // Half a surrogate pair has no UTF-8: browsers and servers would replace it each in their way.
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What is signed and hashed: seven lines in UTF-8, joined by a line feed, none after the last.</summary>
    /// <exception cref="RuleViolationException">field.format (invalid).</exception>
    public byte[] SignedBytes()
    {
        RequireFormat();
        try
        {
            return Utf8.GetBytes(string.Join('\n', Format, Device, Counter.ToString(CultureInfo.InvariantCulture), At, Previous, Type, Payload));
        }
        catch (EncoderFallbackException)
        {
            throw Bad("payload");
        }
    }

    /// <summary>SHA-256 of the signed bytes, 64 lower-case hexadecimal digits. The signature is not in it: signing twice does not make two records.</summary>
    public static string HashOf(byte[] signedBytes) => Convert.ToHexStringLower(SHA256.HashData(signedBytes));

    /// <summary>The phone's time.</summary>
    internal DateTimeOffset Moment => DateTimeOffset.ParseExact(At, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Whether the key signed these bytes.</summary>
    internal bool IsSignedBy(ECDsa key, byte[] signedBytes)
    {
        Span<byte> signature = stackalloc byte[SignatureBytes];
        return Signature.Length == Base64Url.GetEncodedLength(SignatureBytes)
            && Base64Url.IsValid(Signature) && Base64Url.TryDecodeFromChars(Signature, signature, out var written) && written == SignatureBytes
            // The last character of 86 holds 2 bits of data; the rest must be zero, so that a signature has one spelling.
            && Base64Url.EncodeToString(signature) == Signature
            && key.VerifyData(signedBytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    // No line but the last may hold a line feed, else two records could have the same bytes.
    private void RequireFormat()
    {
        if (Device is not { Length: > 0 and <= 64 } || !Device.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) throw Bad("device");
        if (Counter < 1) throw Bad("counter");
        if (!DateTimeOffset.TryParseExact(At, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) throw Bad("at");
        if (Previous is not { Length: 64 } || !Previous.All(char.IsAsciiHexDigitLower)) throw Bad("previous");
        if (Type is not { Length: > 0 and <= TypeLengthMax } || !Type.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')) throw Bad("type");
        if (Payload is not { Length: <= PayloadLengthMax }) throw Bad("payload");
        if (Signature is null) throw Bad("signature");
    }

    private static RuleViolationException Bad(string field) => new("field.format", $"外勤记录的 {field} 格式不对。", $"The {field} of the field record is malformed.", field, nextZh: "格式见 docs/field.md。", nextEn: "The format is in docs/field.md.", kind: Refusal.Invalid);
}
