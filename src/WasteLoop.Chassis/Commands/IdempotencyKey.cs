using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Commands;

/// <summary>The Idempotency-Key of a write and what it was sent with.</summary>
internal sealed record IdempotencyKey(string Hash, string RequestHash)
{
    public const string Header = "Idempotency-Key";
    public const int LengthMax = 128;
    internal const string BodyHashItem = "wasteloop.body-hash";

    public static IdempotencyKey? Of(HttpContext http)
    {
        var text = http.Request.Headers[Header].ToString();
        if (text.Length == 0) return null;
        if (text.Length > LengthMax || text.Any(c => c is <= ' ' or > '~'))
            throw new RuleViolationException("idempotency.format", $"Idempotency-Key 须为 1 至 {LengthMax} 个可见 ASCII 字符。",
                $"An Idempotency-Key has 1 to {LengthMax} visible ASCII characters.", Header, kind: Refusal.Invalid);
        var caller = Caller.Of(http);
        var body = (string?)http.Items[BodyHashItem] ?? "";
        return new IdempotencyKey(Sha(caller.UserId + "\n" + text), Sha($"{http.Request.Method}\n{http.Request.Path}\n{body}"));
    }

    public void RefuseUnlessSame(GivenAnswer given)
    {
        if (given.RequestHash != RequestHash)
            throw new RuleViolationException("idempotency.reused", "该 Idempotency-Key 已用于另一请求。", "This Idempotency-Key was used for another request.", Header,
                nextZh: "为新的请求换一个键。", nextEn: "Take a new key for a new request.", kind: Refusal.Conflict);
    }

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
