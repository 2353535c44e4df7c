using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WasteLoop.Chassis.Commands;

/// <summary>A finished answer held back until its effect is committed.</summary>
internal sealed class Answer : IResult
{
    public required int StatusCode { get; init; }
    public string? ContentType { get; init; }
    public string? Location { get; init; }
    public required byte[] Body { get; init; }

    /// <summary>Lets the endpoint's result write itself into memory instead of onto the wire.</summary>
    public static async Task<Answer> Of(HttpContext http, object? result)
    {
        var wire = http.Response.Body;
        using var memory = new MemoryStream();
        http.Response.Body = memory;
        try
        {
            switch (result)
            {
                case null or Microsoft.AspNetCore.Http.HttpResults.EmptyHttpResult: http.Response.StatusCode = StatusCodes.Status204NoContent; break;
                case IResult typed: await typed.ExecuteAsync(http); break;
                default: await http.Response.WriteAsJsonAsync(result, result.GetType(), JsonOf(http), CancellationToken.None); break;
            }
            await http.Response.Body.FlushAsync(CancellationToken.None);
        }
        finally
        {
            http.Response.Body = wire;
        }
        var answer = new Answer
        {
            StatusCode = http.Response.StatusCode,
            ContentType = http.Response.ContentType,
            Location = http.Response.Headers.Location,
            Body = memory.ToArray(),
        };
        return answer;
    }

    public static Answer Of(GivenAnswer given) => new() { StatusCode = given.StatusCode, ContentType = given.ContentType, Location = given.Location, Body = given.Body };

    /// <summary>What is kept of an answer that holds a secret: that it was given.</summary>
    public Answer WithoutSecret() => new() { StatusCode = StatusCode, ContentType = ShownOnce.ContentType, Location = Location, Body = [] };

    public GivenAnswer Keep(IdempotencyKey key, string? lastEntryId, DateTimeOffset givenAt) => new()
    {
        Key = key.Hash,
        RequestHash = key.RequestHash,
        StatusCode = StatusCode,
        ContentType = ContentType,
        Location = Location,
        Body = Body,
        LastEntryId = lastEntryId,
        GivenAt = givenAt,
    };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCode;
        if (ContentType is not null) httpContext.Response.ContentType = ContentType;
        if (Location is not null) httpContext.Response.Headers.Location = Location;
        if (Body.Length > 0) await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }

    private static JsonSerializerOptions JsonOf(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
