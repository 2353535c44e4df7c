using Microsoft.AspNetCore.Http;

namespace WasteLoop.Chassis.Http;

/// <summary>Chinese unless the caller prefers English (Accept-Language).</summary>
public static class Language
{
    public static bool IsEnglish(HttpContext http)
    {
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            .MaxBy(language => language.Quality ?? 1);
        return preferred is not null && preferred.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }
}
