using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WasteLoop.Bench.Running;

/// <summary>A client that measures: nothing is repeated or waited for behind its caller's back.</summary>
internal sealed class BenchClient(Deployment deployment, string token)
{
    /// <param name="Position">The answer's Journal-Position; null where nothing was recorded.</param>
    public sealed record Answer(int Status, string Text, string? Position, TimeSpan Took)
    {
        /// <exception cref="InvalidOperationException">It was refused.</exception>
        public JsonNode Need() => Status is >= 200 and < 300 ? JsonNode.Parse(Text.Length == 0 ? "{}" : Text)! : throw new InvalidOperationException($"{Status} {Text}");
    }

    public Task<Answer> Get(string path, CancellationToken cancellationToken) => Send(HttpMethod.Get, path, null, null, cancellationToken);

    /// <summary>A write with an Idempotency-Key.</summary>
    public Task<Answer> Post(string path, object? body, CancellationToken cancellationToken, string? key = null) => Send(HttpMethod.Post, path, Json(body), key ?? NewKey(), cancellationToken);

    /// <inheritdoc cref="Post"/>
    public Task<Answer> Put(string path, object body, CancellationToken cancellationToken) => Send(HttpMethod.Put, path, Json(body), NewKey(), cancellationToken);

    /// <summary>A file as it is.</summary>
    public Task<Answer> PostCsv(string path, string text, CancellationToken cancellationToken) =>
        Send(HttpMethod.Post, path, new StringContent(text, Encoding.UTF8, "text/csv"), NewKey(), cancellationToken);

    /// <summary>Asks until the service that answers the path has heard of the positions. Returns how long it took, whatever else the answer says.</summary>
    public async Task<TimeSpan> Hear(string path, string positions, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while ((await Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={positions}", cancellationToken)).Status == 503) { }
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>A fresh Idempotency-Key.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString("N");

    private static ByteArrayContent? Json(object? body)
    {
        if (body is null) return null;
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(deployment.AddressOf(path), path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        var began = Stopwatch.GetTimestamp();
        using var response = await deployment.Http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(began);
        return new Answer((int)response.StatusCode, text, response.Headers.TryGetValues("Journal-Position", out var named) ? named.First() : null, took);
    }
}
