using System.Text;
using System.Text.Json;

namespace WasteLoop.Collection.Handover;

/// <summary>A signed payload as people may read it: with stars in place of a hand-over code. What is kept stays as it was signed.</summary>
public static class MaskedPayload
{
    private const byte Star = (byte)'*';

    /// <summary>The payload to the character, but for the values of members called code. A payload that cannot be read loses all its digits: the code may stand anywhere in it.</summary>
    public static string Of(string payload)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
            var isCode = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    isCode = string.Equals(reader.GetString(), "code", StringComparison.OrdinalIgnoreCase);
                    continue;
                }
                if (isCode && reader.TokenType == JsonTokenType.String) bytes.AsSpan((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length).Fill(Star);
                else if (isCode && reader.TokenType == JsonTokenType.Number) bytes.AsSpan((int)reader.TokenStartIndex, reader.ValueSpan.Length).Fill(Star);
                else if (isCode && reader.TokenType is (JsonTokenType.StartArray or JsonTokenType.StartObject)) return WithoutDigits(payload);
                isCode = false;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return WithoutDigits(payload);
        }
        return Encoding.UTF8.GetString(bytes);
    }

    private static string WithoutDigits(string payload) => string.Concat(payload.Select(letter => char.IsDigit(letter) ? '*' : letter));
}
