using Microsoft.AspNetCore.Builder;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>Refuses text with the character NUL wherever it comes in: nothing has it in its name, and PostgreSQL cannot keep it.</summary>
public static class NoNul
{
    /// <summary>Refuses it in the query. In a path the server itself does.</summary>
    public static void UseNoNul(this WebApplication app) => app.Use((http, next) =>
        http.Request.QueryString.Value is { } query && query.Contains("%00", StringComparison.Ordinal)
            ? throw Refused("%00")
            : next(http));

    private static RuleViolationException Refused(string found) => new(
        "text.nul", $"文本中不允许空字符（{found}）。", $"The character NUL ({found}) is not allowed in text.", kind: Refusal.Invalid);

    /// <summary>Looks through a body part by part: for the byte itself, and in JSON for its escape.</summary>
    /// <param name="json">Whether a backslash escapes what follows.</param>
    public sealed class Scan(bool json)
    {
        private const string Escape = "\\u0000";
        private int matched;

        /// <exception cref="RuleViolationException">text.nul.</exception>
        public void Look(ReadOnlySpan<byte> part)
        {
            foreach (var one in part)
            {
                // After a backslash that escapes another nothing has begun; else it begins anew at a backslash.
                matched = one == Escape[matched] && !(matched == 0 && !json) ? matched + 1 : one == '\\' && json && matched != 1 ? 1 : 0;
                if (one == 0 || matched == Escape.Length) throw Refused(one == 0 ? "0" : Escape);
            }
        }
    }
}
