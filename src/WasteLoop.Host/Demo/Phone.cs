using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using WasteLoop.Collection.Field;

namespace WasteLoop.Host.Demo;

/// <summary>A driver's phone: it signs what happens and keeps it until it is sent.</summary>
internal sealed class Phone : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string previous = new('0', 64);

    /// <summary>All that it ever signed.</summary>
    public List<FieldRecord> Records { get; } = [];
    public string Id => DeviceKey.Parse(Jwk).Thumbprint;

    /// <summary>Its public key.</summary>
    public string Jwk
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        }
    }

    public void Sign(string type, object payload, DateTimeOffset at)
    {
        var record = new FieldRecord(Id, Records.Count + 1, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), previous, type, JsonSerializer.Serialize(payload, JsonSerializerOptions.Web), "");
        var bytes = record.SignedBytes();
        previous = FieldRecord.HashOf(bytes);
        Records.Add(record with { Signature = Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) });
    }

    public void Dispose() => key.Dispose();
}
