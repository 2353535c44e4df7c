using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>What the reverse proxy of an installation does: turns to the replicas of the service that a path names, in turn, and to the next when one is away.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly string[] NotForwarded = ["Connection", "Transfer-Encoding", "Host", "Content-Length"];
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2), AllowAutoRedirect = false });
    private readonly Dictionary<string, List<Uri>> replicas = [];
    private readonly WebApplication app;
    private int turn;

    public Gateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Ports.Take()}");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(Forward);
    }

    public Uri Address => new(app.Urls.First());

    public Task Start() => app.StartAsync();

    public void Add(string service, Uri replica)
    {
        if (!replicas.TryGetValue(service, out var known)) replicas[service] = known = [];
        known.Add(replica);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task Forward(HttpContext http)
    {
        var service = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "";
        if (!replicas.TryGetValue(service, out var candidates))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        // A write is only repeated with its key, which does nothing twice.
        var mayRepeat = HttpMethods.IsGet(http.Request.Method) || http.Request.Headers.ContainsKey("Idempotency-Key");
        var first = Interlocked.Increment(ref turn) & int.MaxValue;
        for (var i = 0; i < candidates.Count; i++)
        {
            try
            {
                using var answer = await client.SendAsync(Copy(http.Request, candidates[(first + i) % candidates.Count], body.ToArray()), http.RequestAborted);
                http.Response.StatusCode = (int)answer.StatusCode;
                foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => !NotForwarded.Contains(header.Key)))
                    http.Response.Headers[header.Key] = header.Value.ToArray();
                await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
                return;
            }
            catch (HttpRequestException) when (!http.Response.HasStarted && mayRepeat)
            {
                // The next replica.
            }
        }
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Copy(HttpRequest from, Uri replica, byte[] body)
    {
        var copy = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(replica, from.Path + from.QueryString));
        if (body.Length > 0) copy.Content = new ByteArrayContent(body);
        foreach (var header in from.Headers.Where(header => !NotForwarded.Contains(header.Key)))
            if (!copy.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray())) copy.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        return copy;
    }
}
