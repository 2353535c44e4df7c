using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WasteLoop.Manifests.Transfer;

/// <summary>What the mover signs: the manifest as it stood at that moment, names and addresses included. Kept to the byte.</summary>
/// <remarks>Canonical JSON: the members in this order, no blanks, null members written, masses in whole grams.</remarks>
public sealed record SignedContent(
    string Manifest, SignedUnit Mover, SignedCarrier Carrier, SignedUnit Receiver, string ReceiverLicence, string Method, DateOnly? PlannedOn,
    string SignedBy, string SignedAt, SignedContainer[] Containers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static SignedContent Read(string text) => JsonSerializer.Deserialize<SignedContent>(text, Json) ?? throw new JsonException("A signed content without content.");

    /// <summary>SHA-256 over the text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Mover or receiver with the site in question.</summary>
public sealed record SignedUnit(string Party, string Name, string Contact, string Phone, string Site, string SiteName, string SiteAddress, string Region);

/// <summary>The carrier and the permit it goes by.</summary>
public sealed record SignedCarrier(string Party, string Name, string Address, string Phone, string Permit);

/// <summary>A container as signed.</summary>
public sealed record SignedContainer(string Label, string WasteCode, string WasteName, string Hazards, string Form, string Packaging, long Grams);
