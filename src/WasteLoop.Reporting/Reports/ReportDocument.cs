using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WasteLoop.Reporting.Reports;

/// <summary>A computed report, as it is kept for good. All formats are made from it.</summary>
/// <param name="From">The first month that it covers.</param>
/// <param name="To">The last month.</param>
/// <param name="AsOf">When it was computed.</param>
/// <param name="Positions">How far each journal had been heard then, such as intake/4711.</param>
internal sealed record ReportDocument(
    string Report, string Kind, string TitleZh, string TitleEn, string Region, string? RegionName, string Period, string From, string To, DateTimeOffset AsOf, IReadOnlyList<string> Positions, IReadOnlyList<ReportTable> Tables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Title(bool english) => english ? TitleEn : TitleZh;

    /// <summary>The text that is kept and hashed.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is no report: the row was changed.</exception>
    public static ReportDocument Read(string json) => JsonSerializer.Deserialize<ReportDocument>(json, Json) ?? throw new JsonException("A report without content.");

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
