using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Tests.Rounds;

namespace WasteLoop.Collection.Tests.Field;

/// <summary>A phone with its key and its chain, as a browser would keep them.</summary>
internal sealed class Phone : IDisposable
{
    public static readonly DateTimeOffset Since = Trips.Morning.AddDays(-1);
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long counter;
    private string previous = Device.NoHash;

    public Phone() => Device = New();

    public Device Device { get; }

    /// <summary>A device as it is registered, with nothing applied.</summary>
    public Device New() => Device.Register(Jwk, Trips.Party, "user-1", Since).Device;

    public string Jwk
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return $$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}","ext":true}""";
        }
    }

    /// <summary>The next record of the chain.</summary>
    public FieldRecord Sign(string type, object payload, DateTimeOffset at)
    {
        var record = Sign(++counter, previous, type, payload as string ?? JsonSerializer.Serialize(payload, JsonSerializerOptions.Web), at);
        previous = FieldRecord.HashOf(record.SignedBytes());
        return record;
    }

    /// <summary>Any record at all.</summary>
    public FieldRecord Sign(long number, string after, string type, string payload, DateTimeOffset at) =>
        Signed(new FieldRecord(Device.Id, number, at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), after, type, payload, ""));

    public FieldRecord Signed(FieldRecord record) =>
        record with { Signature = Base64Url.EncodeToString(key.SignData(record.SignedBytes(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) };

    public void Dispose() => key.Dispose();
}
