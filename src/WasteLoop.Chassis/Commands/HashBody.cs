using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace WasteLoop.Chassis.Commands;

/// <summary>Takes the hash of a write's body before it is bound, so that a reused Idempotency-Key can be told from a repeated request.</summary>
public sealed class HashBody : IMiddleware
{
    /// <inheritdoc/>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.ContainsKey(IdempotencyKey.Header))
        {
            context.Request.EnableBuffering();
            context.Items[IdempotencyKey.BodyHashItem] = Convert.ToHexStringLower(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
            context.Request.Body.Position = 0;
        }
        await next(context);
    }
}
