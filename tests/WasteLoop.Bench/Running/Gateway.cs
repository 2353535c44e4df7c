using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WasteLoop.Bench.Running;

/// <summary>Stands for the reverse proxy in front of the services: the processes fetch each other's journals through it.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly WebApplication app;

    private Gateway(WebApplication app, string address) => (this.app, Address) = (app, address);

    public string Address { get; }

    public static async Task<Gateway> Start(int port, Deployment deployment)
    {
        var address = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/api/{service}/{**rest}", (HttpContext http) => Forward(http, deployment));
        await app.StartAsync();
        return new Gateway(app, address);
    }

    private static async Task Forward(HttpContext http, Deployment deployment)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(deployment.AddressOf(http.Request.Path), http.Request.Path + http.Request.QueryString));
        request.Headers.TryAddWithoutValidation("Authorization", (string?)http.Request.Headers.Authorization);
        using var response = await deployment.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
        http.Response.StatusCode = (int)response.StatusCode;
        http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
