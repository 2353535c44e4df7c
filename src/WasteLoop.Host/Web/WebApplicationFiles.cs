using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace WasteLoop.Host.Web;

/// <summary>Serves the browser application (src/web) from the folder <c>web</c> beside the executable.</summary>
public static class WebApplicationFiles
{
    private const string FirstPage = "/index.html";

    /// <summary>The application's own addresses: each gets the first page, which finds its way in the browser. /m/{manifest number} and /{label} are pages of the services.</summary>
    private static readonly string[] Pages = ["/", "/sign-in/{**page}", "/m/{**page}", "/d/{**page}"];

    /// <summary>Scripts are ours alone; 'wasm-unsafe-eval' is for the decoder of QR codes, inline styles for the component libraries.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; worker-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Headers for every answer, and the application's files; before the doors, as they are for everybody.</summary>
    public static void UseWebApplicationFiles(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "same-origin";
            return next(http);
        });
        var folder = Path.Combine(AppContext.BaseDirectory, "web");
        // Built without the browser application (-p:SkipWeb=true): the API alone.
        if (!File.Exists(folder + FirstPage)) return;
        var files = Read(folder);
        app.Use((http, next) => (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && http.GetEndpoint() is null
            && http.Request.Path.Value is { } path && files.TryGetValue(path, out var file) ? file.Send(http) : next(http));
        foreach (var page in Pages) app.MapMethods(page, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => files[FirstPage].Send(http)).AllowAnonymous().ExcludeFromDescription();
    }

    // The folder does not change while we run: what is not in it now is no file.
    private static FrozenDictionary<string, WebFile> Read(string folder)
    {
        var types = new FileExtensionContentTypeProvider { Mappings = { [".webmanifest"] = "application/manifest+json" } };
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is not (".br" or ".gz"))
            .Select(path => (Address: "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Address.StartsWith("/.", StringComparison.Ordinal))
            .ToFrozenDictionary(file => file.Address, file => new WebFile(file.Path, types.TryGetContentType(file.Path, out var type) ? type : "application/octet-stream",
                file.Address.StartsWith("/assets/", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>A file of the application, with the compressed copies that the build made.</summary>
    private sealed class WebFile(string path, string contentType, bool nameIsHash)
    {
        private readonly bool brotli = File.Exists(path + ".br");
        private readonly bool gzip = File.Exists(path + ".gz");
        private readonly DateTimeOffset changed = File.GetLastWriteTimeUtc(path);

        public Task Send(HttpContext http)
        {
            var headers = http.Response.Headers;
            // A file with its hash in its name never changes; of the others the browser asks each time whether they did.
            headers.CacheControl = nameIsHash ? "public, max-age=31536000, immutable" : "no-cache";
            // Also on scripts: a worker obeys the policy that came with its own file.
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            var encoding = Encoding(http);
            if (brotli || gzip) headers.Vary = HeaderNames.AcceptEncoding;
            if (encoding is not null) headers.ContentEncoding = encoding;
            var sent = new FileInfo(path + encoding switch { "br" => ".br", "gzip" => ".gz", _ => "" });
            var tag = new EntityTagHeaderValue($"\"{changed.ToUnixTimeMilliseconds():x}-{sent.Length:x}{encoding}\"");
            return TypedResults.PhysicalFile(sent.FullName, contentType, null, changed, tag).ExecuteAsync(http);
        }

        private string? Encoding(HttpContext http)
        {
            var accepted = http.Request.GetTypedHeaders().AcceptEncoding.Where(encoding => encoding.Quality is not 0).Select(encoding => encoding.Value.ToString()).ToList();
            return brotli && accepted.Contains("br") ? "br" : gzip && accepted.Contains("gzip") ? "gzip" : null;
        }
    }
}
