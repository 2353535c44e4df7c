using System.Text.Json;

namespace WasteLoop.Host.Demo;

/// <summary>Writes down each acknowledged write, so that a test can ask after a crash whether it is still there.</summary>
internal sealed class WriteLog(string file) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock oneAtATime = new();

    /// <summary>One acknowledged write and its answer.</summary>
    internal sealed record Line(string Method, string Path, string Key, string Token, string? ContentType, string? Body, int Status, string Answer);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Headers.TryGetValues("Idempotency-Key", out var keys) && response.IsSuccessStatusCode && request.Headers.Authorization is { } authorization)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var line = new Line(request.Method.Method, request.RequestUri!.AbsolutePath, keys.First(), authorization.Parameter!, request.Content?.Headers.ContentType?.MediaType,
                body, (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            lock (oneAtATime) File.AppendAllText(file, JsonSerializer.Serialize(line) + "\n");
        }
        return response;
    }
}
