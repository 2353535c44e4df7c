using System.Text.Json.Nodes;

namespace WasteLoop.Host.Client;

/// <summary>An answer of the API.</summary>
/// <param name="Key">The Idempotency-Key that the request was sent with.</param>
public sealed record Reply(int Status, string Text, string? Location, string? Key)
{
    public bool Ok => Status is >= 200 and < 300;

    /// <summary>The body as JSON; an empty object when there is none.</summary>
    public JsonNode Json => Text.Length == 0 ? new JsonObject() : JsonNode.Parse(Text)!;

    /// <summary>The problem's stable code; null when the answer is no problem.</summary>
    public string? Code => Ok ? null : (string?)Json["code"];

    /// <summary>The answer's body, or an exception that shows what was refused.</summary>
    public JsonNode Need() => Ok ? Json : throw new InvalidOperationException($"{Status} {Text}");
}
