using System.Text.Json;
using System.Text.Json.Serialization;

namespace WasteLoop.Reporting.Reports;

/// <summary>A value of a report: a text, a number, or nothing, which is shown as n/a where a number belongs.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct ReportCell(string? Text, decimal? Number)
{
    public static readonly ReportCell None;

    public static ReportCell Of(string? text) => new(text, null);

    public static ReportCell Of(decimal? number) => new(null, number);

    /// <summary>Whether no rows stand behind it: a mass of 0.</summary>
    public bool IsNothing(ReportColumn column) => column.Type == ReportColumn.KgType && Number is (null or 0);

    private sealed class Converter : JsonConverter<ReportCell>
    {
        public override bool HandleNull => true;

        public override ReportCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => Of(reader.GetString()),
            JsonTokenType.Number => Of(reader.GetDecimal()),
            JsonTokenType.Null => None,
            _ => throw new JsonException("A cell is a text, a number or null."),
        };

        public override void Write(Utf8JsonWriter writer, ReportCell value, JsonSerializerOptions options)
        {
            if (value.Number is { } number) writer.WriteNumberValue(number);
            else if (value.Text is { } text) writer.WriteStringValue(text);
            else writer.WriteNullValue();
        }
    }
}
