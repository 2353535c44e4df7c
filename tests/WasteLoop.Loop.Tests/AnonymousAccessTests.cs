using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Walks every route there is, so that a new one cannot be forgotten.</summary>
public sealed class AnonymousAccessTests
{
    private static readonly string[] Public =
    [
        "POST /api/registry/sessions", "POST /api/registry/sessions/renew", "POST /api/registry/sessions/end",
        "POST /api/registry/joining", "POST /api/registry/joining/invitation", "POST /api/registry/joining/accept",
        "GET /openapi/{documentName}.json", "GET /{label}", "GET /m/{number}", "GET /",
        // The browser application: what it shows is asked for with a token.
        "GET /sign-in/{page}", "GET /m/{page}", "GET /d/{page}", "HEAD /", "HEAD /sign-in/{page}", "HEAD /m/{page}", "HEAD /d/{page}",
    ];

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_a_401_everywhere_but_at_the_public_pages()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        var checkedRoutes = 0;
        foreach (var (method, pattern, path) in Routes(host))
        {
            if (Public.Contains($"{method} {pattern}")) continue;
            var reply = await Send(host.Anonymous(), method, path);
            Assert.True(reply.Status == 401 && reply.Code == "caller.unknown", $"{method} {pattern} answered {reply.Status} to nobody");
            checkedRoutes++;
        }
        Assert.True(checkedRoutes > 50, $"Only {checkedRoutes} routes were found.");
    }

    [Fact]
    public async Task A_token_without_roles_opens_nothing_but_ones_own_account()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        var nobody = host.As(new Caller("nobody", null, null, new HashSet<string>()));
        foreach (var (method, pattern, path) in Routes(host))
        {
            if (Public.Contains($"{method} {pattern}") || pattern.StartsWith("/api/registry/me", StringComparison.Ordinal)) continue;
            var status = (await Send(nobody, method, path)).Status;
            Assert.True(status == 403, $"{method} {pattern} answered {status} to a caller without a role");
        }
    }

    [Fact]
    public async Task A_forged_or_expired_token_is_no_token()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        var admin = new Caller("admin", null, null, new HashSet<string> { Role.Administrator });
        var forged = host.Anonymous().As(new TokenSigner(new byte[32], host.Clock).Sign(admin));
        Assert.Equal(401, (await forged.Get("/api/registry/parties")).Status);
        var good = host.As(admin);
        Assert.Equal(200, (await good.Get("/api/registry/parties")).Status);
        host.Clock.Advance(TokenSigner.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Equal(401, (await good.Get("/api/registry/parties")).Status);
    }

    private static List<(string Method, string Pattern, string Path)> Routes(TestHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (method, Pattern(endpoint), Concrete(endpoint))) ?? [])
        .Select(route => (route.method, route.Item2, route.Item3)).ToList();

    private static string Pattern(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => "{" + parameter.Name + "}",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "",
        }))));

    /// <summary>An address that the route takes, whatever its parameters are constrained to.</summary>
    private static string Concrete(RouteEndpoint endpoint)
    {
        var path = Pattern(endpoint);
        foreach (var parameter in endpoint.RoutePattern.Parameters)
            path = path.Replace("{" + parameter.Name + "}", parameter.ParameterPolicies.Any(policy => policy.Content?.StartsWith("guid", StringComparison.Ordinal) == true) ? Guid.Empty.ToString()
                : parameter.ParameterPolicies.Any(policy => policy.Content?.StartsWith("int", StringComparison.Ordinal) == true) ? "2026" : parameter.Name == "year" ? "2026" : "20263301000001", StringComparison.Ordinal);
        return path;
    }

    private static Task<WasteLoop.Host.Client.Reply> Send(WasteLoop.Host.Client.ApiClient api, string method, string path) => method switch
    {
        "GET" => api.Get(path),
        "PUT" => api.Put(path, new { }),
        "DELETE" => api.Delete(path),
        _ when path.Contains("/imports/", StringComparison.Ordinal) || path.EndsWith("/file", StringComparison.Ordinal) => api.PostText(path, "party", "text/csv"),
        _ => api.Post(path, new { }),
    };
}
