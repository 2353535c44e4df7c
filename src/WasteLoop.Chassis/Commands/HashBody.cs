using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Http;

namespace WasteLoop.Chassis.Commands;

/// <summary>Takes the hash of a write's body before it is bound, so that a reused Idempotency-Key can be told from a repeated request; and looks at its text on the way.</summary>
public sealed class HashBody : IMiddleware
{
    private const int PartBytes = 16_384;

    /// <inheritdoc/>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey(IdempotencyKey.Header))
        {
            context.Request.EnableBuffering();
            context.Items[IdempotencyKey.BodyHashItem] = await Hash(context.Request, context.RequestAborted);
            context.Request.Body.Position = 0;
        }
        await next(context);
    }

    private static async Task<string> Hash(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scan = request.HasJsonContentType() ? new NoNul.Scan(json: true) : request.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true ? new NoNul.Scan(json: false) : null;
        var part = new byte[PartBytes];
        while (await request.Body.ReadAsync(part, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(part, 0, read);
            scan?.Look(part.AsSpan(0, read));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
