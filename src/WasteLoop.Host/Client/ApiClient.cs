using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace WasteLoop.Host.Client;

/// <summary>
/// Talks to the HTTP API as a careful program should: every write has an Idempotency-Key and is repeated with it after a network error,
/// and every request asks to see at least what this client's writes did.
/// </summary>
public sealed class ApiClient(HttpClient http, ApiClient.SeenPositions positions, string? token, TimeSpan? patience = null) : IDisposable
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(1);

    /// <summary>How far each journal must be seen; shared by the clients of one conversation.</summary>
    public sealed class SeenPositions
    {
        private readonly ConcurrentDictionary<string, long> bySource = new();

        public void Note(string position)
        {
            var slash = position.IndexOf('/', StringComparison.Ordinal);
            var sequence = long.Parse(position[(slash + 1)..]);
            bySource.AddOrUpdate(position[..slash], sequence, (_, known) => Math.Max(known, sequence));
        }

        public override string ToString() => string.Join(',', bySource.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}/{p.Value}"));
    }

    /// <summary>The same server and positions for another caller.</summary>
    public ApiClient As(string? otherToken) => new(http, positions, otherToken, patience);

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null, null);
    public Task<Reply> Post(string path, object? body = null, string? key = null) => Send(HttpMethod.Post, path, Json(body), key ?? NewKey());
    public Task<Reply> Put(string path, object? body = null, string? key = null) => Send(HttpMethod.Put, path, Json(body), key ?? NewKey());
    public Task<Reply> Delete(string path, string? key = null) => Send(HttpMethod.Delete, path, null, key ?? NewKey());

    /// <summary>Sends a file as it is.</summary>
    public Task<Reply> PostText(string path, string text, string contentType) => Send(HttpMethod.Post, path, (text, contentType), NewKey());

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static string NewKey() => Guid.CreateVersion7().ToString("N");

    private static (string, string)? Json(object? body) => body is null ? null : (JsonSerializer.Serialize(body, JsonSerializerOptions.Web), "application/json");

    private async Task<Reply> Send(HttpMethod method, string path, (string Text, string Type)? body, string? key)
    {
        var deadline = TimeProvider.System.GetUtcNow() + (patience ?? UsualPatience);
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(method, WithPositions(path));
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            if (body is { } content) request.Content = new StringContent(content.Text, Encoding.UTF8, content.Type);
            var last = TimeProvider.System.GetUtcNow() > deadline;
            try
            {
                using var response = await http.SendAsync(request);
                // A server or a gateway in trouble: nothing was done, or the same key tells that it was.
                if ((int)response.StatusCode is not (502 or 503 or 504) || last)
                {
                    if (response.Headers.TryGetValues("Journal-Position", out var named)) positions.Note(named.First());
                    return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString(), key);
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !last)
            {
                // The answer is unknown: the same key again tells, and does nothing twice.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 * tries, PauseMax.TotalMilliseconds)));
        }
    }

    private string WithPositions(string path)
    {
        var seen = positions.ToString();
        return seen.Length == 0 || path.Contains("after=", StringComparison.Ordinal) ? path : path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "after=" + seen;
    }
}
